// The letters of a page, which a PDF places one run at a time, put together into the lines that a reader sees. The
// order is that of the page's own content; where a line ends is told by the places alone, since a PDF does not say.
//
// Each run is taken in the frame of its own writing: `x` grows the way that lines are written, `y` falls from one line
// to the next. So pages that lie on their side, and Japanese written downwards, are lines like all others.

/** @typedef {import('pdfjs-dist/types/src/display/api.js').TextContent} TextContent */
/** @typedef {import('pdfjs-dist/types/src/display/api.js').TextItem} TextItem */

/**
 * @typedef {object} Run
 * @property {string} text
 * @property {number} x
 * @property {number} end
 * @property {number} y
 * @property {number} size The height of its letters.
 * @property {string} font
 * @property {number} angle How its line lies on the page, in radians.
 * @property {boolean} isRtl
 * @property {boolean} afterSpace Whether a space came before it.
 * @property {number} index In its line, as it came.
 * @property {{ x: number, y: number }} place Where it begins on the page.
 */

/**
 * @typedef {object} Line
 * @property {string} text
 * @property {number} x0
 * @property {number} x1
 * @property {number} inner Where its text begins, behind the sign of a list item if it has one.
 * @property {number} y Its baseline.
 * @property {number} size Of most of its letters, as is the font.
 * @property {string} font
 * @property {number} angle
 * @property {boolean} isRtl
 * @property {boolean} isCell Whether it goes on at the height of the line before, further along.
 * @property {boolean} [isRow] Whether it is a row of a table.
 * @property {number} page From 0.
 * @property {{ x: number, y: number }} place Where it begins on the page.
 */

/** A gap wider than this is no space between words, in heights of its letters. */
const GUTTER = 1;

/** The text of a list item may stand this far behind its sign, in heights of its letters. */
const AFTER_MARKER = 5;

/**
 * Fonts that TeX made of dots do not say which letters they hold: ligatures and marks come as the codes of its
 * encodings OT1 and T1, which are control characters everywhere else.
 */
const BY_TEX = new Map([
  ['\u000b', 'ff'], ['\u000c', 'fi'], ['\u000d', 'fl'], ['\u000e', 'ffi'], ['\u000f', 'ffl'],
  ['\u001b', 'ff'], ['\u001c', 'fi'], ['\u001d', 'fl'], ['\u001e', 'ffi'], ['\u001f', 'ffl'],
  ['\u0010', '“'], ['\u0011', '”'], ['\u0012', '„'], ['\u0015', '–'], ['\u0016', '—'],
]);

/** Ligatures, letters in the form they take inside a word, signs as they stand in vertical lines, radicals. */
const FORMS = /[\u2e80-\u2fd5\ufb00-\ufdff\ufe10-\ufe1f\ufe30-\ufe4f\ufe70-\ufefc]+/gu;

/** Scripts that put no space between words. */
export const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** The sign of a list item or a note, alone. */
const MARKER = /^(?:[\p{So}\p{Sm}\p{Po}\p{Pd}\p{Co}]|\(?[\p{L}\p{N}]{1,3}(?:\.\d{1,3})*[.)]|\p{Lu}?\d{0,3}(?:\.\d{1,3})+|\d{1,3})$/u;

/**
 * @param {TextContent} content
 * @param {number} page
 * @returns {Line[]}
 */
export function linesOf({ items, styles }, page) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Run[]} */
  let open = [];
  let afterSpace = false;
  let isCell = false;
  const areStacked = isStacked(items);
  const close = () => {
    if (open.length > 0) lines.push(lineOf(open, isCell, page));
    open = [];
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      afterSpace ||= item.str !== '';
      continue;
    }
    const run = runOf(item, areStacked || styles[item.fontName]?.vertical === true, afterSpace);
    afterSpace = /\s$/u.test(item.str);
    const last = open.at(-1);
    if (last && isAgain(last, run)) continue;
    const gap = last === undefined ? undefined : gapWithin(open, run);
    if (gap === undefined || gap > allowed(open)) {
      close();
      isCell = gap !== undefined;
    }
    open.push({ ...run, index: open.length });
  }
  close();
  return lines;
}

/**
 * Whether most signs stand below the one before: written downwards, though in a font for lines across.
 * @param {TextContent['items']} items
 */
function isStacked(items) {
  let [signs, below] = [0, 0];
  /** @type {TextItem | undefined} */
  let last;
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    signs += 1;
    if (last && [...item.str].length === 1 && UNSPACED.test(item.str)) {
      const [[, , , size, x, y], [, , , , lastX, lastY]] = [item.transform, last.transform];
      if (Math.abs(x - lastX) < 0.2 * size && lastY - y > 0.8 * size && lastY - y < 1.3 * size) below += 1;
    }
    last = item;
  }
  return below > 0.5 * signs;
}

/** @param {TextItem} item @param {boolean} isVertical @param {boolean} afterSpace @returns {Run} */
function runOf({ str, dir, transform, width, height, fontName }, isVertical, afterSpace) {
  const [a, b, c, d, e, f] = /** @type {[number, number, number, number, number, number]} */ (transform);
  const [alongX, alongY] = isVertical ? [-c, -d] : [a, b];
  const scale = Math.hypot(alongX, alongY) || 1;
  const [ux, uy] = [alongX / scale, alongY / scale];
  const x = e * ux + f * uy;
  return {
    text: str.replace(/\p{Cc}/gu, (code) => BY_TEX.get(code) ?? '').replace(FORMS, (form) => form.normalize('NFKC')).trim(),
    x,
    end: x + (isVertical && height ? height : width),
    y: f * ux - e * uy,
    size: isVertical ? Math.hypot(a, b) : Math.hypot(c, d),
    font: fontName,
    angle: Math.atan2(uy, ux),
    isRtl: dir === 'rtl',
    afterSpace: afterSpace || /^\s/u.test(str),
    index: 0,
    place: { x: e, y: f },
  };
}

/** Bold letters are sometimes made by printing twice. @param {Run} last @param {Run} run */
const isAgain = (last, run) =>
  last.text === run.text && Math.abs(last.x - run.x) < 0.15 * run.size && Math.abs(last.y - run.y) < 0.15 * run.size;

/**
 * How far a run stands from the line before it; nothing where it is on another line.
 * @param {readonly Run[]} line @param {Run} run
 */
function gapWithin(line, run) {
  const x0 = Math.min(...line.map(({ x }) => x));
  const x1 = Math.max(...line.map(({ end }) => end));
  const { size, angle } = line.reduce((largest, one) => (one.size > largest.size ? one : largest));
  const height = Math.max(size, run.size);
  const isLevel = line.some(({ y }) => Math.abs(y - run.y) < 0.45 * height);
  if (!isLevel || Math.abs(angle - run.angle) > 0.02) return undefined;
  const [behind, before] = [run.x - x1, x0 - run.end];
  if (behind > -0.6 * height) return behind;
  // Lines from right to left come in either order.
  return before > -0.6 * height && (run.isRtl || line.some(({ isRtl }) => isRtl)) ? before : undefined;
}

/** @param {readonly Run[]} line */
function allowed([first, ...others]) {
  if (!first) return 0;
  const isMarker = others.length === 0 && MARKER.test(first.text);
  return first.size * (isMarker ? AFTER_MARKER : GUTTER);
}

/** @param {readonly Run[]} runs @param {boolean} isCell @param {number} page @returns {Line} */
function lineOf(runs, isCell, page) {
  const main = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest));
  const lettersOf = (/** @type {boolean} */ isRtl) =>
    runs.reduce((sum, run) => (run.isRtl === isRtl ? sum + (run.text.match(/\p{L}/gu)?.length ?? 0) : sum), 0);
  const isRtl = lettersOf(true) > lettersOf(false);
  const ordered = isRtl ? inRtlOrder(runs) : runs;
  const text = ordered.reduce((text, run, i) => text + spaceBefore(ordered[i - 1], run) + written(run, main, text), '');
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    x0: Math.min(...runs.map(({ x }) => x)),
    x1: Math.max(...runs.map(({ end }) => end)),
    inner: (runs[0] && MARKER.test(runs[0].text) ? runs[1] : runs[0])?.x ?? main.x,
    y: main.y,
    size: main.size,
    font: main.font,
    angle: main.angle,
    isRtl,
    isCell,
    page,
    place: main.place,
  };
}

/** From the right, but what runs from the left among it in its own order. @param {readonly Run[]} runs */
function inRtlOrder(runs) {
  const sorted = [...runs].sort((a, b) => b.x + b.end - a.x - a.end);
  /** @type {Run[]} */
  const ordered = [];
  /** @type {Run[]} */
  let ltr = [];
  for (const run of sorted) {
    if (run.isRtl) {
      ordered.push(...ltr, run);
      ltr = [];
    } else ltr.unshift(run);
  }
  return [...ordered, ...ltr];
}

/** @param {Run | undefined} before @param {Run} run */
function spaceBefore(before, run) {
  if (!before || (UNSPACED.test(before.text.slice(-1)) && UNSPACED.test(run.text.slice(0, 1)))) return '';
  const later = run.index > before.index ? run : before;
  const isNext = Math.abs(run.index - before.index) === 1;
  const gap = run.x >= before.x ? run.x - before.end : before.x - run.end;
  return (isNext && later.afterSpace) || gap > 0.2 * Math.min(before.size, run.size) ? ' ' : '';
}

const RAISED_DIGITS = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/**
 * A raised number after a word or a full stop refers to a note and would glue to it: it is written in brackets, as
 * reference works do. After a unit or a figure it is a power.
 * @param {Run} run @param {Run} main @param {string} before
 */
function written(run, main, before) {
  const isRaised = run.size < 0.85 * main.size && run.y - main.y > 0.15 * main.size;
  if (!isRaised || !/^\d+(?:[,–-]\d+)*$/u.test(run.text)) return run.text;
  const isPower = /(?:^|[^\p{L}])\p{L}{1,3}$|\d$/u.test(before);
  return isPower ? run.text.replace(/\d/gu, (digit) => RAISED_DIGITS[Number(digit)] ?? digit) : `[${run.text}]`;
}
