// The wasm without a worker, in Node: the same bytes that browsers get.

import { readFileSync } from "node:fs";
import { Analysis } from "../../pkg/analysis.js";
import { Engine, initSync } from "../../pkg/nutgraf_wasm.js";

/** @import { Length } from "../../pkg/types.d.ts" */
/** @import { RawOptions } from "../../pkg/nutgraf_wasm.js" */

const WASM = new URL("../../pkg/nutgraf_wasm_bg.wasm", import.meta.url);

initSync({ module: readFileSync(WASM) });

export const engine = new Engine();

/** The weights that the package ships. */
export const model = readFileSync(new URL("../../pkg/en.bin", import.meta.url));

let lastKey = 0;

/**
 * @param {string} text
 * @param {RawOptions} [options]
 * @param {Engine} [by] Another engine.
 */
export function analyze(text, options = {}, by = engine) {
  const key = ++lastKey;
  const cut = async (/** @type {Length} */ length) => by.cut(key, length) ?? new Uint32Array();
  return new Analysis(text, by.analyze(key, text, options), cut);
}
