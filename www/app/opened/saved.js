// A saved summary that was opened in the place of a story: it is held to the story that it was made of, as
// `nutgraf verify` does, and the first difference is named.

import { verifySaved } from '../engine.js';
import { words } from '../words.js';

/** @typedef {import('../../../pkg/verify.d.ts').Difference} Difference */
/** @typedef {import('../../../pkg/verify.d.ts').Note} Note */
/** @typedef {import('../../../pkg/verify.d.ts').Verdict} Verdict */
/** @typedef {import('../../../pkg/types.d.ts').Span} Span */
/** @typedef {{ name: string, record: unknown }} SavedSummary The file's name, and what is in it. */
/** @typedef {{ text: string, holds: boolean, at?: Span | undefined }} Finding In words, and its place in the story. */

/** The file that is a saved summary, or nothing. @param {string} name @param {string} text @returns {SavedSummary | undefined} */
export function savedIn(name, text) {
  if (!/^\s*\{/u.test(text)) return undefined;
  try {
    const record = JSON.parse(text);
    return looksSaved(record) ? { name, record } : undefined;
  } catch {
    return undefined;
  }
}

/** By what every record has; what is amiss in one is said when it is checked. @param {any} value */
function looksSaved(value) {
  return typeof value?.source?.sha256 === 'string' && typeof value.offsets === 'string' && Array.isArray(value.summary);
}

/** Whether a text is as long as the one that the summary was made of. @param {SavedSummary} saved @param {string} text */
export function isAsLong({ record }, text) {
  const { bytes } = /** @type {{ source: { bytes?: unknown } }} */ (record).source;
  return new TextEncoder().encode(text).length === bytes;
}

/**
 * @param {SavedSummary} saved @param {string} text
 * @returns {Promise<Finding | undefined>} Nothing where a newer check replaced this one.
 */
export async function check({ name, record }, text) {
  try {
    const verdict = await verifySaved(record, text);
    return verdict && findingOf(name, verdict);
  } catch (error) {
    const { code, message } = /** @type {import('../engine.js').Failure} */ (error);
    if (code === 'not-a-record') return { text: words('saved-damaged', { name, message }), holds: false };
    throw error;
  }
}

/** @param {string} name @param {Verdict} verdict @returns {Finding} */
function findingOf(name, { difference, notes }) {
  if (difference) {
    const { start, end } = difference;
    return { text: describe(name, difference, notes), holds: false, at: start === undefined ? undefined : { start, end: end ?? start } };
  }
  const holding = isNoted(notes, 'other-version') ? 'saved-holds-version' : isNoted(notes, 'other-model') ? 'saved-holds-names' : 'saved-holds';
  const text = words(holding, { name });
  return { text: isNoted(notes, 'no-sha256') ? `${text} ${words('saved-unhashed')}` : text, holds: true };
}

/** @param {string} name @param {Difference} difference @param {readonly Note[]} notes */
function describe(name, { code, field, expected, found }, notes) {
  if (code === 'other-source') return words('saved-other-story', { name });
  if (code === 'other-line-ends') return words('saved-other-lines', { name });
  const first = { field, expected: expected ?? '—', found: found ?? '—' };
  if (code === 'other-result') return words('saved-other-result', { name, ...first });
  if (isNoted(notes, 'other-source')) return `${words('saved-other-story', { name })} ${words('saved-first', first)}`;
  return words('saved-differs', { name, ...first });
}

/** @param {readonly Note[]} notes @param {string} code */
const isNoted = (notes, code) => notes.some((note) => note.code === code);
