// How long names take, ours and the peers'. Runs in Node and in a page.

import { measure } from "./measure.js";

/**
 * @typedef {object} NamesTimes In milliseconds.
 * @property {number} names The long text.
 * @property {number} amounts The same without weights.
 * @property {Record<string, number>} peers The same by other libraries.
 * @property {{ linear: number, neural: number }} article The article, by each tier.
 */

/**
 * @param {import("../pkg/nutgraf_wasm.js").Engine} engine Without weights as yet.
 * @param {Uint8Array} weights
 * @param {Record<string, (text: string) => unknown>} finders The peers, by name.
 * @param {string} text
 * @param {string} article
 * @returns {Promise<NamesTimes>}
 */
export async function measureNames(engine, weights, finders, text, article) {
  /** @type {Record<string, number>} */
  const peers = {};
  for (const [name, find] of Object.entries(finders)) peers[name] = await measure(() => find(text));
  const amounts = await measure(() => engine.analyze(0, text, { summary: false }));
  engine.loadModel(weights);
  /** @param {"linear" | "neural"} recognizer */
  const read = (recognizer) => measure(() => engine.analyze(0, article, { summary: false, recognizer }));
  return {
    amounts,
    peers,
    names: await measure(() => engine.analyze(0, text, { summary: false })),
    article: { linear: await read("linear"), neural: await read("neural") },
  };
}
