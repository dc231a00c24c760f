// Marks in the page: highlights over ranges, so that not one node of the page changes. What the page redraws is found
// again or loses its mark; no mark ever stands on other words.
//
// Each range lies in one text. Where that goes, nothing is left to be marked; where its words change, the mark is taken
// off before they are seen. Finding texts again can wait for a quiet moment.

/** @typedef {import('./anchors.js').Anchors} Anchors */
/** @typedef {import('./anchors.js').Span} Span */
/** @typedef {{ sentence: number, start: number, end: number }} Sentence */

/** Names in the registry, which the page can read; those of the kinds of names are numbered from 1. */
const MARKED = 'nutgraf';
const FLASHED = 'nutgraf-flash';

const FLASH_MS = 900;
/** A page that changes all the time is looked at no more often, */
const SETTLE_MS = 250;
/** and for no more than one part in so many of its time. */
const SHARE = 20;

const isSupported = typeof Highlight === 'function' && 'highlights' in CSS;

export class Marks {
  /** @type {Anchors | undefined} */ #anchors;
  /** @type {readonly Sentence[]} */ #sentences = [];
  /** Mentions, by kind. @type {readonly (readonly Span[])[]} */ #names = [];
  /** @type {Map<number, Range[]>} by sentence */ #ranges = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #settling;
  #patience = SETTLE_MS;
  /** What is marked of a text. @type {Map<Node, { range: Range, words: string, highlight: Highlight }[]>} */ #painted = new Map();
  #observer = new MutationObserver((changes) => {
    for (const { type, target } of changes) if (type === 'characterData') this.#recheck(target);
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      const began = performance.now();
      this.#mend();
      this.#draw();
      this.#patience = Math.max(SETTLE_MS, SHARE * (performance.now() - began));
    }, this.#patience);
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
    this.#mend();
    this.#draw();
    this.#observer.disconnect();
    this.#observer.observe(anchors.page.documentElement, { childList: true, characterData: true, subtree: true });
    return {
      supported: isSupported,
      missing: sentences.map(({ sentence }) => sentence).filter((sentence) => !this.#ranges.has(sentence)),
    };
  }

  clear() {
    this.#observer.disconnect();
    this.#sentences = [];
    this.#names = this.#names.map(() => []);
    this.#draw();
    this.#anchors = undefined;
  }

  #mend() {
    this.#anchors?.mend([...this.#sentences, ...this.#names.flat()]);
  }

  /** Takes the marks off words that have changed. @param {Node} text */
  #recheck(text) {
    for (const { range, words, highlight } of this.#painted.get(text) ?? []) if (String(range) !== words) highlight.delete(range);
  }

  #draw() {
    this.#painted = new Map();
    this.#ranges = new Map();
    for (const { sentence, ...span } of this.#sentences) {
      const ranges = this.#anchors?.ranges(span);
      if (ranges?.length) this.#ranges.set(sentence, ranges);
    }
    this.#paint(MARKED, [...this.#ranges.values()].flat());
    this.#names.forEach((spans, kind) => {
      this.#paint(`${MARKED}-${kind + 1}`, spans.flatMap((span) => this.#anchors?.ranges(span) ?? []));
    });
  }

  /** @param {string} name @param {Range[]} ranges */
  #paint(name, ranges) {
    const highlight = paint(this.#anchors?.page, name, ranges);
    if (!highlight) return;
    for (const range of ranges) {
      const painted = { range, words: String(range), highlight };
      const others = this.#painted.get(range.startContainer);
      if (others) others.push(painted);
      else this.#painted.set(range.startContainer, [painted]);
    }
  }

  /** Brings a stretch of the story into view and flashes it. @param {Span} span */
  reveal(span) {
    this.#anchors?.mend([span]);
    const ranges = this.#anchors?.ranges(span);
    // What the page has hidden since has no place to go to.
    const first = ranges?.find((range) => range.getClientRects().length > 0);
    if (!ranges || !first) return false;
    bringIntoView(first);
    const { page } = /** @type {Anchors} */ (this.#anchors);
    this.#paint(FLASHED, ranges);
    setTimeout(() => paint(page, FLASHED, []), FLASH_MS);
    return true;
  }

  /**
   * The marked sentence at a point of a page's window, if the point is on its letters and not in the space around.
   * @param {Document} page @param {number} x @param {number} y @returns {number | undefined}
   */
  at(page, x, y) {
    if (page !== this.#anchors?.page) return undefined;
    const caret = caretAt(page, x, y);
    if (!caret) return undefined;
    for (const [sentence, ranges] of this.#ranges) {
      const range = ranges.find((range) => range.isPointInRange(caret.node, caret.offset));
      if (range) return isOn(range, x, y) ? sentence : undefined;
    }
    return undefined;
  }
}

/** @param {Document | undefined} page @param {string} name @param {Range[]} ranges */
function paint(page, name, ranges) {
  // A frame that has gone has no window.
  const view = /** @type {typeof globalThis | null | undefined} */ (page?.defaultView);
  if (!isSupported || !view) return undefined;
  const highlight = new view.Highlight();
  for (const range of ranges) highlight.add(range);
  if (ranges.length > 0) view.CSS.highlights.set(name, highlight);
  else view.CSS.highlights.delete(name);
  return highlight;
}

/** @param {Range} range */
function bringIntoView(range) {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return;
  const behavior = view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // An element scrolls whatever scrolls around it, frames too, which a range cannot; the rest is a matter of lines.
  if (view !== globalThis.window) return element.scrollIntoView({ block: 'nearest', behavior });
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.3, behavior });
}

/** @param {Range} range @param {number} x @param {number} y */
const isOn = (range, x, y) =>
  [...range.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

/** @param {Document} page @param {number} x @param {number} y */
function caretAt(page, x, y) {
  if ('caretPositionFromPoint' in page) {
    const caret = page.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Chromium before 128.
  const range = /** @type {any} */ (page).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
