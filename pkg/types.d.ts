// The shapes of Nutgraf's JavaScript API. Every `start` and `end` is a half-open range of UTF-16 code units of
// the text as it was given: `text.slice(start, end)` is the quotation.

export interface Span {
  start: number;
  end: number;
}

/** How long a summary may be; exactly one of these. */
export type Length =
  | { sentences: number }
  | { words: number }
  | { chars: number }
  | { percent: number }
  | { minutes: number };

export type BlockKind =
  | "paragraph"
  | "heading"
  | "list-item"
  | "caption"
  | "byline"
  | "dateline"
  | "metadata";

export interface Block extends Span {
  kind: BlockKind;
}

export type EntityKind =
  | "person"
  | "place"
  | "organization"
  | "misc"
  | "date"
  | "time"
  | "money"
  | "percent"
  | "quantity"
  | "ordinal"
  | "url"
  | "email";

export interface SummarySentence extends Span {
  /** The verbatim slice. */
  text: string;
  /** Index into `Analysis.sentences` of the same span. */
  sentence: number;
  /** In [0, 1], the best sentence of the text being 1. */
  score: number;
}

export interface Sentence extends Span {
  /** In [0, 1], the best sentence of the text being 1; absent where no summary was asked for. */
  score?: number;
}

export interface Mention extends Span {
  text: string;
  /** Normal form of a date (ISO 8601), an amount or a number. */
  value?: string;
}

export interface Entity {
  name: string;
  kind: EntityKind;
  mentions: Mention[];
}

export interface Keyphrase {
  text: string;
  score: number;
  mentions: Span[];
}

export interface Warning {
  code: string;
  message: string;
}

export type Recognizer = "linear" | "neural";

export interface AnalyzeOptions {
  /** Default: `{ sentences: 3 }`. */
  length?: Length;
  /** The headline, where it is not part of the text. */
  title?: string;
  /** ISO 639 code; detected where absent. */
  lang?: string;
  /** The text's structure where it is known (HTML, Markdown); found from the text itself where absent. */
  blocks?: Block[];
  /** Default true. */
  summary?: boolean;
  /** Default true. Names are found once the weights are loaded; dates, amounts and addresses need none. */
  entities?: boolean;
  /**
   * Who recognizes names: the fast linear tagger, or a small network on top of it, which is better and about ten
   * times slower. Default `"auto"`: the network in texts of up to 8,000 tokens, the tagger in longer ones.
   */
  recognizer?: "auto" | Recognizer;
  /** Largest text accepted, in UTF-8 bytes; default 16 × 2²⁰. */
  maxBytes?: number;
  /** Rejects the call with the signal's reason, which is an `AbortError` unless another was given. */
  signal?: AbortSignal;
  /** A newer call with the same key makes an older, unanswered one reject with `AbortError`. */
  replaces?: string;
}

export interface CutOptions {
  signal?: AbortSignal;
  replaces?: string;
}

export interface Analysis {
  /** The text analyzed, as it was given. */
  readonly source: string;
  readonly lang: string;
  readonly summary: SummarySentence[];
  readonly sentences: Sentence[];
  readonly blocks: Block[];
  readonly entities: Entity[];
  /** Who has read the names; `null` where nobody has: without weights, in another language, or unasked. */
  readonly recognizer: Recognizer | null;
  readonly keyphrases: Keyphrase[];
  readonly warnings: Warning[];
  readonly version: string;
  /** Name of the entity weights it was made with; `null` where they were not loaded yet: see `Nutgraf.loadModel`. */
  readonly model: string | null;
  /** Another length of the same ranking, without another analysis. */
  cut(length: Length, options?: CutOptions): Promise<SummarySentence[]>;
}

/**
 * What is asked of a worker: a browser's `Worker` has it, and so may anything else. A `Worker` of Node's `worker_threads`
 * has no `addEventListener` and is none; there, leave `worker` out.
 */
export interface WorkerLike {
  /** Where its script is, for the message of an error where it cannot be loaded. */
  script?: string;
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "messageerror" | "error", listener: (event: any) => void): void;
  terminate(): void;
}

export interface CreateOptions {
  /** Where the wasm is; default: beside the module. */
  wasmUrl?: string | URL;
  /** Where the entity weights are; default: beside the module. */
  modelUrl?: string | URL;
  /**
   * Makes the worker, which runs `nutgraf/worker.js`; default: a module worker, in Node a thread. In Node leave it out:
   * that script is for browsers, and a `Worker` of `worker_threads` cannot be asked as theirs can.
   */
  worker?: () => WorkerLike;
  /** How long a worker without work is kept, in milliseconds, or `Infinity`; default 60,000. The next call starts another. */
  idleMilliseconds?: number;
}

export interface Progress {
  /** Bytes so far. */
  loaded: number;
  /** Bytes in all; undefined where the server does not say so. */
  total: number | undefined;
}

export interface LoadOptions {
  /** Rejects the call; the download ends when nobody waits for it any more. */
  signal?: AbortSignal;
  /** Called at the start, and whenever more has come. What it throws is reported, and ends nothing. */
  onProgress?: (progress: Progress) => void;
}

/**
 * Errors carry a stable `code`: `text-too-large`, `invalid-option`, `crashed` (the worker; the next call starts
 * another), `start-failed` (the worker's script or the wasm could not be loaded), `model-failed`, `disposed`.
 */
export declare class NutgrafError extends Error {
  constructor(code: string, message: string);
  code: string;
}

export declare class Nutgraf {
  /** Starts nothing yet: the first call does. */
  constructor(options?: CreateOptions);
  /** Starts a worker; resolves when it is ready. */
  static create(options?: CreateOptions): Promise<Nutgraf>;
  /**
   * Fetches the entity weights (they may be gzipped) and hands them to the worker: later analyses name people, places,
   * organizations and more. Summaries do not change. Resolves with the weights' name; called again, it fetches nothing again. Where
   * it rejects (`model-failed`: not fetched, or a code of the file's fault), all else goes on without.
   */
  loadModel(options?: LoadOptions): Promise<string>;
  /** Analyzes a text in the worker; settles exactly once. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Ends the worker; calls that are waiting, and any later ones, reject with the code `disposed`. */
  dispose(): void;
}
