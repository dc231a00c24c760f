// The Summarizer API of the Writing Assistance APIs in any browser: the same verbs, answered by quotation.

import { Nutgraf } from "./index.js";
import { makeSummarizer } from "./summarizer/class.js";
import { put } from "./summarizer/install.js";

export const Summarizer = makeSummarizer(() => new Nutgraf());

/** @param {object} [scope] */
export function install(scope = globalThis) {
  return put(Summarizer, scope);
}
