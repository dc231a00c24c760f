// The article of the page, found by Readability on a copy, with the way back to the page.
//
// The elements of the copy are numbered. By its number each text node of the result finds the live element that it came
// from, and in it, in order, the text node of the same text.

import { Readability } from '@mozilla/readability';
import { isArticle, languageOf } from '../../www/app/input/article.js';
import { furnitureAround, leaveOut } from '../../www/app/input/furniture.js';
import { textsIn, walkHtml } from '../../www/app/input/html.js';
import { Anchors } from './anchors.js';
import { Copy, NUMBER } from './copy.js';
import { isFront } from './front.js';
import { hiddenAround } from './hidden.js';

/** @typedef {import('./anchors.js').Place} Place */
/** @typedef {import('../../pkg/types.d.ts').Block} Block */
/** @typedef {{ title: string, lang: string | undefined, text: string, blocks: Block[] }} Story */
/** @typedef {{ story: Story, anchors: Anchors }} Reading */

/** Less than this is a teaser or a notice; in characters of an alphabet. */
const SHORTEST_ARTICLE = 250;

/** A find shorter than this is no reason to stop looking: Readability's own measure. */
const SHORTEST_FIND = 500;

/** Chinese, Japanese and Korean say in one character what takes an alphabet so many. */
const DENSITY = 2.5;

/** A text that runs over several nodes of the page is looked for so far. */
const REACH = 500;

/** The story of the page or, where it has none, the longest that stands in a frame of the same site. @returns {Reading | undefined} */
export function readArticle() {
  const [own, ...framed] = pagesIn(document);
  const reading = own && readPage(own);
  if (reading) return reading;
  const readings = framed.flatMap((page) => readPage(page) ?? []);
  return readings.sort((a, b) => b.story.text.length - a.story.text.length)[0];
}

/** A page and what it frames, as far as the browser lets one look. @param {Document} page @returns {Document[]} */
function pagesIn(page) {
  const frames = /** @type {NodeListOf<HTMLIFrameElement>} */ (page.querySelectorAll('iframe, frame'));
  return [page, ...[...frames].flatMap(({ contentDocument: inner }) => (inner?.body ? pagesIn(inner) : []))];
}

/** @param {Document} page @returns {Reading | undefined} */
function readPage(page) {
  const { article, copy } = find(page);
  if (!article?.content || isFront(/** @type {Element} */ (article.content))) return undefined;
  const live = new LiveTexts(copy);
  const stood = new Map([...textsIn(article.content)].map((text) => [text, live.placesOf(text)]));
  leaveOut(stood.keys(), (text) => {
    const node = stood.get(text)?.[0]?.node;
    return node ? [...furnitureAround(node), ...hiddenAround(node)] : [];
  });
  /** @type {Place[]} */
  const places = [];
  const read = (/** @type {Text} */ text) => void places.push(...(stood.get(text) ?? []));
  const title = headlineOf(page, line(article.title || page.title || document.title));
  const isHeadline = (/** @type {Element} */ element) => /^H[1-6]$/iu.test(element.tagName) && line(element.textContent ?? '') === title;
  const { text, blocks = [] } = walkHtml(article.content, { keep: (element) => isArticle(element) && !isHeadline(element), read });
  if (text.length * density(page) < SHORTEST_ARTICLE) return undefined;
  return { story: { title, lang: languageOf(page), text, blocks }, anchors: new Anchors(page, text, places) };
}

/**
 * What the page says of itself in its head may be of the story before, where stories follow each other without a new page:
 * a headline that the page's title is mostly made of is better. @param {Document} page @param {string} said
 */
function headlineOf(page, said) {
  const title = line(page.title);
  if (title.includes(said)) return said;
  const headlines = [...page.querySelectorAll('h1')].map(({ textContent }) => line(textContent ?? ''));
  return headlines.find((headline) => title.includes(headline) && headline.length > title.length / 2) ?? said;
}

/** @param {string} text */
const line = (text) => text.replace(/\s+/gu, ' ').trim();

/** Looks in a thin copy, and where that has no article to speak of, in a full one. @param {Document} page */
function find(page) {
  const enough = SHORTEST_FIND / density(page);
  const thin = new Copy(page, { thin: true });
  if (!thin.isThinned) return { article: parse(thin, enough), copy: thin };
  const article = parse(thin, 1);
  if ((article?.textContent ?? '').trim().replace(/\s{2,}/gu, ' ').length >= enough) return { article, copy: thin };
  const full = new Copy(page, { thin: false });
  return { article: parse(full, enough), copy: full };
}

/** @param {Document} page */
const density = (page) => (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(page.title) ? DENSITY : 1);

/** @param {Copy} copy @param {number} charThreshold */
const parse = ({ document }, charThreshold) => new Readability(document, { charThreshold, serializer: (node) => node }).parse();

/** What the reader has selected, in the page or in a frame of the same site. @returns {Reading | undefined} */
export function readSelection() {
  for (const page of pagesIn(document)) {
    const selection = page.getSelection();
    if (selection && !selection.isCollapsed) return readRange(page, selection.getRangeAt(0));
  }
  return undefined;
}

/** @param {Document} page @param {Range} range @returns {Reading | undefined} */
function readRange(page, range) {
  const fragment = range.cloneContents();
  const root = range.commonAncestorContainer;
  const live = [...textsIn(root)].filter((node) => range.intersectsNode(node));
  if (root.nodeType === Node.TEXT_NODE) live.push(/** @type {Text} */ (root));
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
  return { story: { title: '', lang: languageOf(page), text, blocks }, anchors: new Anchors(page, text, places) };
}

/** The live text nodes that a copy was made of, by what they say. */
class LiveTexts {
  #texts;
  #elements;
  /** @type {Map<string, number[]>} */ #byText = new Map();
  #next = 0;

  /** @param {Copy} copy */
  constructor({ texts, elements }) {
    this.#texts = texts;
    this.#elements = elements;
    texts.forEach(({ data }, index) => {
      const same = this.#byText.get(data);
      if (same) same.push(index);
      else this.#byText.set(data, [index]);
    });
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
