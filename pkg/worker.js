// The worker of a browser: the engine behind messages.
//
// The file finds its wasm beside itself, so it may be imported from a blob module too: a blob worker inherits
// the Content-Security-Policy of the page that made it, which a worker loaded by its URL does not.

import { serve } from "./engine.js";

const respond = serve((wasmUrl) => wasmUrl ?? new URL("./nutgraf_wasm_bg.wasm", import.meta.url));

self.addEventListener("message", async (event) => {
  const [answer, transfer] = await respond(event.data);
  self.postMessage(answer, { transfer });
});
