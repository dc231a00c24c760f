// One way to run in a worker what reads a document: a file comes with a port, and the port gets how far it is, then the
// outcome, or why there is none.

import { Failure } from './failure.js';

/** @typedef {import('./failure.js').Reason} Reason */
/**
 * @template T
 * @typedef {{ progress: [number, number] } | { result: T } | { failure: Reason }} Answer
 */
/** @typedef {{ file: Blob, maps: string, port: MessagePort }} Request `maps` is where the character maps are. */

/**
 * @template T
 * @param {(file: Blob, tools: { maps: string, progress: (done: number, of: number) => void }) => Promise<T>} read
 */
export function answerWith(read) {
  addEventListener('message', async (/** @type {MessageEvent<Request>} */ { data: { file, maps, port } }) => {
    /** @param {Answer<T>} answer */
    const answer = (answer) => port.postMessage(answer);
    try {
      answer({ result: await read(file, { maps, progress: (done, of) => answer({ progress: [done, of] }) }) });
    } catch (error) {
      answer({ failure: error instanceof Failure ? error.reason : 'damaged' });
    }
  });
}
