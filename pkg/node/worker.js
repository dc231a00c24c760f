// The thread of Node: the engine behind messages.

import { parentPort } from "node:worker_threads";
import { serve } from "../engine.js";
import { readWasm } from "./files.js";

const respond = serve(readWasm);

parentPort?.on("message", async (message) => {
  const [answer, transfer] = await respond(message);
  parentPort?.postMessage(answer, transfer);
});
