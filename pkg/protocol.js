// What crosses between a page and its worker: plain data, one answer for each request.
//
// The client sends one request at a time and the worker answers it with the same `id`, so there is nothing to
// match up; the `id` only guards against an answer of another time. Texts cross as strings, which browsers copy
// fast; spans cross as typed arrays, which are transferred.

/** @import { RawAnalysis, RawLength, RawOptions } from "./nutgraf_wasm.js" */
/** @import { Block, BlockKind, EntityKind } from "./types.d.ts" */

/**
 * @typedef {{ type: "start", wasmUrl?: string | undefined, wasm?: BufferSource | undefined }} StartRequest
 *   Compiles the wasm: the bytes given, or those at an address.
 * @typedef {{ type: "load", model: ArrayBuffer }} LoadRequest Takes entity weights.
 * @typedef {{ type: "analyze", key: number, text: string, options: RawOptions }} AnalyzeRequest
 *   Analyzes a text and keeps its ranking under `key`.
 * @typedef {{ type: "cut", key: number, length: RawLength }} CutRequest
 *   Another length of the text analyzed under `key`.
 * @typedef {StartRequest | LoadRequest | AnalyzeRequest | CutRequest} Request
 *
 * @typedef {object} Results What a request of each type is answered with.
 * @property {undefined} start
 * @property {string} load The weights' name.
 * @property {RawAnalysis} analyze
 * @property {Uint32Array<ArrayBuffer> | undefined} cut Undefined where the ranking is no longer kept.
 *
 * @typedef {{ id: number, result: Results[Request["type"]] }} Answer
 * @typedef {{ id: number, error: { code: string, message: string } }} Refusal
 */

/**
 * Block kinds by the number that wasm gives them.
 * @type {readonly BlockKind[]}
 */
export const BLOCK_KINDS = ["paragraph", "heading", "list-item", "caption", "byline", "dateline", "metadata"];

/**
 * Entity kinds by the number that wasm gives them.
 * @type {readonly EntityKind[]}
 */
export const ENTITY_KINDS = [
  "person",
  "place",
  "organization",
  "misc",
  "date",
  "time",
  "money",
  "percent",
  "quantity",
  "ordinal",
  "url",
  "email",
];

/** An error with a stable `code`, the same on both sides of the worker. */
export class NutgrafError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "NutgrafError";
    this.code = code;
  }
}

/**
 * Blocks as wasm takes them: `start, end, kind` each.
 * @param {readonly Block[]} blocks
 */
export function packBlocks(blocks) {
  const packed = new Uint32Array(blocks.length * 3);
  blocks.forEach((block, index) => {
    const { start, end, kind } = Object(block);
    const number = BLOCK_KINDS.indexOf(kind);
    if (!isOffset(start) || !isOffset(end) || number < 0) {
      throw new NutgrafError("invalid-option", `blocks[${index}]: must have a start, an end and a known kind`);
    }
    packed.set([start, end, number], index * 3);
  });
  return packed;
}

/** Whether a value is a whole number of 32 bits. @param {any} value */
const isOffset = (value) => value >>> 0 === value;

/**
 * The buffers in a result, which can be handed over instead of copied.
 * @param {unknown} result
 * @returns {any[]}
 */
export function transferables(result) {
  if (ArrayBuffer.isView(result)) return [result.buffer];
  return result instanceof Object ? Object.values(result).flatMap(transferables) : [];
}
