// A caller in TypeScript: compiled, never run. It fails to compile when the declared API changes, or when the
// package's own JavaScript is no longer what is declared.

import type * as declared from "../../pkg/types.d.ts";
import * as written from "../../pkg/index.js";

// What is written can stand wherever what is declared is asked for.
const api: typeof declared = written;

export async function useEverything(signal: AbortSignal): Promise<string> {
  const nutgraf: declared.Nutgraf = await api.Nutgraf.create({
    wasmUrl: new URL("https://example.org/nutgraf.wasm"),
    modelUrl: "en.bin",
    worker: () => new Worker("worker.js", { type: "module" }),
    idleMilliseconds: Infinity,
  });
  const analysis: declared.Analysis = await nutgraf.analyze("text", {
    length: { sentences: 3 },
    title: "title",
    lang: "en",
    blocks: [{ start: 0, end: 4, kind: "paragraph" }],
    summary: true,
    entities: false,
    maxBytes: 1 << 20,
    signal,
    replaces: "key",
  });
  const shorter: declared.SummarySentence[] = await analysis.cut({ words: 60 }, { signal, replaces: "key" });
  const score: number | undefined = analysis.sentences[shorter[0]?.sentence ?? 0]?.score;
  const value: string | undefined = analysis.entities[0]?.mentions[0]?.value;
  const model: string = await nutgraf.loadModel();
  nutgraf.dispose();
  return [model, analysis.model, score, value, ...analysis.keyphrases.map(({ text }) => text)].join();
}

export function explain(error: unknown): string {
  return error instanceof api.NutgrafError ? error.code : String(error);
}

// @ts-expect-error A length is one of its units.
export const two: declared.Length = { sentences: 3, pages: 1 };

// @ts-expect-error An option that there is not.
export const unknown: declared.AnalyzeOptions = { lenght: { sentences: 3 } };
