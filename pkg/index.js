// The package in a browser: the work is done in a module worker that stands beside this file.

import { Client, pageAddress } from "./client.js";

export { NutgrafError } from "./protocol.js";

export class Nutgraf extends Client {
  static platform = {
    // Bundlers look for exactly these words.
    makeWorker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "nutgraf" }),
    openModel: (/** @type {AbortSignal} */ signal) => fetch(new URL("./en.bin", import.meta.url), { signal }),
    open: fetch.bind(globalThis),
    base: pageAddress,
  };
}
