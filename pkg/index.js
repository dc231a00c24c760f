// The package in a browser: the work is done in a module worker that stands beside this file.

import { Client, pageAddress } from "./client.js";

export { NutgrafError } from "./protocol.js";

const modelUrl = () => new URL("./en.bin", import.meta.url);

export class Nutgraf extends Client {
  static platform = {
    // Bundlers look for exactly these words.
    makeWorker: () =>
      Object.assign(new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "nutgraf" }), {
        script: `worker.js beside ${modelUrl()}`,
      }),
    modelUrl,
    open: fetch.bind(globalThis),
    base: pageAddress,
  };
}
