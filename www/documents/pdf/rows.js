// Lines at one height beside each other: a row of a table, columns that were printed across, or one line whose spaces
// were stretched to fill it.

/** @typedef {import('./lines.js').Line} Line */

/** So many rows at least are needed to tell columns from a table. */
const FEWEST = 4;

/** Columns of text are filled to this share, on average; the cells of a table are not. */
const FILLED = 0.7;

/** What a cell of figures says. */
const FIGURE = /^[\p{Sc}\p{N}\p{Pd}.,:%()\s]*\p{N}[\p{Sc}\p{N}\p{Pd}.,:%()\s]*$/u;

/** Further below than this, in heights of its letters, a row begins another group. */
const FURTHEST = 3;

/**
 * Rows become one line each, marked as such; columns that were printed across are put one after the other.
 * @param {readonly Line[]} lines Of one page, in the order of its content.
 * @returns {Line[]}
 */
export function settleRows(lines) {
  /** @type {Line[][]} */
  const rows = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (line.isCell && row) row.push(line);
    else rows.push([line]);
  }
  /** @type {Line[]} */
  const settled = [];
  for (let at = 0; at < rows.length; ) {
    const row = /** @type {Line[]} */ (rows[at]);
    const columns = row.length > 1 ? columnsFrom(rows, at) : undefined;
    if (columns) {
      settled.push(...columns.lines);
      at += columns.rows;
      continue;
    }
    if (row.length === 1) settled.push(...row);
    else settled.push(oneLine(row, !isSpread(row, lines, rows[at - 1], rows[at + 1])));
    at += 1;
  }
  return settled;
}

/** @param {readonly Line[]} row @param {boolean} isRow @returns {Line} */
function oneLine(row, isRow) {
  const [first, ...others] = /** @type {[Line, ...Line[]]} */ (row);
  const ordered = first.isRtl ? [...row].sort((a, b) => b.x1 - a.x1) : row;
  return {
    ...first,
    text: ordered.map(({ text }) => text).join(' '),
    x0: Math.min(first.x0, ...others.map(({ x0 }) => x0)),
    x1: Math.max(first.x1, ...others.map(({ x1 }) => x1)),
    isRow,
  };
}

/**
 * Whether a row is a line of text whose words were spread to fill it: it has the ends of others, and even gaps.
 * @param {readonly Line[]} row @param {readonly Line[]} lines @param {readonly (readonly Line[] | undefined)[]} around
 */
function isSpread(row, lines, ...around) {
  const { x0, x1, size } = oneLine(row, false);
  const isWhole = lines.some((line) => Math.abs(line.x0 - x0) < 0.5 * size && Math.abs(line.x1 - x1) < 0.5 * size);
  const gaps = row.slice(1).map((cell, i) => {
    const before = /** @type {Line} */ (row[i]);
    return Math.max(cell.x0 - before.x1, before.x0 - cell.x1);
  });
  const isEven = gaps.length > 1 && Math.max(...gaps) < 1.1 * Math.min(...gaps);
  return isWhole && (isEven || !isTabular(row, around));
}

/**
 * Whether a row's cells stand under or above those of another, or end in a figure.
 * @param {readonly Line[]} row @param {readonly (readonly Line[] | undefined)[]} others
 */
function isTabular(row, others) {
  return others.some((other) => other !== undefined && other.length > 1 && row.slice(1).some((cell, i) => {
    const isLast = i === row.length - 2;
    return FIGURE.test(cell.text) || other.slice(1).some((its) =>
      Math.abs(its.x0 - cell.x0) < 0.25 * cell.size || (!isLast && Math.abs(its.x1 - cell.x1) < 0.25 * cell.size));
  }));
}

/** The columns that begin with a row, if they are columns of text. @param {readonly Line[][]} rows @param {number} from */
function columnsFrom(rows, from) {
  const starts = /** @type {Line[]} */ (rows[from]).map(({ x0 }) => x0);
  /** @type {Line[][]} */
  const columns = starts.map(() => []);
  let [count, last] = [0, from - 1];
  for (let at = from; at < rows.length; at += 1) {
    const row = /** @type {Line[]} */ (rows[at]);
    const places = row.map((cell) => columnOf(cell, starts));
    if (places.includes(-1) || new Set(places).size < places.length || isFar(rows[at - 1], row, at > from)) break;
    row.forEach((cell, i) => columns[/** @type {number} */ (places[i])]?.push(cell));
    last = at;
    if (row.length > 1) count += 1;
  }
  if (count < FEWEST || !columns.every(isFilled)) return undefined;
  return { lines: columns.flat().map((line) => ({ ...line, isCell: false })), rows: last - from + 1 };
}

/** Its first lines may be indented. @param {Line} cell @param {readonly number[]} starts */
function columnOf({ x0, x1, size }, starts) {
  return starts.findIndex((start, i) => {
    const next = starts[i + 1] ?? Infinity;
    return x0 > start - 0.5 * size && x0 < start + 4 * size && x1 < next - 0.3 * size;
  });
}

/** @param {readonly Line[] | undefined} before @param {readonly Line[]} row @param {boolean} isNext */
function isFar(before, row, isNext) {
  const [above] = before ?? [];
  const [line] = row;
  if (!isNext || !above || !line) return false;
  const step = above.y - line.y;
  return step < 0 || step > FURTHEST * line.size;
}

/** @param {readonly Line[]} column */
function isFilled(column) {
  const [x0, x1] = [Math.min(...column.map(({ x0 }) => x0)), Math.max(...column.map(({ x1 }) => x1))];
  const [first] = column;
  const isWide = first !== undefined && x1 - x0 > 8 * first.size;
  const share = column.reduce((sum, line) => sum + (line.x1 - x0) / (x1 - x0), 0) / column.length;
  return isWide && share > FILLED;
}
