// The way from the story's text back to the page.
//
// The walk that makes the story keeps every character but white space, in order. So the n-th such character of the
// story is the n-th of the text nodes that the walk took: counting leads back, and nothing is ever searched for.

import { textsIn } from '../../www/app/input/html.js';

/** White space, by the code of its character; all of it lies in the basic plane. */
const SPACES = new Uint8Array(0x10000);
for (const character of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') {
  SPACES[character.charCodeAt(0)] = 1;
}

/**
 * A text node of the walk, and the live one it was copied from.
 * @typedef {object} Place
 * @property {string} text What the walk read.
 * @property {Text | undefined} node Where it stands in the page; unknown where that could not be told.
 * @property {number} from Where in the node `text` starts.
 */
/** @typedef {{ start: number, end: number }} Span */

/** White space, and texts put in between by the page, that a text drawn anew may stand away from its neighbor. */
const REACH = 6;

export class Anchors {
  /** @type {readonly Place[]} */ #places;
  /** Characters before each place, white space not counted; and all of them at the end. */ #before;
  /** The same before each character of the story. */ #counts;

  /** @param {Document} page @param {string} story @param {readonly Place[]} places */
  constructor(page, story, places) {
    /** Where the story stands: the tab's page, or a frame's. */
    this.page = page;
    this.#places = places;
    this.#counts = countsOf(story);
    this.#before = new Uint32Array(places.length + 1);
    places.forEach(({ text }, i) => {
      this.#before[i + 1] = at(this.#before, i) + count(text);
    });
  }

  /** Whether every character of the story came out of the page. */
  get isWhole() {
    return this.#before.at(-1) === this.#counts.at(-1);
  }

  /**
   * A stretch of the story as ranges in the page, one for each text node; none where any of it has changed or gone, or
   * stands in another order.
   * @param {Span} span
   * @returns {Range[] | undefined}
   */
  ranges(span) {
    const [first, last] = this.#characters(span);
    const ranges = [];
    /** @type {Text | undefined} */
    let before;
    for (const i of this.#touched(span)) {
      const place = /** @type {Place} */ (this.#places[i]);
      if (!isThere(place) || (before && !follows(place.node, before))) return undefined;
      before = place.node;
      const range = this.page.createRange();
      const [own, next] = [at(this.#before, i), at(this.#before, i + 1)];
      // White space between two nodes of one stretch is part of it.
      const from = first < own ? 0 : offsetOf(place.text, first - own);
      const to = last >= next ? place.text.length : offsetOf(place.text, last - own) + 1;
      range.setStart(place.node, place.from + from);
      range.setEnd(place.node, place.from + to);
      ranges.push(range);
    }
    return ranges.length > 0 ? ranges : undefined;
  }

  /**
   * Finds texts that the page has drawn anew: where the same text stands in one place and no other, or next to one that
   * is known. Costs a walk over the page where any of the stretches has lost its text, else nothing.
   * @param {Iterable<Span>} spans
   */
  mend(spans) {
    const touched = new Set([...spans].flatMap((span) => this.#touched(span)));
    const broken = [...touched].filter((i) => !isThere(/** @type {Place} */ (this.#places[i]))).sort((a, b) => a - b);
    if (broken.length === 0) return;
    const texts = [...textsIn(this.page)].filter(({ data }) => data.trim());
    /** @type {Map<string, number>} */
    const found = new Map();
    texts.forEach(({ data }, index) => found.set(data, found.has(data) ? -1 : index));
    /** @type {Map<Text | undefined, number>} */
    const indices = new Map(texts.map((text, index) => [text, index]));
    /** @param {number} i @param {Iterable<number>} candidates Indices of texts. */
    const settle = (i, candidates) => {
      const place = /** @type {Place} */ (this.#places[i]);
      if (isThere(place)) return;
      for (const index of candidates) {
        const node = texts[index];
        if (node?.data === place.text) return void Object.assign(place, { node, from: 0 });
      }
    };
    for (const i of broken) settle(i, [found.get(/** @type {Place} */ (this.#places[i]).text) ?? -1]);
    const beside = (/** @type {number} */ i, /** @type {number} */ step) => {
      let neighbor = i - step;
      while (this.#places[neighbor] && at(this.#before, neighbor) === at(this.#before, neighbor + 1)) neighbor -= step;
      const place = this.#places[neighbor];
      const index = place && isThere(place) ? indices.get(place.node) : undefined;
      return index === undefined ? [] : Array.from({ length: REACH }, (_, away) => index + step * (away + 1));
    };
    for (const i of broken) settle(i, beside(i, 1));
    for (const i of broken.reverse()) settle(i, beside(i, -1));
  }

  /** The first and the last character of a stretch, white space not counted. @param {Span} span @returns {[number, number]} */
  #characters({ start, end }) {
    return [at(this.#counts, start), at(this.#counts, end) - 1];
  }

  /** The places that have characters of a stretch. @param {Span} span @returns {number[]} */
  #touched(span) {
    const [first, last] = this.#characters(span);
    if (last < first) return [];
    const touched = [];
    for (let i = this.#placeOf(first); i < this.#places.length && at(this.#before, i) <= last; i += 1) {
      if (at(this.#before, i) < at(this.#before, i + 1)) touched.push(i);
    }
    return touched;
  }

  /** The place that holds the n-th character. @param {number} n */
  #placeOf(n) {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.#before, middle + 1) <= n) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** @param {Place} place @returns {place is Place & { node: Text }} */
function isThere(place) {
  const { node, from, text } = place;
  return node !== undefined && node.isConnected && node.data.startsWith(text, from);
}

/** @param {Text} node @param {Text} before */
const follows = (node, before) => node === before || (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Before each character, and at the end, so many that are no white space. @param {string} text */
function countsOf(text) {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; ) {
    if (!isSpace(text, i)) n += 1;
    i += 1;
    counts[i] = n;
  }
  return counts;
}

/** Characters that are no white space. @param {string} text */
function count(text) {
  let n = 0;
  for (let i = 0; i < text.length; i += 1) if (!isSpace(text, i)) n += 1;
  return n;
}

/** Where the n-th character that is no white space stands. @param {string} text @param {number} n */
function offsetOf(text, n) {
  let left = n;
  for (let i = 0; i < text.length; i += 1) {
    if (isSpace(text, i)) continue;
    if (left === 0) return i;
    left -= 1;
  }
  return text.length;
}

/** @param {string} text @param {number} index */
const isSpace = (text, index) => SPACES[text.charCodeAt(index)] === 1;

/** @param {Uint32Array} counts @param {number} index */
const at = (counts, index) => /** @type {number} */ (counts[index]);
