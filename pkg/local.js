// The package without a worker: see `local-worker.js` for when that is wanted, and what it costs.

import { Client, pageAddress } from "./client.js";
import { LocalWorker } from "./local-worker.js";

export { NutgrafError } from "./protocol.js";

export class Nutgraf extends Client {
  static platform = {
    makeWorker: () => new LocalWorker((wasmUrl) => wasmUrl ?? new URL("./nutgraf_wasm_bg.wasm", import.meta.url)),
    modelUrl: () => new URL("./en.bin", import.meta.url),
    open: fetch.bind(globalThis),
    base: pageAddress,
  };
}
