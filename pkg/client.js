// The page's side: a queue of calls, of which the worker gets one at a time.
//
// The queue stays here because what was posted cannot be taken back: a call that is aborted or replaced before its turn
// costs nothing; during it, it is rejected at once, and its answer dropped. Every call settles exactly once. A crash
// rejects the running call and nothing else: the next one starts a fresh worker. An idle worker is ended, because wasm
// memory only grows.

import { Analysis } from "./analysis.js";
import { Host } from "./host.js";
import { Loading } from "./loading.js";
import { readModel } from "./model.js";
import { NutgrafError, packBlocks } from "./protocol.js";

/** @import { AnalyzeOptions, CreateOptions, CutOptions, LoadOptions, Progress, WorkerLike } from "./types.d.ts" */
/** @import { RawOptions } from "./nutgraf_wasm.js" */

const IDLE_MILLISECONDS = 60_000;

/**
 * @typedef {object} Job
 * @property {string | undefined} replaces
 * @property {(host: Host) => Promise<void>} run Asks the worker and resolves the call.
 * @property {(reason: unknown) => void} reject Does nothing to a call that has settled.
 * @property {() => boolean} isSettled
 */

/**
 * What differs between the places that the package runs in.
 * @typedef {object} Platform
 * @property {() => WorkerLike} makeWorker
 * @property {() => Promise<BufferSource>} [readWasm] Where the worker cannot find its wasm itself.
 * @property {() => URL} [modelUrl] The weights that the package ships.
 * @property {() => Promise<Response>} [openModel] The same where they have no address.
 * @property {(url: string | URL, options: { signal: AbortSignal }) => Promise<Response>} open
 * @property {() => string | undefined} base What a relative address is relative to.
 */

/** Where the page is; undefined where there is none. */
export function pageAddress() {
  return globalThis.document?.baseURI ?? globalThis.location?.href;
}

/** Each entry of the package is one of these with a `platform` of its own. */
export class Client {
  /** @type {Platform} */ static platform;

  /** @type {Platform} */ #platform;
  /** @type {() => WorkerLike} */ #makeWorker;
  /** @type {string | undefined} */ #wasmUrl;
  /** @type {string | undefined} */ #modelUrl;
  /** @type {Loading | undefined} */ #loading;
  /** Kept for the next worker, which may have to start without the network. @type {ArrayBuffer | undefined} */ #model;
  /** @type {number} */ #idleMilliseconds;
  /** @type {Host | undefined} */ #host;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #idle;
  /** @type {Job[]} The first one may be running. */ #jobs = [];
  #isRunning = false;
  #isDisposed = false;
  #lastKey = 0;

  /** @param {CreateOptions} [options] */
  static async create(options = {}) {
    const nutgraf = new this(options);
    await nutgraf.#call({}, async () => undefined);
    return nutgraf;
  }

  /** Starts nothing yet: the first call does. `create` waits until the worker is ready. @param {CreateOptions} [options] */
  constructor(options = {}) {
    check(options);
    const { wasmUrl, modelUrl, worker, idleMilliseconds = IDLE_MILLISECONDS, ...others } = options;
    for (const name in others) throw invalid(`${name}: there is no such option`);
    if (idleMilliseconds < 0) throw invalid("idleMilliseconds: must not be negative");
    this.#platform = new.target.platform;
    this.#makeWorker = worker ?? this.#platform.makeWorker;
    // What is relative is so to the page: the worker's own address may be a blob's.
    const absolute = (/** @type {string | URL} */ url) => new URL(url, this.#platform.base()).href;
    this.#wasmUrl = wasmUrl === undefined ? undefined : absolute(wasmUrl);
    this.#modelUrl = modelUrl === undefined ? undefined : absolute(modelUrl);
    this.#idleMilliseconds = idleMilliseconds;
  }

  /** @param {LoadOptions} [options] */
  async loadModel(options = {}) {
    check(options);
    const { signal } = options;
    signal?.throwIfAborted();
    if (this.#loading?.isAborted && !this.#model) this.#loading = undefined;
    this.#loading ??= new Loading((signal, report) => this.#load(signal, report));
    const loading = this.#loading;
    try {
      return await loading.wait(options);
    } catch (error) {
      // The next call tries again.
      if (!signal?.aborted && this.#loading === loading) this.#loading = undefined;
      throw error;
    }
  }

  /**
   * @param {AbortSignal} signal
   * @param {(progress: Progress) => void} report
   */
  async #load(signal, report) {
    const { modelUrl, openModel, open } = this.#platform;
    const url = this.#modelUrl ?? modelUrl?.();
    try {
      const response = url ? open(url, { signal }) : /** @type {Function} */ (openModel)();
      const model = await readModel(await response, report);
      const name = await this.#call({ signal }, (host) => host.ask({ type: "load", model }));
      this.#model = model;
      return name;
    } catch (error) {
      const code = error instanceof NutgrafError ? error.code : "model-failed";
      throw new NutgrafError(code, `${url ?? "the package's en.bin"} cannot be loaded: ${error}`);
    }
  }

  /**
   * @param {string} text
   * @param {AnalyzeOptions} [options]
   */
  async analyze(text, options = {}) {
    if (typeof text !== "string") throw invalid("text: must be a string");
    check(options);
    const { signal, replaces, blocks, ...rest } = options;
    const raw = /** @type {RawOptions} */ (blocks ? { ...rest, blocks: packBlocks(blocks) } : rest);
    const key = ++this.#lastKey;
    const analyze = /** @type {const} */ ({ type: "analyze", key, text, options: raw });
    const result = await this.#call({ signal, replaces }, (host) => host.ask(analyze));
    return new Analysis(text, result, (length, options) => {
      check(options);
      return this.#call(options, async (host) => {
        const indices = await host.ask({ type: "cut", key, length });
        // A fresh worker, or one that has seen many texts since, has no ranking of this text.
        return indices ?? (await host.ask({ ...analyze, options: { ...raw, length } })).summary;
      });
    });
  }

  dispose() {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    clearTimeout(this.#idle);
    const reason = disposed();
    for (const job of this.#jobs.splice(0)) job.reject(reason);
    this.#host?.close(reason);
  }

  /**
   * Queues a call.
   * @template T
   * @param {{ signal?: AbortSignal | undefined, replaces?: string | undefined }} options
   * @param {(host: Host) => Promise<T>} ask
   * @returns {Promise<T>}
   */
  #call({ signal, replaces }, ask) {
    return new Promise((resolve, reject) => {
      if (this.#isDisposed) return reject(disposed());
      if (signal?.aborted) return reject(signal.reason);
      let isSettled = false;
      const settle = () => {
        isSettled = true;
        signal?.removeEventListener("abort", abort);
      };
      /** @type {Job} */
      const job = {
        replaces,
        isSettled: () => isSettled,
        run: async (host) => {
          const result = await ask(host);
          settle();
          resolve(result);
        },
        reject: (reason) => {
          settle();
          reject(reason);
        },
      };
      const abort = () => job.reject(signal?.reason);
      signal?.addEventListener("abort", abort);
      for (const older of this.#jobs) {
        if (replaces === undefined || older.replaces !== replaces) continue;
        older.reject(new DOMException("a newer call replaced this one", "AbortError"));
      }
      this.#jobs.push(job);
      void this.#work();
    });
  }

  /** Runs the queue to its end. */
  async #work() {
    if (this.#isRunning) return;
    this.#isRunning = true;
    clearTimeout(this.#idle);
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      if (!job.isSettled()) await this.#run(job);
      // `dispose` may have emptied the queue meanwhile.
      if (this.#jobs[0] === job) this.#jobs.shift();
    }
    this.#isRunning = false;
    if (!this.#isDisposed && this.#idleMilliseconds < Infinity) {
      this.#idle = setTimeout(() => this.#host?.close(disposed()), this.#idleMilliseconds);
      // In Node, where a timer is an object, this one shall not keep the process alive.
      /** @type {any} */ (this.#idle).unref?.();
    }
  }

  async #open() {
    // Given with the first request, where the worker has no file of its own.
    const wasm = this.#wasmUrl === undefined ? await this.#platform.readWasm?.() : undefined;
    if (this.#isDisposed) throw disposed();
    const start = /** @type {const} */ ({ type: "start", wasmUrl: this.#wasmUrl, wasm });
    const load = this.#model ? [/** @type {const} */ ({ type: "load", model: this.#model })] : [];
    this.#host = new Host(this.#makeWorker, [start, ...load]);
    return this.#host;
  }

  /** @param {Job} job */
  async #run(job) {
    try {
      const host = this.#host && !this.#host.ended ? this.#host : await this.#open();
      await host.started;
      if (!job.isSettled()) await job.run(host);
    } catch (error) {
      job.reject(error);
    }
  }
}

const TYPES = {
  signal: AbortSignal,
  replaces: String,
  blocks: Array,
  onProgress: Function,
  worker: Function,
  idleMilliseconds: Number,
};

/** Looks at the options that wasm does not see. @param {any} options */
function check(options) {
  if (typeof options !== "object" || !options) throw invalid("options: must be an object");
  for (const [name, type] of Object.entries(TYPES)) {
    if (options[name] === undefined || Object(options[name]) instanceof type) continue;
    const message = `${name}: must be of type ${type.name}`;
    throw name === "onProgress" ? new TypeError(message) : invalid(message);
  }
}

/** @param {string} message */
function invalid(message) {
  return new NutgrafError("invalid-option", message);
}

function disposed() {
  return new NutgrafError("disposed", "this Nutgraf was disposed of");
}
