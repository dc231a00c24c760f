// How long names take, ours and the peers'. Runs in Node and in a page.

import { measure, measureInTurn } from "./measure.js";

/** @typedef {{ names: number, amounts: number }} Times With weights, and without. */

/**
 * @typedef {object} NamesTimes In milliseconds.
 * @property {Times} long The long text.
 * @property {Times | null} news As much of real news, where there is any.
 * @property {Record<string, number>} peers The same by other libraries.
 * @property {{ linear: number, neural: number }} article The article, by each tier.
 */

/**
 * @param {typeof import("../pkg/nutgraf_wasm.js").Engine} Engine
 * @param {Uint8Array} weights
 * @param {Record<string, (text: string) => unknown>} finders The peers, by name.
 * @param {string} text
 * @param {string} article
 * @param {string} news Empty where there is none.
 * @returns {Promise<NamesTimes>}
 */
export async function measureNames(Engine, weights, finders, text, article, news) {
  /** @type {Record<string, number>} */
  const peers = {};
  for (const [name, find] of Object.entries(finders)) peers[name] = await measure(() => find(text));
  const [without, engine] = [new Engine(), new Engine()];
  engine.loadModel(weights);
  /** In turn, since what names add is the difference. @param {string} text @returns {Promise<Times>} */
  const both = async (text) => {
    const [amounts = NaN, names = NaN] = await measureInTurn(
      [without, engine].map((engine) => () => engine.analyze(0, text, { summary: false })),
    );
    return { amounts, names };
  };
  /** @param {"linear" | "neural"} recognizer */
  const read = (recognizer) => measure(() => engine.analyze(0, article, { summary: false, recognizer }));
  return {
    peers,
    long: await both(text),
    news: news === "" ? null : await both(news),
    article: { linear: await read("linear"), neural: await read("neural") },
  };
}
