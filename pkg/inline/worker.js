// The worker inside `nutgraf/inline`: it is handed its wasm, and knows no address.

import { serve } from "../engine.js";

const respond = serve((wasmUrl) => fetch(String(wasmUrl)));

self.addEventListener("message", async (event) => {
  const [answer, transfer] = await respond(event.data);
  self.postMessage(answer, { transfer });
});
