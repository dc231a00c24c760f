// The side that computes: starts the wasm, answers each request, and says so when the wasm has trapped. Where it runs
// is another file's matter: `worker.js`, `node/worker.js`, `local-worker.js`.

import initialize, { Engine } from "./nutgraf_wasm.js";
import { NutgrafError, transferables } from "./protocol.js";

/** @import { Answer, Refusal, Request, Results } from "./protocol.js" */
/** @import { InitInput } from "./nutgraf_wasm.js" */

/**
 * Answers requests for as long as its thread lives.
 * @param {(wasmUrl: string | undefined) => InitInput | Promise<InitInput>} locate What to compile: an address or
 *   bytes; asked once, with the address that the caller gave.
 */
export function serve(locate) {
  /** @type {Engine | undefined} */
  let engine;

  /** @param {Extract<Request, { type: "start" }>} request @returns {Promise<undefined>} */
  async function start({ wasmUrl, wasm }) {
    try {
      await initialize({ module_or_path: wasm ?? (await locate(wasmUrl)) });
    } catch (error) {
      throw new NutgrafError("start-failed", `the wasm${wasmUrl ? ` ${wasmUrl}` : ""} cannot be started: ${error}`);
    }
    engine = new Engine();
    warmUp(engine);
    return undefined;
  }

  /**
   * One answer, and what of it can be handed over instead of copied.
   * @param {{ id: number, request: Request }} message
   * @returns {Promise<[Answer | Refusal, ArrayBuffer[]]>}
   */
  return async function respond({ id, request }) {
    try {
      const result = request.type === "start" ? await start(request) : answer(engine, request);
      return [{ id, result }, transferables(result)];
    } catch (error) {
      return [{ id, error: describe(error) }, []];
    }
  };
}

/**
 * @param {Engine | undefined} engine
 * @param {Exclude<Request, { type: "start" }>} request
 * @returns {Results["load" | "analyze" | "cut"]}
 */
function answer(engine, request) {
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
county to pay half of it.`;
  for (let round = 0; round < 3; round++) engine.analyze(0, sample, {});
}
