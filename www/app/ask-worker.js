// Asks the service worker something, and waits no longer for its answer than one would: the browser may stop a worker at
// any time, and what was sent to it is then never answered.

/**
 * @param {ServiceWorker} worker
 * @param {object} message As the worker takes it.
 * @param {number} patience In milliseconds.
 * @returns {Promise<any>} Its answer; nothing where none came.
 */
export function askWorker(worker, message, patience) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const answer = (/** @type {any} */ given) => {
      clearTimeout(late);
      port1.close();
      resolve(given);
    };
    const late = setTimeout(answer, patience);
    port1.onmessage = ({ data }) => answer(data);
    worker.postMessage(message, [port2]);
  });
}
