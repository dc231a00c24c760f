// An analysis of the JavaScript API as the command line prints it: the same names in the same order, so that the
// same result is the same bytes.

/** @import { Analysis } from "../../pkg/types.d.ts" */

/**
 * @param {string} id
 * @param {Analysis} analysis
 */
export function toJson(id, { lang, summary, sentences, blocks, entities, recognizer, keyphrases, warnings }) {
  const whole = { id, lang, summary, sentences, blocks, entities, recognizer, keyphrases, warnings };
  // The command line was given text in which a lone surrogate is U+FFFD already.
  return JSON.stringify(whole, (_, value) => (typeof value === "string" ? wellFormed(value) : value));
}

/** @param {string} text */
function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
