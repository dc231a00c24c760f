// What a caller of the Summarizer API gives, converted and checked as Web IDL and the Writing Assistance APIs ask. What
// becomes a string does so in a template, which refuses a symbol as Web IDL does, and `String` does not.
// https://webmachinelearning.github.io/writing-assistance-apis/

/** @import { SummarizerCreateOptions, SummarizerSummarizeOptions } from "../summarizer.d.ts" */

export const TYPES = /** @type {const} */ (["key-points", "tldr", "teaser", "headline"]);
export const FORMATS = /** @type {const} */ (["markdown", "plain-text"]);
export const LENGTHS = /** @type {const} */ (["short", "medium", "long"]);

/** A hint at which of several models to use, of which there is one here. */
const PREFERENCES = /** @type {const} */ (["auto", "speed", "capability"]);

/**
 * Languages that are told apart and whose sentences are told by marks. (Thai, Khmer and Burmese mark none.)
 */
const LANGUAGES = new Set(
  (
    "en es pt it fr de nl sv da no fi pl cs sk hu ro hr tr id vi ca ru uk be bg sr mk ar fa ur he yi hi mr ne bn gu " +
    "pa or ta te kn ml si ka hy am el ko ja zh sl lt lv et"
  ).split(" "),
);

/**
 * @typedef {object} Options
 * @property {typeof TYPES[number]} type
 * @property {typeof FORMATS[number]} format
 * @property {typeof LENGTHS[number]} length
 * @property {readonly string[] | null} expectedInputLanguages
 * @property {readonly string[] | null} expectedContextLanguages
 * @property {string | null} outputLanguage
 * @property {string} sharedContext
 * @property {AbortSignal | undefined} signal
 * @property {((monitor: EventTarget) => void) | undefined} monitor
 */

/**
 * @param {SummarizerCreateOptions | null} [given]
 * @returns {Options}
 * @throws {TypeError} For what has a wrong type.
 * @throws {RangeError} For what is no language tag.
 */
export function convert(given) {
  const options = dictionary(given);
  const { type, format, length, preference, sharedContext, outputLanguage, monitor } = options;
  if (monitor !== undefined && typeof monitor !== "function") throw new TypeError("monitor: must be a function");
  oneOf("preference", PREFERENCES, preference);
  return {
    type: oneOf("type", TYPES, type),
    format: oneOf("format", FORMATS, format),
    length: oneOf("length", LENGTHS, length),
    expectedInputLanguages: tags("expectedInputLanguages", options.expectedInputLanguages),
    expectedContextLanguages: tags("expectedContextLanguages", options.expectedContextLanguages),
    outputLanguage: outputLanguage === undefined ? null : tag(outputLanguage),
    sharedContext: sharedContext === undefined ? "" : `${sharedContext}`,
    signal: convertSignal(options.signal),
    monitor: /** @type {Options["monitor"]} */ (monitor),
  };
}

/** @param {SummarizerSummarizeOptions | null} [given] */
export function convertCall(given) {
  const { signal, context } = dictionary(given);
  return { signal: convertSignal(signal), context: context === undefined ? "" : `${context}` };
}

/**
 * Whether texts can be summarized so: in languages we know, and in the language they are written in.
 * @param {Options} options
 */
export function isSupported({ expectedInputLanguages, expectedContextLanguages, outputLanguage }) {
  const inputs = expectedInputLanguages ?? [];
  const all = [...inputs, ...(expectedContextLanguages ?? []), ...(outputLanguage === null ? [] : [outputLanguage])];
  // What quotes does not translate.
  const isSame = outputLanguage === null || inputs.every((input) => language(input) === language(outputLanguage));
  return isSame && all.every((each) => LANGUAGES.has(language(each)));
}

/** The language of a tag, without its script and region. @param {string} tag */
export function language(tag) {
  const [primary = ""] = tag.toLowerCase().split("-");
  return ["nb", "nn"].includes(primary) ? "no" : primary;
}

/** @param {unknown} given @returns {Record<string, unknown>} */
function dictionary(given) {
  if (given === undefined || given === null) return {};
  if (typeof given !== "object" && typeof given !== "function") throw new TypeError("options: must be an object");
  return /** @type {Record<string, unknown>} */ (given);
}

/**
 * @template {string} T
 * @param {string} name
 * @param {readonly [T, ...T[]]} values The first is the default.
 * @param {unknown} given
 */
function oneOf(name, values, given) {
  if (given === undefined) return values[0];
  const found = values.find((value) => value === `${given}`);
  if (found === undefined) throw new TypeError(`${name}: must be one of ${values.join(", ")}, and is ${given}`);
  return found;
}

/** @param {unknown} given */
function convertSignal(given) {
  if (given === undefined) return undefined;
  if (!(given instanceof AbortSignal)) throw new TypeError("signal: must be an AbortSignal");
  return given;
}

/** @param {string} name @param {unknown} given */
function tags(name, given) {
  if (given === undefined) return null;
  const isList = typeof given === "object" && given !== null && Symbol.iterator in given;
  if (!isList) throw new TypeError(`${name}: must be a list of language tags`);
  const unique = new Set([.../** @type {Iterable<unknown>} */ (given)].map(tag));
  return unique.size > 0 ? Object.freeze([...unique]) : null;
}

/** @param {unknown} given @returns {string} */
function tag(given) {
  const [canonical] = Intl.getCanonicalLocales(`${given}`);
  return /** @type {string} */ (canonical);
}
