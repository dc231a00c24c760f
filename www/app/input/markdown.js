// The blocks of a Markdown text, as spans of the text itself: headings, list items, quotes, paragraphs (CommonMark's
// leaf and container blocks, read line by line). The signs before a block stay outside of it; those inside a
// paragraph stay as they are, since a summary quotes the file.

/** @typedef {import('./story.js').Block} Block */
/** @typedef {import('./story.js').BlockKind} BlockKind */

const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/u;
const HEADING_END = /[ \t]+#+[ \t]*$/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/u;
const QUOTE = /^(?: {0,3}>[ \t]?)+/u;
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const ROW = /^\s*\|.*\|\s*$/u;

/** Reads a text line by line; at most one block is open, and a line either goes on with it or ends it. */
class Reader {
  /** @type {Block[]} */ blocks = [];
  /** @type {Block | undefined} */ #open;
  /** The sign that ends the code being read. */
  #fence = '';

  /** @param {string} line @param {number} start Its place in the text. */
  line(line, start) {
    const fence = FENCE.exec(line)?.[1];
    if (this.#fence) {
      if (fence?.startsWith(this.#fence)) {
        this.#fence = '';
        this.end();
      } else this.#goOn('metadata', line, start, 0);
    } else if (fence) {
      this.end();
      this.#fence = fence;
    } else if (line.trim() === '') this.end();
    else if (this.#open?.kind === 'paragraph' && UNDERLINE.test(line)) {
      this.#open.kind = 'heading';
      this.end();
    } else if (RULE.test(line)) this.end();
    else this.#text(line, start);
  }

  /** @param {string} line @param {number} start */
  #text(line, start) {
    const heading = HEADING.exec(line)?.[0];
    const quote = QUOTE.exec(line)?.[0] ?? '';
    const item = ITEM.exec(line.slice(quote.length))?.[0];
    if (heading !== undefined) {
      this.end();
      this.#goOn('heading', line.replace(HEADING_END, ''), start, heading.length);
      this.end();
    } else if (item !== undefined) {
      this.end();
      this.#goOn('list-item', line, start, quote.length + item.length);
    } else if (ROW.test(line)) {
      this.end();
      this.#goOn('metadata', line, start, 0);
      this.end();
    } else if (quote && line.slice(quote.length).trim() === '') this.end();
    else this.#goOn('paragraph', line, start, quote.length);
  }

  /**
   * Goes on with the open block, or opens one after the line's first `signs` characters.
   * @param {BlockKind} kind @param {string} line @param {number} start @param {number} signs
   */
  #goOn(kind, line, start, signs) {
    const text = line.slice(signs);
    const from = start + signs + (text.length - text.trimStart().length);
    const to = start + line.trimEnd().length;
    if (to <= from) return;
    if (!this.#open) {
      this.#open = { start: from, end: to, kind };
      this.blocks.push(this.#open);
    } else this.#open.end = to;
  }

  end() {
    this.#open = undefined;
  }
}

/** @param {string} text @returns {Block[]} */
export function markdownBlocks(text) {
  const reader = new Reader();
  let at = 0;
  const front = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0];
  if (front) {
    const inner = front.replace(/^---\s*/u, '').replace(/\s*---\s*$/u, '');
    const start = front.indexOf(inner);
    if (inner.trim()) reader.blocks.push({ start, end: start + inner.trimEnd().length, kind: 'metadata' });
    at = front.length;
  }
  for (const [line] of text.slice(at).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    reader.line(line.replace(/[\r\n]+$/u, ''), at);
    at += line.length;
  }
  return reader.blocks;
}
