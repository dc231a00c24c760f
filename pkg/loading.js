// One load of the weights, for all who wait for it: it goes on while one of them still wants it.

/** @import { LoadOptions, Progress } from "./types.d.ts" */

export class Loading {
  #controller = new AbortController();
  #waiting = 0;
  /** @type {Set<(progress: Progress) => void>} */ #listeners = new Set();
  /** @type {Progress | undefined} */ #last;
  /** @type {Promise<string>} */ #ended;

  /** @param {(signal: AbortSignal, report: (progress: Progress) => void) => Promise<string>} load */
  constructor(load) {
    this.#ended = load(this.#controller.signal, (progress) => {
      this.#last = progress;
      for (const listener of this.#listeners) listener(progress);
    });
    // Those who wait are told; with none left, nobody needs to be.
    this.#ended.catch(() => undefined);
  }

  /** Whether nobody wanted it any more. */
  get isAborted() {
    return this.#controller.signal.aborted;
  }

  /**
   * @param {LoadOptions} options
   * @returns {Promise<string>}
   */
  async wait({ signal, onProgress }) {
    this.#waiting++;
    /** @param {Progress} progress */
    const listener = (progress) => {
      try {
        onProgress?.(progress);
      } catch (error) {
        // A caller's mistake ends no download.
        globalThis.reportError?.(error);
      }
    };
    this.#listeners.add(listener);
    /** @type {(() => void) | undefined} */
    let abort;
    try {
      if (this.#last) listener(this.#last);
      signal?.throwIfAborted();
      return await Promise.race([
        this.#ended,
        new Promise((_, reject) => {
          abort = () => reject(signal?.reason);
          signal?.addEventListener("abort", abort);
        }),
      ]);
    } finally {
      if (abort) signal?.removeEventListener("abort", abort);
      this.#listeners.delete(listener);
      // What has ended already is not disturbed by this.
      if (--this.#waiting === 0) this.#controller.abort();
    }
  }
}
