// Walks HTML by its blocks and keeps every word: an element that starts a line of its own starts a block, its
// kind says what the block is, and white space is what a browser would show of it.

import { StoryBuilder } from './story.js';

/** @typedef {import('./story.js').BlockKind} BlockKind */

/** Elements that start a line of their own. */
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'CENTER', 'DD', 'DETAILS', 'DIALOG', 'DIV', 'DL',
  'DT', 'FIELDSET', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HGROUP',
  'HR', 'LEGEND', 'LI', 'MAIN', 'MENU', 'NAV', 'OL', 'OPTION', 'P', 'PRE', 'SEARCH', 'SECTION', 'SUMMARY', 'TABLE',
  'TBODY', 'TFOOT', 'THEAD', 'TITLE', 'TR', 'UL',
]);

/** Elements whose content is no text of the page. */
const SILENT = new Set([
  'AUDIO', 'CANVAS', 'DATALIST', 'EMBED', 'HEAD', 'IFRAME', 'LINK', 'META', 'NOSCRIPT', 'OBJECT', 'SCRIPT', 'STYLE',
  'SVG', 'TEMPLATE', 'VIDEO',
]);

/** @type {Record<string, BlockKind>} */
const KINDS = {
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  LI: 'list-item', DD: 'list-item', OPTION: 'list-item',
  FIGCAPTION: 'caption', CAPTION: 'caption',
};

/** A row of a table with cells shorter than this is a line of figures, else it lays out running text. */
const FIGURES_CELL = 100;

/** One walk: the text of the block being read, and what it is. */
class Walk {
  builder = new StoryBuilder();
  #text = '';
  /** @type {BlockKind} */ #kind = 'paragraph';
  #preserved = false;
  #read;

  /** @param {(text: Text) => void} read Told of each text that is taken, in order. */
  constructor(read) {
    this.#read = read;
  }

  /** @param {Node} node @param {(element: Element) => boolean} keep */
  children(node, keep) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#take(/** @type {Text} */ (child));
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(/** @type {Element} */ (child), keep);
    }
  }

  /** @param {Element} element @param {(element: Element) => boolean} keep */
  #element(element, keep) {
    const name = element.localName.toUpperCase();
    if (SILENT.has(name) || !keep(element)) return;
    if (name === 'BR') this.#text += '\n';
    else if (name === 'TD' || name === 'TH') {
      this.#text += '\t';
      this.children(element, keep);
    } else if (BLOCKS.has(name)) this.#block(element, name, keep);
    else this.children(element, keep);
  }

  /** @param {Element} element @param {string} name @param {(element: Element) => boolean} keep */
  #block(element, name, keep) {
    this.end();
    const [kind, preserved] = [this.#kind, this.#preserved];
    if (name === 'TR') this.#kind = isFigures(element) ? 'metadata' : 'paragraph';
    else this.#kind = KINDS[name] ?? kind;
    this.#preserved ||= name === 'PRE';
    this.children(element, keep);
    this.end();
    this.#kind = kind;
    this.#preserved = preserved;
  }

  /** @param {Text} node */
  #take(node) {
    this.#read(node);
    const text = node.data;
    this.#text += this.#preserved ? text : text.replace(/[ \t\n\f\r]+/gu, ' ');
  }

  /** Ends the block; an empty line, as two `<br>` make it, ends one too. */
  end() {
    const text = this.#text.replace(/\r\n?/gu, '\n');
    this.#text = '';
    for (const paragraph of text.split(/\n[ \t]*\n\s*/u)) {
      this.builder.add(paragraph.replace(/[ \t]*\n[ \t]*/gu, '\n').replace(/[ \t]*\t[ \t]*|  +/gu, ' ').trim(), this.#kind);
    }
  }
}

/** @param {Element} row */
function isFigures(row) {
  const cells = [...row.children];
  return cells.length > 1 && cells.every((cell) => (cell.textContent ?? '').trim().length < FIGURES_CELL);
}

/**
 * @param {Node} root
 * @param {{ title?: string, keep?: (element: Element) => boolean, read?: (text: Text) => void }} [options] `title`
 *   becomes the first block unless the text says it itself; elements that `keep` refuses are left out; `read` is told
 *   of each text node that is taken, in order: all their characters but white space stand in the story, in that order.
 * @returns {import('./story.js').Story}
 */
export function walkHtml(root, { title = '', keep = () => true, read = () => {} } = {}) {
  const walk = new Walk(read);
  const head = title.replace(/\s+/gu, ' ').trim();
  if (head && !startsWithHeading(root, head)) walk.builder.add(head, 'heading');
  walk.children(root, keep);
  walk.end();
  return walk.builder.story();
}

/** @param {Node} root @param {string} title */
function startsWithHeading(root, title) {
  const headings = root instanceof Element ? [...root.querySelectorAll('h1, h2')].slice(0, 3) : [];
  return headings.some((heading) => (heading.textContent ?? '').replace(/\s+/gu, ' ').trim() === title);
}

/** Every text under `root`, in order. @param {Node} root @returns {Iterable<Text>} */
export function* textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield /** @type {Text} */ (walker.currentNode);
}
