// Whether everything that a record quotes stands in the text where the record says. This needs nothing but the text.
// Cost: one pass over the text where it is not all ASCII, and as much memory as four bytes a character of it.

import { wellFormed } from "./record.js";

/** @import { Span } from "../types.d.ts" */
/** @import { Difference } from "../verify.d.ts" */
/** @import { Saved, Unit } from "./record.js" */

/** In place of an offset that lies inside a character. */
const NONE = 0xffff_ffff;

export class Places {
  #text;
  /** @type {(offset: number) => number | undefined} */ #offset;

  /** @param {string} text @param {Unit} unit What the record counts. */
  constructor(text, unit) {
    this.#text = text;
    this.#offset = offsetsOf(text, unit);
  }

  /**
   * A value with all the places in it turned into UTF-16; those that are none stay as they are.
   * @template T
   * @param {T} value
   * @returns {T}
   */
  toUtf16(value) {
    if (Array.isArray(value)) return /** @type {T} */ (value.map((each) => this.toUtf16(each)));
    if (typeof value !== "object" || value === null) return value;
    const own = /** @type {Record<string, unknown>} */ (value);
    const moved = Object.entries(own).map(([name, each]) => {
      const isPlace = (name === "start" || name === "end") && typeof each === "number";
      return [name, isPlace ? (this.#offset(each) ?? each) : this.toUtf16(each)];
    });
    return Object.fromEntries(moved);
  }

  /** The first place that does not hold, in the record's order. @param {Saved} record @returns {Difference | undefined} */
  check(record) {
    for (const difference of this.#differences(record)) return difference;
    return undefined;
  }

  /** @param {Saved} record @returns {Generator<Difference>} */
  *#differences({ summary, sentences, blocks, entities, keyphrases, tokens = [] }) {
    for (const [index, quote] of summary.entries()) {
      yield* this.#verbatim(`summary[${index}]`, quote, quote.text);
      const isThere = (/** @type {Span | undefined} */ sentence) => sentence?.start === quote.start && sentence.end === quote.end;
      if (isThere(sentences[quote.sentence])) continue;
      const found = sentences.findIndex(isThere);
      yield {
        code: "other-sentence",
        field: `summary[${index}].sentence`,
        ...this.#at(quote),
        expected: String(quote.sentence),
        found: found < 0 ? null : String(found),
      };
    }
    yield* this.#order("sentences", sentences);
    yield* this.#order("blocks", blocks);
    for (const [index, { mentions }] of entities.entries()) {
      for (const [number, mention] of mentions.entries()) {
        yield* this.#verbatim(`entities[${index}].mentions[${number}]`, mention, mention.text);
      }
    }
    for (const [index, { text, mentions }] of keyphrases.entries()) {
      for (const [number, mention] of mentions.entries()) {
        // A key phrase is written as it stands where it first stands.
        if (number === 0) yield* this.#verbatim(`keyphrases[${index}]`, mention, text);
        else yield* this.#exists(`keyphrases[${index}].mentions[${number}]`, mention);
      }
    }
    yield* this.#order("tokens", tokens);
  }

  /** That the text says so there. @param {string} field @param {Span} span @param {string} text */
  *#verbatim(field, span, text) {
    yield* this.#exists(field, span);
    const { start, end } = this.#at(span);
    const found = wellFormed(this.#text.slice(start, end));
    if (found !== text) yield { code: "other-text", field: `${field}.text`, start, end, expected: text, found };
  }

  /** That these places are in order and do not overlap. @param {string} list @param {readonly Span[]} spans */
  *#order(list, spans) {
    let last = 0;
    for (const [index, span] of spans.entries()) {
      const field = `${list}[${index}]`;
      yield* this.#exists(field, span);
      if (span.start < last) {
        yield { code: "out-of-order", field, ...this.#at(span), expected: `at ${last} or later`, found: String(span.start) };
      }
      last = span.end;
    }
  }

  /** @param {string} field @param {Span} span */
  *#exists(field, span) {
    const { start, end } = span;
    if (start < end && this.#offset(start) !== undefined && this.#offset(end) !== undefined) return;
    yield { code: "no-such-place", field, ...this.#at(span), expected: `${start}..${end}`, found: null };
  }

  /** In UTF-16, or at the end where there is no such place. @param {Span} span */
  #at({ start, end }) {
    const { length } = this.#text;
    return { start: this.#offset(start) ?? length, end: this.#offset(end) ?? length };
  }
}

/**
 * From offsets in a unit to offsets in UTF-16; none inside a character and beyond the text.
 * @param {string} text
 * @param {Unit} unit
 * @returns {(offset: number) => number | undefined}
 */
function offsetsOf(text, unit) {
  if (/^[\0-\x7F]*$/u.test(text)) return (offset) => (offset <= text.length ? offset : undefined);
  if (unit === "utf16") {
    return (offset) => (offset <= text.length && !isInsidePair(text, offset) ? offset : undefined);
  }
  const map = new Uint32Array(unit === "utf8" ? new TextEncoder().encode(text).length + 1 : text.length + 1).fill(NONE);
  let [at, units] = [0, 0];
  for (const character of text) {
    map[at] = units;
    at += unit === "utf8" ? bytesOf(character) : 1;
    units += character.length;
  }
  map[at] = units;
  return (offset) => (map[offset] === NONE ? undefined : map[offset]);
}

/** @param {string} text @param {number} offset */
const isInsidePair = (text, offset) =>
  /^[\uD800-\uDBFF]$/.test(text.charAt(offset - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(offset));

/** @param {string} character */
function bytesOf(character) {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
