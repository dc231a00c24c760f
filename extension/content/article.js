// The article of the page, found by Readability on a copy, with the way back to the page.
//
// Readability moves and renames elements and, when it tries again, parses them anew: what survives all that is an
// attribute. So each element of the copy carries a number, by which the text nodes of the result find the live element
// they came from, and in it, in order, the text node of the same text.

import { Readability } from '@mozilla/readability';
import { isArticle, languageOf } from '../../www/app/input/article.js';
import { walkHtml } from '../../www/app/input/html.js';
import { Anchors, textsIn } from './anchors.js';

/** @typedef {import('./anchors.js').Place} Place */
/** @typedef {import('../../pkg/types.d.ts').Block} Block */
/** @typedef {{ title: string, lang: string | undefined, text: string, blocks: Block[] }} Story */
/** @typedef {{ story: Story, anchors: Anchors }} Reading */

const NUMBER = 'data-nutgraf';

/** Less than this is a teaser or a notice. */
const SHORTEST_ARTICLE = 250;

/** A text that runs over several nodes of the page is looked for so far. */
const REACH = 500;

/** @returns {Reading | undefined} */
export function readArticle() {
  const copy = /** @type {Document} */ (document.cloneNode(true));
  const live = new LiveTexts(document, copy);
  const article = new Readability(copy, { serializer: (node) => node }).parse();
  if (!article?.content) return undefined;
  /** @type {Place[]} */
  const places = [];
  const read = (/** @type {Text} */ text) => void places.push(...live.placesOf(text));
  const { text, blocks = [] } = walkHtml(article.content, { keep: isArticle, read });
  if (text.length < SHORTEST_ARTICLE) return undefined;
  const title = (article.title ?? document.title).replace(/\s+/gu, ' ').trim();
  return { story: { title, lang: languageOf(document), text, blocks }, anchors: new Anchors(text, places) };
}

/** What the reader has selected. @returns {Reading | undefined} */
export function readSelection() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const fragment = range.cloneContents();
  const live = [...textsIn(range.commonAncestorContainer)].filter((node) => range.intersectsNode(node));
  if (range.commonAncestorContainer instanceof Text) live.push(range.commonAncestorContainer);
  const copies = [...textsIn(fragment)];
  const nodes = new Map(copies.map((copy, i) => [copy, live[i]]));
  /** @type {Place[]} */
  const places = [];
  const { text, blocks = [] } = walkHtml(fragment, {
    read(copy) {
      const node = nodes.get(copy);
      places.push({ text: copy.data, node, from: node === range.startContainer ? range.startOffset : 0 });
    },
  });
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  return { story: { title: '', lang: languageOf(document), text, blocks }, anchors: new Anchors(text, places) };
}

/** The text nodes of the page, and which of them lie in each element. */
class LiveTexts {
  /** @type {Text[]} */ #texts = [];
  /** First text and the one after the last, by the element's number. @type {{ first: number, last: number }[]} */ #elements = [];
  /** @type {Map<string, number[]>} */ #byText = new Map();
  #next = 0;

  /** @param {Node} live @param {Node} copy Its copy, whose elements get their numbers. */
  constructor(live, copy) {
    this.#number(live, copy);
    this.#texts.forEach(({ data }, index) => {
      const same = this.#byText.get(data);
      if (same) same.push(index);
      else this.#byText.set(data, [index]);
    });
  }

  /** @param {Node} live @param {Node} copy */
  #number(live, copy) {
    let twin = copy.firstChild;
    for (let node = live.firstChild; node && twin; node = node.nextSibling, twin = twin.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.#texts.push(/** @type {Text} */ (node));
      else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = { first: this.#texts.length, last: 0 };
        /** @type {Element} */ (twin).setAttribute(NUMBER, String(this.#elements.length));
        this.#elements.push(element);
        this.#number(node, twin);
        element.last = this.#texts.length;
      }
    }
  }

  /** @param {Text} copy @returns {Place[]} */
  placesOf(copy) {
    const text = copy.data;
    const number = copy.parentElement?.closest(`[${NUMBER}]`)?.getAttribute(NUMBER);
    const element = this.#elements[Number(number ?? -1)] ?? { first: 0, last: this.#texts.length };
    const same = this.#byText.get(text);
    const index = same && (firstWithin(same, Math.max(this.#next, element.first), element.last) ?? firstWithin(same, element.first, element.last));
    if (index === undefined) return text.trim() ? this.#joined(text, element) : [{ text, node: undefined, from: 0 }];
    if (text.trim()) this.#next = index + 1;
    return [{ text, node: this.#texts[index], from: 0 }];
  }

  /** A text that was parsed anew out of several nodes of the page. @param {string} text @param {{ first: number, last: number }} element */
  #joined(text, { first, last }) {
    const lost = [{ text, node: undefined, from: 0 }];
    const from = Math.max(first, Math.min(this.#next, last));
    for (let i = from; i < Math.min(last, from + REACH); i += 1) {
      /** @type {Place[]} */
      const places = [];
      let end = 0;
      let next = i;
      for (; end < text.length && next < last; next += 1) {
        const node = /** @type {Text} */ (this.#texts[next]);
        if (!text.startsWith(node.data, end)) break;
        places.push({ text: node.data, node, from: 0 });
        end += node.length;
      }
      if (end < text.length) continue;
      this.#next = next;
      return places;
    }
    return lost;
  }
}

/** The first of sorted indices in `[first, last)`. @param {readonly number[]} sorted @param {number} first @param {number} last */
function firstWithin(sorted, first, last) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {number} */ (sorted[middle]) < first) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found < last ? found : undefined;
}
