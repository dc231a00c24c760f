// The class `Summarizer` of the Writing Assistance APIs, over a Nutgraf instead of a language model:
// https://webmachinelearning.github.io/writing-assistance-apis/#summarizer-api
//
// Kept: names, defaults, conversions, errors, aborts, events. Different, since what answers is a program that quotes:
// `availability()` is never `downloadable`, no user activation is asked for, a context changes nothing, the output
// is in the language of the input. Usage is counted in bytes of UTF-8.

import { compose } from "./compose.js";
import { convert, convertCall, isSupported, language } from "./options.js";

/** @import { Client } from "../client.js" */
/** @import { Options } from "./options.js" */
/** @import { SummarizerCreateOptions, SummarizerSummarizeOptions } from "../summarizer.d.ts" */

/** The largest text taken, in bytes of UTF-8: the library's own limit. */
const QUOTA = 16 * 2 ** 20;

/** What `create` has and nobody else. */
const KEY = Symbol("create");

/**
 * @param {() => Client} start Makes the Nutgraf that all instances share; called once.
 */
export function makeSummarizer(start) {
  /** @type {Client | undefined} */
  let client;
  const nutgraf = () => (client ??= start());

  class Summarizer {
    #options;
    #destruction = new AbortController();

    /**
     * @param {typeof KEY} key
     * @param {Options} options
     */
    constructor(key, options) {
      if (key !== KEY) throw new TypeError("Illegal constructor");
      this.#options = options;
    }

    /** @param {SummarizerCreateOptions} [given] */
    static availability(given) {
      return attempt(() => Promise.resolve(isSupported(convert(given)) ? "available" : "unavailable"));
    }

    /** @param {SummarizerCreateOptions} [given] */
    static create(given) {
      return attempt(() => {
        const options = convert(given);
        options.signal?.throwIfAborted();
        const monitor = new CreateMonitor();
        options.monitor?.(monitor);
        return initialize(options, monitor, nutgraf).then(() => {
          const summarizer = new Summarizer(KEY, options);
          const { signal } = options;
          signal?.addEventListener("abort", () => summarizer.#destruction.abort(signal.reason));
          return summarizer;
        });
      });
    }

    get sharedContext() {
      return this.#options.sharedContext;
    }
    get type() {
      return this.#options.type;
    }
    get format() {
      return this.#options.format;
    }
    get length() {
      return this.#options.length;
    }
    get expectedInputLanguages() {
      return this.#options.expectedInputLanguages;
    }
    get expectedContextLanguages() {
      return this.#options.expectedContextLanguages;
    }
    get outputLanguage() {
      return this.#options.outputLanguage;
    }
    get inputQuota() {
      return QUOTA;
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} [given]
     * @returns {Promise<string>}
     */
    summarize(input, given) {
      return attempt(() => {
        const call = this.#prepare(arguments.length, input, given);
        return this.#run(call).then((pieces) => pieces.join(""));
      });
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} [given]
     * @returns {ReadableStream<string>}
     */
    summarizeStreaming(input, given) {
      const call = this.#prepare(arguments.length, input, given);
      const { signal, cancel } = call;
      return new ReadableStream({
        start: (controller) => {
          let isOpen = true;
          const fail = (/** @type {unknown} */ reason) => {
            if (isOpen) controller.error(reason);
            isOpen = false;
          };
          signal.addEventListener("abort", () => fail(signal.reason));
          this.#run(call).then((pieces) => {
            if (!isOpen) return;
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
            isOpen = false;
          }, fail);
        },
        cancel,
      });
    }

    /**
     * @param {string} input
     * @param {SummarizerSummarizeOptions} [given]
     * @returns {Promise<number>}
     */
    measureInputUsage(input, given) {
      return attempt(() => {
        const { text, context, signal, end } = this.#prepare(arguments.length, input, given);
        return new Promise((resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          // In a task of its own, as the others answer: an abort right after the call comes first.
          setTimeout(() => {
            resolve(usage(text, context));
            end();
          });
        });
      });
    }

    destroy() {
      this.#destruction.abort(new DOMException("the summarizer was destroyed", "AbortError"));
    }

    /**
     * @param {number} count How many arguments there were.
     * @param {unknown} input
     * @param {SummarizerSummarizeOptions | undefined} given
     */
    #prepare(count, input, given) {
      if (count === 0) throw new TypeError("input: is missing");
      // Unlike `String`, this refuses a symbol, as Web IDL does.
      const text = `${input}`;
      const { signal, context } = convertCall(given);
      const either = new AbortController();
      // Its abort takes the listeners from signals that live on.
      const ended = new AbortController();
      for (const each of [this.#destruction.signal, signal]) {
        each?.throwIfAborted();
        each?.addEventListener("abort", () => either.abort(each.reason), { signal: ended.signal });
      }
      return { text, context, signal: either.signal, cancel: () => either.abort(), end: () => ended.abort() };
    }

    /** @param {{ text: string, context: string, signal: AbortSignal, end: () => void }} call */
    async #run({ text, context, signal, end }) {
      try {
        const requested = usage(text, context);
        if (requested > QUOTA) throw quotaExceeded(requested);
        const analysis = await nutgraf().analyze(text, { signal, entities: false, maxBytes: QUOTA });
        if (analysis.sentences.length === 0 && !/[\p{L}\p{N}]/u.test(text)) return [];
        this.#checkLanguage(analysis.lang);
        return await compose(analysis, this.#options, signal);
      } catch (error) {
        throw translate(error, signal, "UnknownError");
      } finally {
        end();
      }
    }

    /** @param {string} found */
    #checkLanguage(found) {
      const { expectedInputLanguages: expected, outputLanguage } = this.#options;
      if (found === "und") return;
      const isExpected = !expected || expected.some((each) => language(each) === found);
      const isOutput = outputLanguage === null || language(outputLanguage) === found;
      if (isExpected && isOutput) return;
      const message = `the text is in the language ${found}, which was not asked for; quotations are not translated`;
      throw new DOMException(message, "NotSupportedError");
    }
  }
  return named(Summarizer);
}

/**
 * A class whose instances say what they are, as interfaces of Web IDL do.
 * @template {new (...given: any[]) => object} C
 * @param {C} made
 */
function named(made) {
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: made.name, configurable: true });
  return made;
}

/** Hears how far the creation is. */
class CreateMonitor extends EventTarget {
  /** @type {((event: Event) => void) | null} */ #handler = null;
  #listens = false;

  get ondownloadprogress() {
    return this.#handler;
  }

  set ondownloadprogress(handler) {
    // The handler keeps the place among the listeners where it was first set.
    if (!this.#listens) this.addEventListener("downloadprogress", (event) => this.#handler?.call(this, event));
    this.#listens = true;
    this.#handler = typeof handler === "function" ? handler : null;
  }

  /** @param {0 | 1} loaded */
  report(loaded) {
    const state = { loaded, total: 1, lengthComputable: true };
    const event =
      typeof ProgressEvent === "function"
        ? new ProgressEvent("downloadprogress", state)
        : Object.assign(new Event("downloadprogress"), state);
    this.dispatchEvent(event);
  }
}

named(CreateMonitor);

/**
 * @param {Options} options
 * @param {CreateMonitor} monitor
 * @param {() => Client} nutgraf
 */
async function initialize(options, monitor, nutgraf) {
  const { signal } = options;
  if (!isSupported(options)) throw new DOMException("these languages are not supported", "NotSupportedError");
  await task();
  signal?.throwIfAborted();
  monitor.report(0);
  try {
    // Starts the worker, which compiles the wasm.
    await nutgraf().analyze("", { ...(signal && { signal }), entities: false });
  } catch (error) {
    throw translate(error, signal, "OperationError");
  }
  monitor.report(1);
  await task();
  signal?.throwIfAborted();
}

/** Runs a method whose errors are its promise's. @template T @param {() => Promise<T>} method @returns {Promise<T>} */
function attempt(method) {
  try {
    return method();
  } catch (error) {
    return Promise.reject(error);
  }
}

function task() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** @param {string} text @param {string} context */
function usage(text, context) {
  // An empty text costs something too: usage is positive where there is a quota.
  return Math.max(1, new TextEncoder().encode(text).byteLength + new TextEncoder().encode(context).byteLength);
}

/** @param {number} requested */
function quotaExceeded(requested) {
  const message = `the text has ${requested} bytes, more than ${QUOTA}`;
  const numbers = { requested, quota: QUOTA };
  const { QuotaExceededError } = /** @type {any} */ (globalThis);
  if (typeof QuotaExceededError === "function") return new QuotaExceededError(message, numbers);
  return Object.defineProperties(new DOMException(message, "QuotaExceededError"), {
    requested: { value: requested, enumerable: true },
    quota: { value: QUOTA, enumerable: true },
  });
}

/**
 * Our errors as the API's; an abort's reason as it is.
 * @param {unknown} error
 * @param {AbortSignal | undefined} signal
 * @param {string} name
 */
function translate(error, signal, name) {
  if (signal?.aborted) return signal.reason;
  if (error instanceof DOMException) return error;
  return new DOMException(error instanceof Error ? error.message : String(error), name);
}
