// The package in Node without a thread of its own: for a script that has nothing else to do meanwhile.

import { Client } from "../client.js";
import { LocalWorker } from "../local-worker.js";
import { MODEL, base, open, readWasm } from "./files.js";

export { NutgrafError } from "../protocol.js";

export class Nutgraf extends Client {
  static platform = { makeWorker: () => new LocalWorker(readWasm), modelUrl: () => MODEL, open, base };
}
