// A caller in TypeScript without a page: there is no `Worker`, no `document`.

import { Nutgraf } from "nutgraf";
import { Nutgraf as Local } from "nutgraf/local";
import { Summarizer } from "nutgraf/summarizer";
import { isRecord, verify, type Difference, type Verdict } from "nutgraf/verify";

export async function summarize(text: string): Promise<string[]> {
  for (const nutgraf of [new Nutgraf(), new Local({ modelUrl: new URL("en.bin", import.meta.url) })]) {
    const { summary } = await nutgraf.analyze(text);
    if (summary.length > 0) return summary.map((sentence) => sentence.text);
  }
  const summarizer = await Summarizer.create();
  return [await summarizer.summarize(text)];
}

export async function check(record: unknown, source: string): Promise<string> {
  if (!isRecord(record)) return "none";
  const { holds, difference, notes }: Verdict = await verify(record, source, { nutgraf: new Nutgraf() });
  const found: Difference | undefined = difference;
  return holds ? notes.map(({ code }) => code).join() : `${found?.field} ${found?.start ?? 0}: ${found?.expected} ${found?.found}`;
}
