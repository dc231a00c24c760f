// Saved summaries, checked against their source: what `nutgraf verify` does on the command line.

import type { Nutgraf } from "./types.js";

/** Something in which a record and its source, or a record and another analysis, are not the same. */
export interface Difference {
  /**
   * `other-text`, `no-such-place`, `other-sentence`, `out-of-order` (what is quoted), `other-source`,
   * `other-line-ends` (the text), `other-result` (another analysis).
   */
  code: string;
  /** The record's field: `summary[1].text`. */
  field: string;
  /** Where in the source, half-open, in UTF-16 code units whatever the record counts; absent where there is no place. */
  start?: number;
  end?: number;
  /** What the record says; `null` where it says nothing. */
  expected: string | null;
  /** What was found instead; `null` where there is nothing. */
  found: string | null;
}

/** Why something was not compared, or what else one should know. */
export interface Note {
  /** `other-source` (beside another difference), `other-version`, `other-model`, `not-repeated`, `no-sha256`. */
  code: string;
  message: string;
}

export interface Verdict {
  holds: boolean;
  /** The first difference, where it does not hold. */
  difference?: Difference;
  notes: Note[];
}

export interface VerifyOptions {
  /** Analyzes the source once more, so that what was chosen is compared too; load its weights first. */
  nutgraf?: Pick<Nutgraf, "analyze">;
  signal?: AbortSignal;
}

/**
 * Checks a saved summary, as an object or as JSON, against the text that it was made from: SHA-256, places, quotations,
 * and with `nutgraf` whether the same version chooses the same again. Linear in the length of the text. Rejects with
 * the code `not-a-record` where there is no saved summary to check.
 */
export declare function verify(record: unknown, source: string, options?: VerifyOptions): Promise<Verdict>;

/** Whether a value looks like a saved summary: it names a source and what its places count. */
export declare function isRecord(value: unknown): boolean;
