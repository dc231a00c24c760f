// One worker and its life: started, asked one thing at a time, and ended for good by a crash or by `close`.

import { NutgrafError } from "./protocol.js";

/** @import { Answer, Refusal, Request, Results } from "./protocol.js" */
/** @import { WorkerLike } from "./types.d.ts" */

/**
 * @typedef {object} Pending
 * @property {number} id
 * @property {(result: any) => void} resolve
 * @property {(reason: Error) => void} reject
 */

export class Host {
  /** @type {WorkerLike | undefined} */ #worker;
  /** @type {Pending | undefined} */ #pending;
  /** @type {Error | undefined} Why it can be asked no more. */ #ended;
  #lastId = 0;
  #hasAnswered = false;

  /** Settles when the worker can be asked, or cannot be started. @type {Promise<void>} */
  started;

  /**
   * @param {() => WorkerLike} make
   * @param {readonly Request[]} first What it must be asked before all else: a start, and what a worker before it
   *   knew already.
   */
  constructor(make, first) {
    try {
      const worker = (this.#worker = make());
      worker.addEventListener("message", (event) => this.#settle(event.data));
      worker.addEventListener("messageerror", () => this.#crash("an answer could not be read"));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        this.#crash(event.message || `${worker.script ?? "its script"} was not loaded`);
      });
    } catch (error) {
      this.#crash(error);
    }
    this.started = this.#prepare(first);
  }

  /** @param {readonly Request[]} first */
  async #prepare(first) {
    for (const request of first) await this.ask(request);
  }

  /** Whether it can be asked no more. */
  get ended() {
    return this.#ended !== undefined;
  }

  /**
   * Asks the worker; the one before must have been answered.
   * @template {Request} R
   * @param {R} request
   * @returns {Promise<Results[R["type"]]>}
   */
  ask(request) {
    return new Promise((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      const id = ++this.#lastId;
      try {
        this.#worker?.postMessage({ id, request });
      } catch (error) {
        // A function or another thing that cannot cross stood in the options.
        return reject(new NutgrafError("invalid-option", String(error)));
      }
      this.#pending = { id, resolve, reject };
    });
  }

  /**
   * Ends the worker and rejects what it was asked.
   * @param {Error} reason
   */
  close(reason) {
    if (this.#ended) return;
    this.#ended = reason;
    this.#worker?.terminate?.();
    this.#pending?.reject(reason);
    this.#pending = undefined;
  }

  /** @param {Answer | Refusal} answer */
  #settle(answer) {
    this.#hasAnswered = true;
    const pending = this.#pending;
    if (answer.id !== pending?.id) return;
    if ("result" in answer) {
      this.#pending = undefined;
      pending.resolve(answer.result);
      return;
    }
    const error = new NutgrafError(answer.error.code, answer.error.message);
    if (error.code === "crashed" || error.code === "start-failed") {
      this.close(error);
    } else {
      this.#pending = undefined;
      pending.reject(error);
    }
  }

  /** @param {unknown} why */
  #crash(why) {
    const [code, what] = this.#hasAnswered ? ["crashed", "crashed"] : ["start-failed", UNSTARTED];
    this.close(new NutgrafError(code, `the worker ${what}: ${why}`));
  }
}

const UNSTARTED = "cannot be started (see the option worker, worker-src and nutgraf/inline)";
