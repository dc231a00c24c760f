// A worker that is none: it answers beside its caller, for places that have no workers (service workers, edge
// runtimes, tests). An analysis blocks the thread while it runs.
//
// The glue of the wasm is started once in a thread and cannot be started afresh, so after a trap, which leaves the
// wasm in any state, every request is refused. A real worker is ended instead, and another one made.

import { serve } from "./engine.js";

/** @import { InitInput } from "./nutgraf_wasm.js" */
/** @import { Refusal, Request } from "./protocol.js" */

/** @type {Refusal["error"] | undefined} */
let trapped;

export class LocalWorker extends EventTarget {
  #respond;
  #isEnded = false;

  /** @param {(wasmUrl: string | undefined) => InitInput | Promise<InitInput>} locate */
  constructor(locate) {
    super();
    this.#respond = serve(locate);
  }

  /** @param {{ id: number, request: Request }} message */
  postMessage(message) {
    // In a task of its own, so that timers and aborts have their turn between two analyses.
    setTimeout(async () => {
      const [answer] = trapped ? [{ id: message.id, error: trapped }] : await this.#respond(message);
      if ("error" in answer && answer.error.code === "crashed") trapped = answer.error;
      if (!this.#isEnded) this.dispatchEvent(new MessageEvent("message", { data: answer }));
    });
  }

  terminate() {
    this.#isEnded = true;
  }
}
