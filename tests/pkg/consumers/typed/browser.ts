// A caller in TypeScript, in a page: compiled, never run.

import { Nutgraf, NutgrafError, type Analysis, type SummarySentence } from "nutgraf";
import { NutgrafText, configure, words } from "nutgraf/elements";
import { words as sameWords } from "nutgraf/elements/inline";
import { Nutgraf as Inline } from "nutgraf/inline";
import { Nutgraf as Local } from "nutgraf/local";
import { Summarizer, install, type Availability } from "nutgraf/summarizer";

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

export async function summarize(text: string): Promise<string> {
  if (!install()) return "";
  const availability: Availability = await Summarizer.availability({ type: "headline" });
  if (availability !== "available") return "";
  const summarizer = await Summarizer.create({
    length: "long",
    monitor: (monitor) => (monitor.ondownloadprogress = ({ loaded, total }) => console.log(loaded / total)),
  });
  // What `install` has put there is known by its name alone.
  const other: Summarizer = await globalThis.Summarizer.create({ type: "tldr" });
  other.destroy();
  const usage: number = await summarizer.measureInputUsage(text);
  return usage > summarizer.inputQuota ? "" : summarizer.summarize(text);
}

configure({ idleMilliseconds: 1000 });
words.summary = sameWords.summary;
const element: NutgrafText | null = document.querySelector("nutgraf-text");
element?.showSentence(element.analysis?.summary[0]?.sentence ?? 0);
element?.addEventListener("nutgraf-ready", ({ detail }) => console.log(detail.analysis.summary.length));
document.addEventListener("nutgraf-error", ({ detail }) => console.log(explain(detail.error)));
document.querySelector("nutgraf-summary")?.addEventListener("nutgraf-jump", (event) => event.detail.sentence > 3 && event.preventDefault());

// @ts-expect-error A type that there is not.
Summarizer.create({ type: "poem" });

// @ts-expect-error A length is one of its units.
new Nutgraf().analyze("text", { length: { pages: 1 } });
