// A caller in TypeScript, in a page: compiled, never run.

import { Nutgraf, NutgrafError, type Analysis, type SummarySentence } from "nutgraf";
import { Nutgraf as Inline } from "nutgraf/inline";
import { Nutgraf as Local } from "nutgraf/local";

export async function useEverything(signal: AbortSignal): Promise<string> {
  const nutgraf: Nutgraf = await Nutgraf.create({
    wasmUrl: new URL("https://example.org/nutgraf.wasm"),
    modelUrl: "en.bin",
    worker: () => new Worker("worker.js", { type: "module" }),
    idleMilliseconds: Infinity,
  });
  const model: string = await nutgraf.loadModel({ signal, onProgress: ({ loaded, total }) => loaded / (total ?? 1) });
  const analysis: Analysis = await nutgraf.analyze("text", { length: { sentences: 3 }, signal, replaces: "key" });
  const shorter: SummarySentence[] = await analysis.cut({ words: 60 }, { signal });
  nutgraf.dispose();
  return model + shorter.map(({ text }) => text).join();
}

export const others: (typeof Nutgraf)[] = [Inline, Local];

export function explain(error: unknown): string {
  return error instanceof NutgrafError ? error.code : String(error);
}

// @ts-expect-error A length is one of its units.
new Nutgraf().analyze("text", { length: { pages: 1 } });
