// The package in Node, and where Node's modules are (Deno, Bun): the work is done in a thread.

import { Client } from "../client.js";
import { MODEL, base, open } from "./files.js";
import { Thread } from "./thread.js";

export { NutgrafError } from "../protocol.js";

export class Nutgraf extends Client {
  static platform = {
    makeWorker: () => new Thread(new URL("./worker.js", import.meta.url)),
    modelUrl: () => MODEL,
    open,
    base,
  };
}
