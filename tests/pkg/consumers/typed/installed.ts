// A page written for Chrome's Summarizer API, which imports nothing of the package but what puts it there.

import { install } from "nutgraf/summarizer";

install();

export async function summarize(text: string): Promise<string> {
  const summarizer = await Summarizer.create({ type: "tldr" });
  return summarizer.summarize(text);
}

// @ts-expect-error A type that there is not.
Summarizer.create({ type: "poem" });
