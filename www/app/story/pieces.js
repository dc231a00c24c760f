// Cuts a stretch of the source at every place where a span begins or ends, so that spans of several layers
// (sentences, mentions of a phrase, later of names) may nest or overlap and each piece of text is drawn once.

/** @typedef {{ start: number, end: number }} Span */
/**
 * @template {Span} T
 * @typedef {{ start: number, end: number, spans: (T | undefined)[] }} Piece
 */

/**
 * The pieces of `start..end`, in order and without gaps; `spans[i]` is the span of layer `i` that covers a piece.
 * Each layer is in reading order and does not overlap itself. Linear in the length of all layers.
 * @template {Span} T
 * @param {number} start
 * @param {number} end
 * @param {readonly (readonly T[])[]} layers
 * @returns {Piece<T>[]}
 */
export function cutIntoPieces(start, end, layers) {
  /** @type {Piece<T>[]} */
  const pieces = [];
  const next = layers.map(() => 0);
  let at = start;
  while (at < end) {
    let until = end;
    const spans = layers.map((layer, i) => {
      let index = next[i] ?? 0;
      while (index < layer.length && /** @type {T} */ (layer[index]).end <= at) index += 1;
      next[i] = index;
      const span = layer[index];
      if (!span) return undefined;
      if (span.start > at) {
        until = Math.min(until, span.start);
        return undefined;
      }
      until = Math.min(until, span.end);
      return span;
    });
    pieces.push({ start: at, end: until, spans });
    at = until;
  }
  return pieces;
}

/**
 * The spans of a sorted layer that touch `start..end`.
 * @template {Span} T
 * @param {readonly T[]} layer
 * @param {number} start
 * @param {number} end
 * @returns {T[]}
 */
export function touching(layer, start, end) {
  const touched = [];
  for (let i = firstEndingAfter(layer, start); i < layer.length; i += 1) {
    const span = /** @type {T} */ (layer[i]);
    if (span.start >= end) break;
    touched.push(span);
  }
  return touched;
}

/**
 * Index of the first span that ends after `at`, or the layer's length.
 * @param {readonly Span[]} layer
 * @param {number} at
 */
export function firstEndingAfter(layer, at) {
  let low = 0;
  let high = layer.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (/** @type {Span} */ (layer[middle]).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Those of a list of spans that can be drawn: not empty, inside the text, in order, not overlapping.
 * @template {Span} T
 * @param {readonly T[]} spans
 * @param {number} length
 * @returns {T[]}
 */
export function drawable(spans, length) {
  let from = 0;
  return spans.filter(({ start, end }) => {
    const holds = Number.isInteger(start) && Number.isInteger(end) && start >= from && end > start && end <= length;
    if (holds) from = end;
    return holds;
  });
}

/**
 * Whether the source says `text` at `span`, a lone surrogate being read as U+FFFD.
 * @param {string} source
 * @param {Span} span
 * @param {string} text
 */
export function isVerbatim(source, span, text) {
  const slice = source.slice(span.start, span.end);
  return slice === text || wellFormed(slice) === wellFormed(text);
}

/** @param {string} text */
const wellFormed = (text) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
