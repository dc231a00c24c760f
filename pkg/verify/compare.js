// The first difference between a record and what another analysis of the same text gives.

import { wellFormed } from "./record.js";

/** @import { Span } from "../types.d.ts" */
/** @import { Difference } from "../verify.d.ts" */
/** @import { Saved } from "./record.js" */

/** What can be compared whatever weights there are; then what names are in. Tokens are not in an analysis. */
const WITHOUT_NAMES = ["lang", "summary", "sentences", "blocks", "keyphrases"];
const WITH_NAMES = [...WITHOUT_NAMES, "entities", "recognizer", "warnings"];

/** Who there is to read names. */
const RECOGNIZERS = ["linear", "neural"];

/** Kinds that only weights find. */
const NAMES = ["person", "place", "organization", "misc"];

/**
 * @param {Saved} record With its places in UTF-16.
 * @param {Partial<Saved>} again
 * @param {boolean} isComparable Whether names are what they were made with.
 * @returns {Difference | undefined}
 */
export function differences(record, again, isComparable) {
  for (const list of isComparable ? WITH_NAMES : WITHOUT_NAMES) {
    const [one, other] = [record, again].map((from) => /** @type {Record<string, unknown>} */ (from)[list]);
    const unlike = firstUnlike(list, one, other);
    if (!unlike) continue;
    const { path, expected, found } = unlike;
    const [, index] = /^\w+\[(\d+)\]/.exec(path) ?? [];
    const entry = [one, other].map((list) => Object(list)[Number(index)]).find((entry) => entry !== undefined);
    return { code: "other-result", field: path, ...placeOf(entry), expected: shown(expected), found: shown(found) };
  }
  return isComparable ? undefined : impossible(record, again);
}

/**
 * What no weights give, whichever they are: names where there were none, and a reader of names that there is not.
 * @param {Saved} record
 * @param {Partial<Saved>} again
 * @returns {Difference | undefined}
 */
function impossible({ model, recognizer, entities }, again) {
  const code = "other-result";
  const at = model === null ? entities.findIndex(({ kind }) => NAMES.includes(kind)) : -1;
  const entity = entities[at];
  if (entity) return { code, field: `entities[${at}].name`, ...placeOf(entity), expected: entity.name, found: null };
  const known = model === null ? [] : RECOGNIZERS;
  if (recognizer === null || known.includes(recognizer)) return undefined;
  return { code, field: "recognizer", expected: recognizer, found: model === null ? null : shown(again.recognizer) };
}

/**
 * The first leaf in which two values differ. What a warning says may be reworded, so its `message` is passed over.
 * @param {string} path
 * @param {unknown} expected
 * @param {unknown} found
 * @returns {{ path: string, expected: unknown, found: unknown } | undefined}
 */
function firstUnlike(path, expected, found) {
  const isBelow = typeof expected === "object" && typeof found === "object" && expected !== null && found !== null;
  if (!isBelow) return plain(expected) === plain(found) ? undefined : { path, expected, found };
  const [one, other] = /** @type {Record<string, unknown>[]} */ ([expected, found]);
  for (const name of new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])) {
    if (name === "message") continue;
    const inner = Array.isArray(expected) ? `${path}[${name}]` : `${path}.${name}`;
    const unlike = firstUnlike(inner, one?.[name], other?.[name]);
    if (unlike) return unlike;
  }
  return undefined;
}

/** What is quoted of a text with halves of characters has them too; a record does not. @param {unknown} value */
const plain = (value) => (typeof value === "string" ? wellFormed(value) : value);

/** Where an entry stands, or its first mention. @param {any} entry @returns {Partial<Span>} */
function placeOf(entry) {
  const { start, end } = entry?.start === undefined ? Object(entry?.mentions?.[0]) : entry;
  return start === undefined ? {} : { start, end };
}

/** A value as a person knows it: a text as it is, an entry by its text, its name or its place. @param {any} value */
function shown(value) {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object") return String(value);
  const { text, name, code, start, end } = value;
  return text ?? name ?? code ?? (start === undefined ? JSON.stringify(value) : `${start}..${end}`);
}
