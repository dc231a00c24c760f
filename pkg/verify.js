// Whether a saved summary still says what its source says. The command line asks the same three questions in the same
// order (`crates/cli/src/verify`), and the cases in `tests/verify` hold both to the same answers: is it the text that
// the record names, does everything quoted stand where the record says, and does the same version choose the same again?
//
// Places are turned into UTF-16 as they are checked, since that is what a page can show. Nothing here needs the wasm;
// whoever wants what was chosen compared brings a Nutgraf.

import { differences } from "./verify/compare.js";
import { Places } from "./verify/places.js";
import { isRecord, readRecord } from "./verify/record.js";
import { findSource } from "./verify/source.js";

/** @import * as types from "./verify.d.ts" */
/** @import { Saved } from "./verify/record.js" */

export { isRecord };

/**
 * @param {unknown} given
 * @param {string} source
 * @param {types.VerifyOptions} [options]
 * @returns {Promise<types.Verdict>}
 */
export async function verify(given, source, { nutgraf, signal } = {}) {
  const record = readRecord(given);
  const { text, shift, other, notes } = await findSource(source, record.source);
  signal?.throwIfAborted();
  const places = new Places(text, record.offsets);
  let difference = places.check(record);
  if (other && difference && other.code === "other-source") {
    // The entry that is not in its place says more than a hash, which is said beside it.
    notes.push({ code: other.code, message: "the text is another than the record's" });
  } else if (other) {
    difference = other;
  }
  if (!difference) difference = await repeat(record, text, places, notes, { nutgraf, signal });
  if (difference?.start !== undefined) difference = moved(difference, shift);
  return difference ? { holds: false, difference, notes } : { holds: true, notes };
}

/**
 * Analyzes the text once more, and compares as far as the two can be held to each other.
 * @param {Saved} record
 * @param {string} text
 * @param {Places} places
 * @param {types.Note[]} notes
 * @param {types.VerifyOptions} options
 */
async function repeat(record, text, places, notes, { nutgraf, signal }) {
  if (!nutgraf) {
    notes.push({ code: "not-repeated", message: "nothing was analyzed again, so what was chosen was not compared" });
    return undefined;
  }
  const { blocks, ...options } = record.options;
  const { version, model, ...again } = await nutgraf.analyze(text, {
    ...options,
    ...(blocks && { blocks: places.toUtf16(record.blocks) }),
    // The text was checked to be the one that was within the limit.
    maxBytes: MOST_BYTES,
    ...(signal && { signal }),
  });
  if (version !== record.version) {
    const message = `the record is by version ${record.version}, this is ${version}, so what was chosen was not compared`;
    notes.push({ code: "other-version", message });
    return undefined;
  }
  // Who was not asked for names has none, whatever weights there were.
  const isComparable = record.options.entities === false || model === record.model;
  const difference = differences(places.toUtf16(record), again, isComparable);
  // What is found in a record without weights, the command line finds by an analysis without them, and has no note.
  if (!isComparable && !(difference && record.model === null)) {
    const [theirs, ours] = [record.model, model].map((name) => name ?? "no weights");
    const message = `the record's names are by ${theirs}, here are ${ours}, so they were not compared`;
    notes.push({ code: "other-model", message });
  }
  return difference;
}

/** The largest text that an analysis takes. */
const MOST_BYTES = 0xffff_ffff;

/**
 * A place in the text as it was given, whose byte order mark may be more or less than the record's.
 * @param {types.Difference} difference
 * @param {number} shift
 */
function moved(difference, shift) {
  const { start = 0, end = 0 } = difference;
  return { ...difference, start: start + shift, end: end + shift };
}
