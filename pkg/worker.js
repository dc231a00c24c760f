// The worker's side: starts the wasm, answers each request, and says so when the wasm has trapped.
//
// The file finds its wasm beside itself, so it may be imported from a blob module too: a blob worker inherits
// the Content-Security-Policy of the page that made it, which a worker loaded by its URL does not.

import initialize, { Engine } from "./nutgraf_wasm.js";
import { NutgrafError, transferables } from "./protocol.js";

/** @import { Answer, Refusal, Request, Results } from "./protocol.js" */

/** @type {Engine | undefined} */
let engine;

self.addEventListener("message", async (/** @type {MessageEvent<{ id: number, request: Request }>} */ event) => {
  const { id, request } = event.data;
  try {
    const result = request.type === "start" ? await start(request.wasmUrl) : answer(request);
    self.postMessage(/** @type {Answer} */ ({ id, result }), { transfer: transferables(result) });
  } catch (error) {
    self.postMessage(/** @type {Refusal} */ ({ id, error: describe(error) }));
  }
});

/**
 * @param {string | undefined} wasmUrl
 * @returns {Promise<undefined>}
 */
async function start(wasmUrl) {
  const module_or_path = wasmUrl ?? new URL("./nutgraf_wasm_bg.wasm", import.meta.url);
  try {
    await initialize({ module_or_path });
  } catch (error) {
    throw new NutgrafError("start-failed", `${module_or_path} cannot be started: ${error}`);
  }
  engine = new Engine();
  warmUp(engine);
  return undefined;
}

/**
 * @param {Exclude<Request, { type: "start" }>} request
 * @returns {Results["load" | "analyze" | "cut"]}
 */
function answer(request) {
  if (!engine) throw new NutgrafError("start-failed", "the worker was asked before it was started");
  switch (request.type) {
    case "load": {
      const name = engine.loadModel(new Uint8Array(request.model));
      warmUp(engine);
      return name;
    }
    case "analyze":
      return engine.analyze(request.key, request.text, request.options);
    case "cut":
      return /** @type {Results["cut"]} */ (engine.cut(request.key, request.length));
  }
}

/**
 * An error of ours carries a code; one without is a trap, after which the instance may be in any state.
 * @param {unknown} error
 */
function describe(error) {
  const { code, message } = /** @type {{ code?: unknown, message?: unknown }} */ (Object(error));
  return typeof code === "string"
    ? { code, message: String(message) }
    : { code: "crashed", message: `the analysis crashed: ${error}` };
}

/**
 * Lets the browser compile the hot functions before the first text comes, which takes a few milliseconds.
 * @param {Engine} engine
 */
function warmUp(engine) {
  const sample = `HOLM BAY — The ferry that links Holm Bay with the mainland will sail again on Monday, the
harbor board said, four months after a storm on Jan. 6 tore the ramp from its hinges. "We have waited long
enough," said Mara Lindqvist, who runs the island's only bakery. "Flour by helicopter is no way to live."

The repair cost 2.4 million crowns, 30% more than planned, and the board, led by Dr. Tomas Reyes, has asked the
county to pay half of it. The county has not answered. Fares rise by 5 crowns until it does.`;
  for (let round = 0; round < 3; round++) engine.analyze(0, sample, {});
}
