// `<nutgraf-summary>` and `<nutgraf-text>`; importing this defines them.

import type { Analysis, CreateOptions } from "./types.js";

/**
 * Attributes of both: `sentences`, `words`, `chars`, `percent` or `minutes` (one; default 3 sentences), `lang`.
 * Events of both: `nutgraf-ready` with `detail.analysis`, whenever something was drawn; `nutgraf-error` with
 * `detail.error`, where nothing could be, or where names were asked for and the weights did not come.
 */
declare class NutgrafElement extends HTMLElement {
  /** What is shown; `null` before, and where it failed. */
  readonly analysis: Analysis | null;
  /** The text in place of what stands inside the element. */
  text: string;
}

/**
 * Attribute `names`: fetches the weights and marks names, dates and amounts. The text is drawn before, and once more when
 * they have come.
 */
export declare class NutgrafText extends NutgrafElement {
  /** Takes the reader to a sentence of the summary; whether it is marked. */
  showSentence(sentence: number): boolean;
}

/**
 * Attributes `for` (the id of another element whose text is summarized) and `label` (the list's name). Event
 * `nutgraf-jump` with `detail.sentence`, which can be canceled.
 */
export declare class NutgrafSummary extends NutgrafElement {}

/** Options of the Nutgraf that all elements share; before the first is drawn. */
export declare function configure(options: CreateOptions): void;

/** The words that the elements show, in English. */
export declare const words: {
  summary: string;
  empty: string;
  failed: string;
  kinds: string;
  person: string;
  place: string;
  organization: string;
  misc: string;
  date: string;
  amount: string;
};

declare global {
  /** They bubble, so that any element, the document and the window hear of them. */
  interface GlobalEventHandlersEventMap {
    "nutgraf-ready": CustomEvent<{ analysis: Analysis }>;
    "nutgraf-error": CustomEvent<{ error: unknown }>;
    "nutgraf-jump": CustomEvent<{ sentence: number }>;
  }
  interface HTMLElementTagNameMap {
    "nutgraf-text": NutgrafText;
    "nutgraf-summary": NutgrafSummary;
  }
}
