// What a caller gets: plain objects, made of the typed arrays that came from wasm.

import { BLOCK_KINDS, ENTITY_KINDS } from "./protocol.js";

/** @import { RawAnalysis, RawEntities, RawKeyphrases } from "./nutgraf_wasm.js" */
/** @import * as types from "./types.d.ts" */

/**
 * Cuts the ranking that an analysis was made from: the sentences' indices.
 * @typedef {(length: types.Length, options: types.CutOptions) => Promise<Uint32Array>} Cut
 */

/** @implements {types.Analysis} */
export class Analysis {
  /** @type {Cut} */ #cut;

  /**
   * @param {string} source
   * @param {RawAnalysis} raw
   * @param {Cut} cut
   */
  constructor(source, raw, cut) {
    this.#cut = cut;
    this.source = source;
    this.lang = raw.lang;
    this.sentences = sentences(raw);
    this.summary = this.#quote(raw.summary);
    this.blocks = blocks(raw.blocks);
    this.entities = entities(source, raw.entities);
    this.recognizer = raw.recognizer ?? null;
    this.keyphrases = keyphrases(source, raw.keyphrases);
    this.warnings = raw.warnings;
    this.version = raw.version;
    this.model = raw.model ?? null;
  }

  /**
   * @param {types.Length} length
   * @param {types.CutOptions} [options]
   */
  async cut(length, options = {}) {
    return this.#quote(await this.#cut(length, options));
  }

  /**
   * @param {Uint32Array} indices
   * @returns {types.SummarySentence[]}
   */
  #quote(indices) {
    return Array.from(indices, (index) => {
      const { start, end, score = 0 } = at(this.sentences, index);
      return { text: this.source.slice(start, end), start, end, sentence: index, score };
    });
  }
}

/**
 * @param {RawAnalysis} raw
 * @returns {types.Sentence[]}
 */
function sentences({ sentences, scores }) {
  const ranked = scores.length > 0;
  return spans(sentences).map((span, index) => (ranked ? { ...span, score: at(scores, index) } : span));
}

/**
 * @param {Uint32Array} packed
 * @returns {types.Block[]}
 */
function blocks(packed) {
  return Array.from({ length: packed.length / 3 }, (_, index) => ({
    start: at(packed, 3 * index),
    end: at(packed, 3 * index + 1),
    kind: at(BLOCK_KINDS, at(packed, 3 * index + 2)),
  }));
}

/**
 * @param {string} source
 * @param {RawEntities} raw
 * @returns {types.Entity[]}
 */
function entities(source, { named, kinds, counts, mentions, values, valueEnds }) {
  let valueStart = 0;
  const all = spans(mentions).map(({ start, end }, index) => {
    const value = values.slice(valueStart, (valueStart = at(valueEnds, index)));
    const mention = { start, end, text: source.slice(start, end) };
    return value === "" ? mention : { ...mention, value };
  });
  return group(all, counts).map((mentions, index) => ({
    name: at(mentions, at(named, index)).text,
    kind: at(ENTITY_KINDS, at(kinds, index)),
    mentions,
  }));
}

/**
 * @param {string} source
 * @param {RawKeyphrases} raw
 * @returns {types.Keyphrase[]}
 */
function keyphrases(source, { scores, counts, mentions }) {
  return group(spans(mentions), counts).map((mentions, index) => {
    // It is written as it stands where it first stands.
    const { start, end } = at(mentions, 0);
    return { text: source.slice(start, end), score: at(scores, index), mentions };
  });
}

/**
 * @param {Uint32Array} packed
 * @returns {types.Span[]}
 */
function spans(packed) {
  return Array.from({ length: packed.length / 2 }, (_, index) => ({
    start: at(packed, 2 * index),
    end: at(packed, 2 * index + 1),
  }));
}

/**
 * Cuts a list into runs of the lengths given.
 * @template T
 * @param {T[]} list
 * @param {Uint32Array} counts
 */
function group(list, counts) {
  let end = 0;
  return Array.from(counts, (count) => list.slice(end, (end += count)));
}

/**
 * The element that the layout of a raw analysis promises.
 * @template T
 * @param {ArrayLike<T>} list
 * @param {number} index
 */
function at(list, index) {
  return /** @type {T} */ (list[index]);
}
