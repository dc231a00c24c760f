// What is drawn, in order: a part for each block, several for a very long one, and one for text that stands in
// no block, so that nothing of the story is missing from the page.

import { firstEndingAfter } from './pieces.js';

/** @typedef {import('./pieces.js').Span} Span */
/** @typedef {import('../../../pkg/types.d.ts').Block} Block */
/** @typedef {'headline' | 'subhead' | 'paragraph' | 'list-item' | 'aside' | 'rule'} Look */
/** @typedef {{ start: number, end: number, look: Look, continued: boolean, continues: boolean }} Part */

/** A paragraph longer than this is set as several: a browser lays out one paragraph as a whole. */
const LONGEST = 6000;

/** Signs in a row, as between the parts of a story. */
const RULE = /^(?:[*_=~•·–—-]\s*){3,}$/u;

/** @type {Record<import('../../../pkg/types.d.ts').BlockKind, Look>} */
const LOOKS = {
  paragraph: 'paragraph',
  heading: 'subhead',
  'list-item': 'list-item',
  caption: 'aside',
  byline: 'aside',
  dateline: 'paragraph',
  metadata: 'aside',
};

/**
 * @param {string} source
 * @param {readonly Block[]} blocks
 * @param {readonly Span[]} sentences
 * @returns {Part[]}
 */
export function partsOf(source, blocks, sentences) {
  /** @type {Part[]} */
  const parts = [];
  let from = 0;
  let headline = true;
  for (const block of blocks) {
    gap(parts, source, from, block.start);
    let look = LOOKS[block.kind] ?? 'paragraph';
    if (look === 'subhead' && headline) look = 'headline';
    if (look !== 'aside') headline = false;
    split(parts, source, block, look, sentences);
    from = block.end;
  }
  gap(parts, source, from, source.length);
  return parts;
}

/**
 * Text between blocks: white space and the signs of Markdown are layout, a row of signs is a rule, words are shown.
 * @param {Part[]} parts @param {string} source @param {number} start @param {number} end
 */
function gap(parts, source, start, end) {
  let at = start;
  for (const piece of source.slice(start, end).split(/(\r?\n[ \t]*\r?\n)/u)) {
    const from = at + piece.length - piece.trimStart().length;
    const text = piece.trim();
    const span = { start: from, end: from + text.length };
    if (/[\p{L}\p{N}]/u.test(text)) split(parts, source, span, 'paragraph', []);
    else if (RULE.test(text)) parts.push({ ...span, look: 'rule', continued: false, continues: false });
    at += piece.length;
  }
}

/**
 * @param {Part[]} parts @param {string} source @param {Span} block @param {Look} look
 * @param {readonly Span[]} sentences
 */
function split(parts, source, block, look, sentences) {
  let start = block.start;
  while (block.end - start > LONGEST) {
    const end = cutBefore(source, start, start + LONGEST, sentences);
    parts.push({ start, end, look, continued: start > block.start, continues: true });
    start = end;
  }
  parts.push({ start, end: block.end, look, continued: start > block.start, continues: false });
}

/**
 * The best place to cut at or before `limit`: after a sentence, else after white space, else between characters.
 * @param {string} source @param {number} start @param {number} limit @param {readonly Span[]} sentences
 */
function cutBefore(source, start, limit, sentences) {
  const last = sentences[firstEndingAfter(sentences, limit) - 1];
  if (last && last.end > start) {
    const after = /^\s*/u.exec(source.slice(last.end, last.end + 64))?.[0].length ?? 0;
    return Math.min(last.end + after, limit);
  }
  for (let at = limit; at > limit - 200; at -= 1) {
    if (/\s/u.test(source.charAt(at - 1))) return at;
  }
  const code = source.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
