// A saved summary as it is read: what `nutgraf summarize --json` prints, and what the page saves. Fields that are not
// known are left out, so that a record of a later version can be checked for what both know.

import { NutgrafError } from "../protocol.js";

/** @import { Block, Entity, Keyphrase, Length, Sentence, Span, SummarySentence } from "../types.d.ts" */

/**
 * @typedef {object} Saved
 * @property {string} lang
 * @property {SummarySentence[]} summary
 * @property {Sentence[]} sentences
 * @property {Block[]} blocks
 * @property {Entity[]} entities
 * @property {string | null} recognizer
 * @property {Keyphrase[]} keyphrases
 * @property {Span[]} [tokens]
 * @property {{ code: string }[]} warnings
 * @property {{ sha256: string, bytes: number }} source
 * @property {Unit} offsets
 * @property {{ length: Length, title?: string, lang?: string, blocks?: "given", summary?: boolean, entities?: boolean, recognizer?: "auto" | "linear" | "neural" }} options
 *   `blocks` where they were told and not found, as the page does for HTML and Markdown: they are the record's.
 * @property {string | null} model
 * @property {string} version
 * @typedef {"chars" | "utf8" | "utf16"} Unit
 */

/**
 * A value of a kind, a list of values, or an object by its fields; a field may be absent or null where its name ends in
 * a question mark. The order is that of the record.
 * @typedef {((value: unknown) => boolean) | [Shape] | { [field: string]: Shape }} Shape
 */

/** @param {unknown} value */
const isString = (value) => typeof value === "string";
/** @param {unknown} value */
const isNumber = (value) => typeof value === "number";
/** @param {unknown} value */
const isBoolean = (value) => typeof value === "boolean";
/** @param {unknown} value */
const isCount = (value) => Number.isInteger(value) && Number(value) >= 0;
/** @param {...unknown} allowed @returns {Shape} */
const oneOf = (...allowed) => (value) => allowed.includes(value);

/** @param {unknown} value */
function isLength(value) {
  const [[unit = "", amount] = [], ...others] = Object.entries(Object(value));
  const isKnown = ["sentences", "words", "chars", "percent", "minutes"].includes(unit);
  return isKnown && others.length === 0 && typeof amount === "number" && amount > 0;
}

const PLACE = { start: isCount, end: isCount };

/** @type {Shape} */
const RECORD = {
  lang: isString,
  summary: [{ text: isString, ...PLACE, sentence: isCount, score: isNumber }],
  sentences: [{ ...PLACE, "score?": isNumber }],
  blocks: [{ ...PLACE, kind: isString }],
  entities: [{ name: isString, kind: isString, mentions: [{ ...PLACE, text: isString, "value?": isString }] }],
  "recognizer?": isString,
  keyphrases: [{ text: isString, score: isNumber, mentions: [PLACE] }],
  "tokens?": [PLACE],
  warnings: [{ code: isString }],
  source: { sha256: isString, bytes: isCount },
  offsets: oneOf("chars", "utf8", "utf16"),
  options: {
    length: isLength,
    "title?": isString,
    "lang?": isString,
    "blocks?": oneOf("given"),
    "summary?": isBoolean,
    "entities?": isBoolean,
    "recognizer?": oneOf("auto", "linear", "neural"),
  },
  "model?": isString,
  version: isString,
};

/** @param {unknown} value */
export function isRecord(value) {
  const { source, offsets, summary } = Object(value);
  return isString(source?.sha256) && isString(offsets) && Array.isArray(summary);
}

/**
 * A record's known fields, or an error that names the first one that is amiss.
 * @param {unknown} given JSON, or what it stands for.
 * @returns {Saved}
 */
export function readRecord(given) {
  const value = typeof given === "string" ? parse(given) : given;
  if (Object(value).error !== undefined) throw fault("it is an answer without a result");
  const { recognizer = null, model = null, ...record } = /** @type {Saved} */ (read(RECORD, value, ""));
  return { ...record, recognizer, model };
}

/** @param {string} json @returns {unknown} */
function parse(json) {
  try {
    return JSON.parse(json.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw fault(String(error));
  }
}

/**
 * @param {Shape} shape
 * @param {unknown} value
 * @param {string} path
 * @returns {unknown}
 */
function read(shape, value, path) {
  if (typeof shape === "function") {
    if (!shape(value)) throw fault(`${path} cannot be ${JSON.stringify(value) ?? "absent"}`);
    // A lone surrogate is in no UTF-8: what is hashed and what others write has U+FFFD for it.
    return typeof value === "string" ? wellFormed(value) : value;
  }
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) throw fault(`${path} is no list`);
    return value.map((each, index) => read(shape[0], each, `${path}[${index}]`));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fault(`${path || "it"} is no object`);
  const found = Object.entries(shape).flatMap(([name, inner]) => {
    const field = name.replace("?", "");
    const own = /** @type {Record<string, unknown>} */ (value)[field];
    const isLeftOut = name !== field && (own === undefined || own === null);
    return isLeftOut ? [] : [[field, read(inner, own, path ? `${path}.${field}` : field)]];
  });
  return Object.fromEntries(found);
}

/** @param {string} text */
export const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, "\uFFFD");

/** @param {string} what */
const fault = (what) => new NutgrafError("not-a-record", `no saved summary: ${what}`);
