// The Summarizer API in Node.

import { Nutgraf } from "./index.js";
import { makeSummarizer } from "../summarizer/class.js";
import { put } from "../summarizer/install.js";

export const Summarizer = makeSummarizer(() => new Nutgraf());

/** @param {object} [scope] */
export function install(scope = globalThis) {
  return put(Summarizer, scope);
}
