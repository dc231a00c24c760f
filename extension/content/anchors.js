// The way from the story's text back to the page.
//
// The walk that makes the story keeps every character but white space, in order. So the n-th such character of the
// story is the n-th of the text nodes that the walk took: counting leads back, and nothing is ever searched for.

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

export class Anchors {
  /** @type {readonly Place[]} */ #places;
  /** Characters before each place, white space not counted; and all of them at the end. */ #before;
  /** The same before each character of the story. */ #counts;

  /** @param {string} story @param {readonly Place[]} places */
  constructor(story, places) {
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
   * A stretch of the story as ranges in the page, one for each text node; none where any of it has changed or gone.
   * @param {Span} span
   * @returns {Range[] | undefined}
   */
  ranges({ start, end }) {
    const [first, last] = [at(this.#counts, start), at(this.#counts, end) - 1];
    if (last < first) return undefined;
    const ranges = [];
    for (let i = this.#placeOf(first); i < this.#places.length && at(this.#before, i) <= last; i += 1) {
      if (at(this.#before, i) === at(this.#before, i + 1)) continue;
      const place = /** @type {Place} */ (this.#places[i]);
      if (!isThere(place)) return undefined;
      const range = place.node.ownerDocument.createRange();
      const [own, next] = [at(this.#before, i), at(this.#before, i + 1)];
      // White space between two nodes of one stretch is part of it.
      const from = first < own ? 0 : offsetOf(place.text, first - own);
      const to = last >= next ? place.text.length : offsetOf(place.text, last - own) + 1;
      range.setStart(place.node, place.from + from);
      range.setEnd(place.node, place.from + to);
      ranges.push(range);
    }
    return ranges;
  }

  /** Finds texts that the page has drawn anew: only where the same text stands in one place and no other. @param {Node} root */
  mend(root) {
    const broken = this.#places.filter((place) => place.text.trim() && !isThere(place));
    if (broken.length === 0) return;
    /** @type {Map<string, Text | undefined>} */
    const found = new Map();
    for (const node of textsIn(root)) found.set(node.data, found.has(node.data) ? undefined : node);
    for (const place of broken) {
      const node = found.get(place.text);
      if (node) Object.assign(place, { node, from: 0 });
    }
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

/** Every text node under `root`, in order. @param {Node} root @returns {Iterable<Text>} */
export function* textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield /** @type {Text} */ (walker.currentNode);
}

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
