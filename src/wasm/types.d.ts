/**
 * One analysis as it leaves wasm. Typed arrays hold what there are many of, so that a worker transfers them.
 * Spans are half-open, in UTF-16 code units, two numbers each: `start, end`.
 */
export interface RawAnalysis {
  version: string;
  /** Name of the entity weights; `undefined` where there are none yet. */
  model: string | undefined;
  lang: string;
  /** Who has read the names; `undefined` where nobody has. */
  recognizer: "linear" | "neural" | undefined;
  /** Indices into the sentences, in reading order. */
  summary: Uint32Array<ArrayBuffer>;
  /** Spans. */
  sentences: Uint32Array<ArrayBuffer>;
  /** One a sentence, six decimals; empty where no summary was asked for. */
  scores: Float64Array<ArrayBuffer>;
  /** `start, end, kind`, the kind as an index into `Engine.blockKinds()`. */
  blocks: Uint32Array<ArrayBuffer>;
  entities: RawEntities;
  keyphrases: RawKeyphrases;
  warnings: { code: string; message: string }[];
}

export interface RawEntities {
  /** Of each, which of its mentions it is called by. */
  named: Uint32Array<ArrayBuffer>;
  /** Indices into `Engine.entityKinds()`. */
  kinds: Uint8Array<ArrayBuffer>;
  /** How many of the mentions each has. */
  counts: Uint32Array<ArrayBuffer>;
  /** Spans, entity by entity. */
  mentions: Uint32Array<ArrayBuffer>;
  /** The mentions' normal forms, one after another. */
  values: string;
  /** Where each mention's ends in `values`, in UTF-16 code units; where that of the one before does, it has none. */
  valueEnds: Uint32Array<ArrayBuffer>;
}

export interface RawKeyphrases {
  /** Six decimals, best first. */
  scores: Float64Array<ArrayBuffer>;
  /** How many of the mentions each has. */
  counts: Uint32Array<ArrayBuffer>;
  /** Spans, phrase by phrase. */
  mentions: Uint32Array<ArrayBuffer>;
}

export type RawLength =
  | { sentences: number }
  | { words: number }
  | { chars: number }
  | { percent: number }
  | { minutes: number };

export interface RawOptions {
  length?: RawLength;
  title?: string;
  lang?: string;
  summary?: boolean;
  entities?: boolean;
  recognizer?: "auto" | "linear" | "neural";
  maxBytes?: number;
  /** `start, end, kind`, as `RawAnalysis.blocks`. */
  blocks?: Uint32Array;
}
