// The Summarizer of the Writing Assistance APIs, answered by quotation:
// https://webmachinelearning.github.io/writing-assistance-apis/#summarizer-api

export type Availability = "unavailable" | "downloadable" | "downloading" | "available";
/**
 * `key-points`: the best sentences as a list; `tldr`: as a paragraph; `teaser`: rather those that quote or ask;
 * `headline`: the text's own, or one short sentence of it. Nothing is written that the text does not say.
 */
export type SummarizerType = "key-points" | "tldr" | "teaser" | "headline";
export type SummarizerFormat = "markdown" | "plain-text";
/** 3, 5 or 7 points; 1, 3 or 5 sentences of a paragraph; 12, 17 or 22 words of a headline. */
export type SummarizerLength = "short" | "medium" | "long";

export interface CreateMonitor extends EventTarget {
  /** `loaded` goes from 0 to 1, which is `total`. */
  ondownloadprogress: ((event: Event & { loaded: number; total: number }) => void) | null;
}

export interface SummarizerCreateCoreOptions {
  /** Default `key-points`. */
  type?: SummarizerType;
  /** Default `markdown`. */
  format?: SummarizerFormat;
  /** Default `short`. */
  length?: SummarizerLength;
  /** Taken, and without effect: there is one way of summarizing here. */
  preference?: "auto" | "speed" | "capability";
  /** BCP 47. A text in another language rejects with `NotSupportedError`. */
  expectedInputLanguages?: Iterable<string>;
  expectedContextLanguages?: Iterable<string>;
  /** Quotations are not translated: another language than the text's rejects with `NotSupportedError`. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Aborts the creation, and destroys what was created. */
  signal?: AbortSignal;
  monitor?: (monitor: CreateMonitor) => void;
  /** Kept, and without effect: what quotes is not told what to write. */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** Counted, and otherwise without effect. */
  context?: string;
}

export declare class Summarizer {
  private constructor();
  static availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;
  static create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /** A chunk a sentence. */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /** In bytes of UTF-8, those of the context included. */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  destroy(): void;
  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly expectedInputLanguages: readonly string[] | null;
  readonly expectedContextLanguages: readonly string[] | null;
  readonly outputLanguage: string | null;
  /** 16 × 2²⁰. */
  readonly inputQuota: number;
}

type SummarizerClass = typeof Summarizer;

declare global {
  /** The browser's own, or what `install` has put there. */
  var Summarizer: SummarizerClass;
}

/** Makes `Summarizer` a global of `scope` where it has none; whether it did. */
export declare function install(scope?: object): boolean;
