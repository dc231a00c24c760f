// Words and reading time, counted as the library counts them: words as white space cuts them, and in scripts
// without spaces two characters to the word, read at 238 words a minute (Brysbaert 2019).

const WORDS_PER_MINUTE = 238;

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_ALL = new RegExp(UNSPACED.source, 'gu');

/** @param {string} text @returns {number} */
export function countWords(text) {
  if (!UNSPACED.test(text)) return text.match(/\S+/gu)?.length ?? 0;
  let words = 0;
  for (const [run] of text.matchAll(/\S+/gu)) {
    words += UNSPACED.test(run) ? wordsInUnspaced(run) : 1;
  }
  return words;
}

/** @param {string} run */
function wordsInUnspaced(run) {
  const unspaced = run.match(UNSPACED_ALL)?.length ?? 0;
  const rest = run.replace(UNSPACED_ALL, ' ').trim();
  const others = /[\p{L}\p{N}]/u.test(rest) ? rest.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length : 0;
  return Math.ceil(unspaced / 2) + others;
}

/** Seconds it takes to read so many words. @param {number} words */
export function readingSeconds(words) {
  return (words / WORDS_PER_MINUTE) * 60;
}

/**
 * Whether a text is larger than so many bytes of UTF-8; a code unit takes three at most, so most texts are told
 * without being encoded.
 * @param {string} text @param {number} bytes
 */
export function isLargerThan(text, bytes) {
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}
