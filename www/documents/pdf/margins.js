// What stands at the edge of page after page is no part of the text: the running head, the page's number. It is known
// by what it says, its figures aside, and by where it stands; or by a number that grows with the pages, whatever the
// words beside it. What stands there once stays.

/** @typedef {import('./lines.js').Line} Line */
/** @typedef {{ lines: Line[], height: number }} Page Places on it are counted from its bottom. */

/** The share of a page, at its top and at its bottom, where running heads are. */
const EDGE = 0.2;

/** Running heads are no more lines than this, counted from the edge. */
const DEPTH = 3;

/** Heights on the page that are the same within this, in points. */
const TOLERANCE = 4;

/**
 * Takes away running heads and page numbers.
 * @param {readonly Page[]} pages
 * @param {number} body The size of the text's letters: what is larger is a title, though it stands on every page.
 * @returns {Line[][]}
 */
export function withoutMargins(pages, body) {
  const edges = pages.map((page) => edgeOf(page).filter(({ size }) => size <= 1.15 * body));
  const seen = new Counts();
  for (const line of edges.flat()) for (const key of [...wordKeys(line), ...numberKeys(line), ...offsets(line)]) seen.add(key, line.page);
  const enough = Math.min(3, Math.max(2, pages.length / 2));
  /** @param {string} key */
  const isUsual = (key) => seen.count(key) >= enough;
  return pages.map(({ lines }, i) => {
    const here = /** @type {Line[]} */ (edges[i]);
    const heads = here.filter((line) =>
      wordKeys(line).some(isUsual) || numberKeys(line).some(isUsual) || (isNumber(line) && offsets(line).some(isUsual)));
    const numbers = heads.filter((line) => numberKeys(line).some(isUsual));
    const margins = new Set([...heads, ...here.filter((line) => numbers.some((number) => isBeside(line, number)))]);
    return lines.filter((line) => !margins.has(line));
  });
}

/** On how many pages something stands. */
class Counts {
  /** @type {Map<string, Set<number>>} */ #pages = new Map();

  /** @param {string} key @param {number} page */
  add(key, page) {
    const pages = this.#pages.get(key) ?? new Set();
    this.#pages.set(key, pages.add(page));
  }

  /** @param {string} key */
  count(key) {
    return this.#pages.get(key)?.size ?? 0;
  }
}

/** The lines nearest to the page's top and to its bottom. @param {Page} page */
function edgeOf({ lines, height }) {
  /** @param {(line: Line) => number} distance From the edge. */
  const nearest = (distance) => {
    const near = lines.filter((line) => distance(line) < EDGE * height);
    const levels = [...new Set(near.map((line) => Math.round(distance(line) / TOLERANCE)))].sort((a, b) => a - b);
    return near.filter((line) => levels.indexOf(Math.round(distance(line) / TOLERANCE)) < DEPTH);
  };
  return [...nearest(({ place }) => height - place.y), ...nearest(({ place }) => place.y)];
}

/** @param {Line} line @param {Line} number */
const isBeside = ({ place, size }, number) => Math.abs(place.y - number.place.y) < 0.5 * size;

/** What a line says, its figures aside, and where. @param {Line} line */
function wordKeys(line) {
  const said = line.text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/^[ivxlc]{1,7}(?=$|[\s|·–—-])|(?<=^|[\s|·–—-])[ivxlc]{1,7}$/gu, '#');
  return heights(line).map((height) => `${height} ${said}`);
}

/** By how much the numbers at a line's ends are ahead of its page. @param {Line} line */
function offsets({ text, page }) {
  const numbers = [/^\D{0,2}(\d{1,4})(?!\d)/u, /(?<!\d)(\d{1,4})\D{0,2}$/u].flatMap((end) => end.exec(text)?.[1] ?? []);
  return [...new Set(numbers.map((number) => `+${Number(number) - page}`))];
}

/** @param {Line} line */
const numberKeys = (line) => heights(line).flatMap((height) => offsets(line).map((offset) => `${height} ${offset}`));

/** @param {Line} line */
const isNumber = ({ text }) => /^\D{0,2}\d{1,4}\D{0,2}$/u.test(text);

/** The two nearest heights, so that a point up or down is no difference. @param {Line} line */
const heights = ({ place }) => [Math.floor(place.y / TOLERANCE), Math.ceil(place.y / TOLERANCE)];
