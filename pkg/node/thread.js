// A thread of Node with the manners of a browser's worker.
//
// It keeps the process alive only while it owes an answer: a script that has its summary ends without `dispose`.

import { Worker } from "node:worker_threads";

export class Thread extends EventTarget {
  #worker;

  /** @param {URL} script */
  constructor(script) {
    super();
    this.#worker = new Worker(script, { name: "nutgraf" });
    this.#worker.unref();
    this.#worker.on("message", (data) => {
      this.#worker.unref();
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    this.#worker.on("messageerror", () => this.dispatchEvent(new Event("messageerror")));
    this.#worker.on("error", (error) => this.#fail(String(error)));
    this.#worker.on("exit", (code) => this.#fail(`the thread ended with status ${code}`));
  }

  /** @param {unknown} message */
  postMessage(message) {
    this.#worker.postMessage(message);
    this.#worker.ref();
  }

  terminate() {
    void this.#worker.terminate();
  }

  /** @param {string} message */
  #fail(message) {
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}
