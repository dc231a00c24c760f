// The text field. It turns CRLF and CR into LF, so a story keeps its own text beside the field's until the first
// edit, and places are carried over between the two.

import { el } from '../dom.js';
import { directionOf } from './direction.js';

/**
 * Analyses wait for a pause that grows with the text, so that typing never does.
 * @param {number} length
 */
export function pauseFor(length) {
  if (length < 20_000) return 0;
  if (length < 200_000) return 120;
  return 400;
}

/**
 * From here on the field has one direction for all its paragraphs: one for each, `unicode-bidi: plaintext`, takes
 * Chromium seconds a key in a text of 1 MB; and it is told which, since `dir="auto"` takes a third of the time that such
 * a text needs to come into the field.
 */
const LONG = 100_000;

/** The field takes seconds to show a longer text than this, and the page stands still for them. */
export const LONGEST_EDIT = 3_000_000;

export class WritingView {
  #timer = 0;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {(text: string) => void} edited Called with the field's text, at the latest after the pause for its size.
   */
  constructor(field, edited) {
    this.field = field;
    field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#suit(field.textLength, () => field.value);
      const pause = pauseFor(field.textLength);
      if (pause === 0) edited(field.value);
      else this.#timer = window.setTimeout(() => edited(field.value), pause);
    });
  }

  /** Sets the field up for a text of this length; an empty one runs as what the page says in it. @param {number} length @param {() => string} text */
  #suit(length, text) {
    const isLong = length > LONG;
    if (isLong && this.field.classList.contains('long') && this.field.textLength > LONG) return;
    this.field.classList.toggle('long', isLong);
    if (length === 0) this.field.removeAttribute('dir');
    else this.field.dir = isLong ? directionOf(text()) : 'auto';
  }

  /** Forgets an edit that waits for its pause; the field still has it. */
  flush() {
    clearTimeout(this.#timer);
  }

  /** The field's text where it is no longer `text` (but for its line ends). @param {string} text */
  edited(text) {
    const shown = this.field.value;
    return shown === text || shown === text.replace(/\r\n?/gu, '\n') ? undefined : shown;
  }

  /**
   * Puts a text into the field and the caret at `offset` of the text, which is brought to the top.
   * @param {string} text @param {number} offset
   */
  put(text, offset) {
    this.flush();
    this.#suit(text.length, () => text);
    const top = this.#heightOf(text.slice(0, offset));
    this.field.value = text;
    this.#bring(toField(text, offset), toField(text, offset), top);
  }

  /**
   * Selects a span of `text`, which the field holds, and brings it into view.
   * @param {string} text @param {{ start: number, end: number }} span
   */
  select(text, { start, end }) {
    this.#bring(toField(text, start), toField(text, end), this.#heightOf(text.slice(0, start)));
  }

  /**
   * How far down the field a text ends, measured in a field like it: no other way tells in every browser where a
   * place is, and the field itself would forget what can be undone.
   * @param {string} before
   */
  #heightOf(before) {
    if (!before) return 0;
    const ruler = el('textarea', { class: `${this.field.className} ruler`, tabindex: '-1', 'aria-hidden': 'true', dir: this.field.dir });
    ruler.style.inlineSize = `${this.field.offsetWidth}px`;
    ruler.value = before;
    this.field.after(ruler);
    const { clientHeight, scrollHeight } = ruler;
    ruler.remove();
    return scrollHeight > clientHeight ? scrollHeight : 0;
  }

  /** @param {number} start @param {number} end @param {number} height Of the text before `start`. */
  #bring(start, end, height) {
    this.field.setSelectionRange(start, end);
    this.field.focus({ preventScroll: true });
    const line = parseFloat(getComputedStyle(this.field).lineHeight) || 26;
    this.field.scrollTop = Math.max(0, height - 4 * line);
  }

  /** The caret as a place in `text`, the same as the field's but for its line ends. @param {string} text */
  caretIn(text) {
    return fromField(text, this.field.selectionStart);
  }
}

/** @param {string} text @param {number} offset */
export function toField(text, offset) {
  return text.slice(0, offset).replace(/\r\n/gu, '\n').length;
}

/** @param {string} text @param {number} caret */
export function fromField(text, caret) {
  if (!text.includes('\r\n')) return caret;
  let at = 0;
  for (let shown = 0; shown < caret && at < text.length; shown += 1) {
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return at;
}
