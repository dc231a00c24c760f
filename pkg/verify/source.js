// Whether a text is the one that a record names by its SHA-256. A byte order mark at its beginning counts neither for
// nor against: the page does not take it for a part of a file's text, the command line does. A text that differs in
// nothing but how its lines end is told apart from another one.

import { wellFormed } from "./record.js";

/** @import { Difference, Note } from "../verify.d.ts" */

/**
 * @typedef {object} Found
 * @property {string} text As the record's places count it.
 * @property {number} shift From a place in it to the place in the text as it was given.
 * @property {Difference | undefined} other What makes it another text than the record's.
 * @property {Note[]} notes
 */

/**
 * @param {string} given
 * @param {{ sha256: string, bytes: number }} source
 * @returns {Promise<Found>}
 */
export async function findSource(given, { sha256, bytes }) {
  const bare = given.replace(/^\uFEFF/u, "");
  const candidates = [
    { text: given, shift: 0 },
    ...(bare === given ? [] : [{ text: bare, shift: 1 }]),
    { text: `\uFEFF${given}`, shift: -1 },
  ];
  /** @param {string} field @param {unknown} expected @param {unknown} found @param {string} [code] */
  const unlike = (field, expected, found, code = "other-source") => ({
    code,
    field: `source.${field}`,
    expected: String(expected),
    found: String(found),
  });
  if (!globalThis.crypto?.subtle) {
    // Browsers compute hashes only for pages that came by https, from this machine, or from a file.
    const message = "the page did not come by https, so no SHA-256 could be computed";
    const notes = [{ code: "no-sha256", message }];
    const same = candidates.find(({ text }) => sizeOf(text) === bytes);
    if (same) return { ...same, other: undefined, notes };
    return { text: given, shift: 0, other: unlike("bytes", bytes, sizeOf(given)), notes };
  }
  const named = sha256.toLowerCase();
  for (const candidate of candidates) {
    if ((await hash(candidate.text)) !== named) continue;
    const size = sizeOf(candidate.text);
    return { ...candidate, other: size === bytes ? undefined : unlike("bytes", bytes, size), notes: [] };
  }
  const plain = bare.replace(/\r\n?/gu, "\n");
  const isPlain = (await hash(plain)) === named || (await hash(plain.replaceAll("\n", "\r\n"))) === named;
  const other = unlike("sha256", sha256, await hash(given), isPlain ? "other-line-ends" : undefined);
  return { text: given, shift: 0, other, notes: [] };
}

/** @param {string} text */
const sizeOf = (text) => new TextEncoder().encode(text).length;

/** @param {string} text In hexadecimal, of its UTF-8. */
async function hash(text) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(wellFormed(text)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
