// The package in one file: wasm, weights and worker are inside, gzipped, so that nothing is fetched. For bundlers
// that know no `new URL(…, import.meta.url)`, for scripts from another origin, for pages from `file:`.
//
// The worker is a blob, and a classic one, which runs wherever a page does. Where there are no workers (Node,
// service workers) the same script runs beside its caller.

import { Client, pageAddress } from "../client.js";
import { LocalWorker } from "../local-worker.js";
import model from "./model.gz";
import wasm from "./wasm.gz";
import worker from "./worker.txt";

export { NutgrafError } from "../protocol.js";

/** @param {Uint8Array<ArrayBuffer>} bytes */
function unpack(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

const hasWorkers = typeof Worker === "function" && typeof document === "object";

function makeWorker() {
  if (!hasWorkers) return new LocalWorker((wasmUrl) => fetch(String(wasmUrl)));
  const url = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
  const made = new Worker(url, { name: "nutgraf" });
  // Whether it runs or cannot be loaded, its address is of no more use.
  for (const event of ["message", "error"]) made.addEventListener(event, () => URL.revokeObjectURL(url), { once: true });
  return made;
}

export class Nutgraf extends Client {
  static platform = {
    makeWorker,
    readWasm: () => unpack(wasm).arrayBuffer(),
    openModel: async () => unpack(model),
    open: fetch.bind(globalThis),
    base: pageAddress,
  };
}
