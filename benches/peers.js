// The peers, each in a thread of its own that is ended when it takes too long: both compare every sentence with
// every other.

import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { measure } from "./measure.js";

/** What a peer may take for one text, in milliseconds. */
export const DEADLINE = 60_000;

/** Both are CommonJS, and have no types. */
const load = createRequire(import.meta.url);

/** @type {Record<string, (text: string) => unknown>} Each gives three sentences. */
const PEERS = {
  "node-summarizer": (text) => {
    const { SummarizerManager } = load("node-summarizer");
    return new SummarizerManager(text, 3).getSummaryByRank();
  },
  lexrank: (text) => load("lexrank").summarize(text, 3, () => undefined),
};

export const PEER_NAMES = Object.keys(PEERS);

/**
 * Milliseconds a call; `Infinity` past the deadline.
 * @param {string} name
 * @param {string} text
 * @returns {Promise<number>}
 */
export function peer(name, text) {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { name, text }, stdout: true });
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => resolve(Infinity), DEADLINE);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => clearTimeout(deadline));
  }).finally(() => worker.terminate());
}

if (!isMainThread && workerData?.name in PEERS) {
  const { name, text } = workerData;
  parentPort?.postMessage(await measure(() => PEERS[name]?.(text)));
}
