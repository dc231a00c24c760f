// Marks in the page: highlights over ranges, so that not one node of the page changes. What the page redraws is found
// again or loses its mark; no mark ever stands on other words.

/** @typedef {import('./anchors.js').Anchors} Anchors */
/** @typedef {import('./anchors.js').Span} Span */
/** @typedef {{ sentence: number, start: number, end: number }} Sentence */

/** Names in the registry, which the page can read; those of the kinds of names are numbered from 1. */
const MARKED = 'nutgraf';
const FLASHED = 'nutgraf-flash';

const FLASH_MS = 900;
/** A page that changes all the time is looked at no more often. */
const SETTLE_MS = 250;

const isSupported = typeof Highlight === 'function' && 'highlights' in CSS;

export class Marks {
  /** @type {Anchors | undefined} */ #anchors;
  /** @type {readonly Sentence[]} */ #sentences = [];
  /** Mentions, by kind. @type {readonly (readonly Span[])[]} */ #names = [];
  /** @type {Map<number, Range[]>} by sentence */ #ranges = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #settling;
  #observer = new MutationObserver(() => {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#anchors?.mend(document.body);
      this.#draw();
    }, SETTLE_MS);
  });

  /**
   * @param {Anchors} anchors
   * @param {readonly Sentence[]} sentences
   * @param {readonly (readonly Span[])[]} names Mentions, by kind.
   * @returns {{ supported: boolean, missing: number[] }} Sentences that stand no more where they stood.
   */
  show(anchors, sentences, names) {
    this.#anchors = anchors;
    this.#sentences = sentences;
    this.#names = names;
    anchors.mend(document.body);
    this.#draw();
    this.#observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
    return {
      supported: isSupported,
      missing: sentences.map(({ sentence }) => sentence).filter((sentence) => !this.#ranges.has(sentence)),
    };
  }

  clear() {
    this.#observer.disconnect();
    this.#anchors = undefined;
    this.#sentences = [];
    this.#names = this.#names.map(() => []);
    this.#draw();
  }

  #draw() {
    this.#ranges = new Map();
    for (const { sentence, ...span } of this.#sentences) {
      const ranges = this.#anchors?.ranges(span);
      if (ranges?.length) this.#ranges.set(sentence, ranges);
    }
    paint(MARKED, [...this.#ranges.values()].flat());
    this.#names.forEach((spans, kind) => {
      paint(`${MARKED}-${kind + 1}`, spans.flatMap((span) => this.#anchors?.ranges(span) ?? []));
    });
  }

  /** Brings a stretch of the story into view and flashes it. @param {Span} span */
  reveal(span) {
    const ranges = this.#anchors?.ranges(span);
    const first = ranges?.[0];
    if (!ranges || !first) return false;
    // An element scrolls whatever scrolls around it, which a range cannot; the rest is a matter of lines.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { top, bottom } = first.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) {
      first.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const now = first.getBoundingClientRect();
      scrollBy({ top: now.top - innerHeight * 0.3, behavior: still ? 'instant' : 'smooth' });
    }
    paint(FLASHED, ranges);
    setTimeout(() => paint(FLASHED, []), FLASH_MS);
    return true;
  }

  /** The marked sentence at a point of the window. @param {number} x @param {number} y @returns {number | undefined} */
  at(x, y) {
    const caret = caretAt(x, y);
    if (!caret) return undefined;
    for (const [sentence, ranges] of this.#ranges) {
      if (ranges.some((range) => range.isPointInRange(caret.node, caret.offset))) return sentence;
    }
    return undefined;
  }
}

/** @param {string} name @param {Range[]} ranges */
function paint(name, ranges) {
  if (!isSupported) return;
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** @param {number} x @param {number} y */
function caretAt(x, y) {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Chromium before 128.
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
