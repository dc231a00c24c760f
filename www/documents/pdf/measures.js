// What is usual in a document: the size of its letters, the room between its lines, where its columns begin and end.

/** @typedef {import('./lines.js').Line} Line */

/** Text of one page is printed in fonts that have at least this share of it. */
const USUAL_FONT = 0.25;

/** Where the lines of a column begin and end, in the way they run. */
/** @typedef {{ start: number, end: number }} Column */

export class Measures {
  /** The size of most letters. */
  body;
  /** How most lines lie on the page. */
  angle;
  /** By size, and for all others: from one line to the next, in sizes. @type {Map<number, number>} */ #leadings = new Map();
  /** @type {Set<string>[]} */ #fonts;
  /** @type {Map<Line, Column>} */ #columns = new Map();

  /** @param {readonly (readonly Line[])[]} pages */
  constructor(pages) {
    const lines = pages.flat();
    const weighed = lines.map((line) => /** @type {const} */ ([line, line.text.length]));
    this.body = mostly(weighed.map(([{ size }, weight]) => [bucket(size), weight])) ?? 1;
    this.angle = mostly(weighed.map(([{ angle }, weight]) => [Math.round(angle * 50) / 50, weight])) ?? 0;
    this.#fonts = pages.map((page) => usualFonts(page, this.body));
    this.#measureLeadings(pages);
    for (const page of pages) for (const line of page) this.#columns.set(line, columnOf(line, page));
  }

  /** @param {readonly (readonly Line[])[]} pages */
  #measureLeadings(pages) {
    /** @type {Map<number, [number, number][]>} */
    const steps = new Map();
    for (const page of pages) {
      for (const [i, line] of page.entries()) {
        const above = page[i - 1];
        if (!above || Math.abs(above.size - line.size) > 0.03 * line.size || above.x0 > line.x1 || line.x0 > above.x1) continue;
        const step = (above.y - line.y) / line.size;
        if (step < 0.8 || step > 3) continue;
        const size = bucket(line.size);
        const found = steps.get(size) ?? [];
        found.push([Math.round(step * 20) / 20, 1]);
        steps.set(size, found);
      }
    }
    for (const [size, found] of steps) {
      if (size === this.body || found.length >= 5) this.#leadings.set(size, mostly(found) ?? 1.2);
    }
  }

  /** From one line of this size to the next. @param {number} size */
  leading(size) {
    return size * (this.#leadings.get(bucket(size)) ?? this.#leadings.get(this.body) ?? 1.25);
  }

  /** Whether a line is printed as the text of its page is. @param {Line} line */
  isUsual({ font, page }) {
    const fonts = this.#fonts[page];
    return !fonts?.size || fonts.has(font);
  }

  /** @param {Line} line */
  column(line) {
    return this.#columns.get(line) ?? { start: startOf(line), end: endOf(line) };
  }
}

/** Where a line begins, in the way it runs. @param {Line} line */
export const startOf = ({ x0, x1, isRtl }) => (isRtl ? -x1 : x0);

/** Where a line ends, in the way it runs. @param {Line} line */
export const endOf = ({ x0, x1, isRtl }) => (isRtl ? -x0 : x1);

/** @param {number} size */
const bucket = (size) => Math.round(size * 4) / 4;

/** The value with the most weight; of several, the first. @param {readonly (readonly [number, number])[]} weighed */
function mostly(weighed) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight);
  /** @type {[number, number] | undefined} */
  let best;
  for (const [value, sum] of sums) if (!best || sum > best[1]) best = [value, sum];
  return best?.[0];
}

/** @param {readonly Line[]} page @param {number} body */
function usualFonts(page, body) {
  /** @type {Map<string, number>} */
  const letters = new Map();
  let all = 0;
  for (const { font, size, text } of page) {
    if (Math.abs(size - body) > 0.1 * body) continue;
    letters.set(font, (letters.get(font) ?? 0) + text.length);
    all += text.length;
  }
  return new Set([...letters].filter(([, count]) => count >= USUAL_FONT * all).map(([font]) => font));
}

/** The column that a line stands in, by the lines above and below it that are like it. @param {Line} line @param {readonly Line[]} page */
function columnOf(line, page) {
  const alike = page.filter((other) =>
    !other.isRow
    && other.isRtl === line.isRtl
    && Math.abs(other.size - line.size) < 0.06 * line.size
    && Math.abs(other.angle - line.angle) < 0.02
    && Math.min(other.x1, line.x1) - Math.max(other.x0, line.x0) > 0.5 * Math.min(other.x1 - other.x0, line.x1 - line.x0));
  return {
    start: -outermost(alike.map((other) => -startOf(other)), line.size),
    end: outermost(alike.map(endOf), line.size),
  };
}

/**
 * The largest value that another one comes near to: a single line that sticks out makes no edge.
 * @param {number[]} values @param {number} size
 */
function outermost(values, size) {
  const sorted = values.sort((a, b) => b - a);
  return sorted.find((value, i) => value - (sorted[i + 1] ?? -Infinity) < 0.75 * size) ?? sorted[0] ?? 0;
}
