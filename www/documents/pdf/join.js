// Lines of one paragraph made into its text: a space where a line ended between words, nothing where it ended inside
// one, and no hyphen where only the end of the line had asked for it.

import { UNSPACED } from './lines.js';

const HYPHEN = /(\p{L}[\p{L}\p{M}'’]*)[-\u2010\u00ad]$/u;
const CONTINUED = /^[\p{L}\p{M}'’]+/u;

/** The words of a document as they stand inside its lines; those cut by a line's end are judged by them. */
export class Vocabulary {
  #words = new Set();

  /** @param {string} line */
  read(line) {
    for (const [word] of line.matchAll(/[\p{L}\p{M}'’]+(?:[-\u2010][\p{L}\p{M}'’]+)*/gu)) this.#words.add(fold(word));
  }

  /** Whether a hyphen at a line's end belongs to the word. @param {string} start @param {string} end */
  keepsHyphen(start, end) {
    if (!/^\p{Ll}/u.test(end)) return true;
    return !this.#words.has(fold(start + end)) && this.#words.has(fold(`${start}-${end}`));
  }
}

/** @param {string} word */
const fold = (word) => word.toLowerCase().replace(/\u2010/gu, '-');

/** Whether a text ends inside a word. @param {string} text */
export const endsInWord = (text) => HYPHEN.test(text);

/**
 * @param {string} before Without white space at its end.
 * @param {string} line Without white space at its start.
 * @param {Vocabulary} vocabulary
 */
export function join(before, line, vocabulary) {
  if (!before) return line;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line;
  const start = HYPHEN.exec(before)?.[1];
  const end = CONTINUED.exec(line)?.[0];
  if (start && end) return (vocabulary.keepsHyphen(start, end) ? before : before.slice(0, -1)) + line;
  const [last = '', first = ''] = [[...before.slice(-2)].at(-1), [...line.slice(0, 2)][0]];
  const isInside = UNSPACED.test(last) && UNSPACED.test(first);
  // A dash and an address go on where they were cut.
  const isCut = /[\p{L}\p{N}][—/]$/u.test(before) || (/\d[-–]$/u.test(before) && /^\d/u.test(line));
  return isInside || isCut ? before + line : `${before} ${line}`;
}
