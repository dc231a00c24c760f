// The typeset story. The first screen is drawn at once, the rest in slices while the page stays free; what is
// chosen changes by class and number on the sentences already there, never by drawing the story again.

import { breathe, el } from '../dom.js';
import { figure, words } from '../words.js';
import { directionOf } from './direction.js';
import { emptyPart, fillPart } from './part.js';
import { partsOf } from './parts.js';
import { drawable, firstEndingAfter, touching } from './pieces.js';

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('./part.js').StorySentence} StorySentence */
/** @typedef {import('./part.js').Mark} Mark */
/** @typedef {import('./parts.js').Part} Part */
/** A sentence of the summary: its index in the story, and its number in the summary from 1. */
/** @typedef {{ sentence: number, number: number }} Choice */
/** Sentences, by index, and what they are about, which headings and bylines may name too. */
/** @typedef {{ sentences: ReadonlySet<number>, mentions: readonly import('./pieces.js').Span[] }} Only */

/** Characters drawn before anything else; a tall screen shows fewer. */
const FIRST_SCREEN = 9000;
/** Milliseconds that one slice may take: half a frame. */
const SLICE_MS = 8;

export class ReadingView {
  /** @type {string} */ #source = '';
  /** @type {Part[]} */ #parts = [];
  /** @type {HTMLElement[]} */ #elements = [];
  /** @type {StorySentence[]} */ #sentences = [];
  /** @type {Map<number, StorySentence>} */ #byIndex = new Map();
  /** How many parts are filled: all before this one are. */
  #filled = 0;
  /** @type {Map<number, number>} sentence to its number */ #chosen = new Map();
  /** @type {number | undefined} */ #current;
  /** @type {Map<string, Mark[]>} */ #layers = new Map();
  /** Parts whose marks have changed since they were filled. @type {Set<number>} */ #stale = new Set();
  #isFreshening = false;
  /** All that is shown, where it is not the whole story. @type {Only | undefined} */ #only;
  /** Grows with each story, so that slices of an older one stop. */
  #generation = 0;

  /**
   * @param {HTMLElement} root
   * @param {(sentence: number) => void} pick Called when a chosen sentence, or its number, is pressed.
   * @param {(part: HTMLElement) => void} dress Called with each part that was filled.
   */
  constructor(root, pick, dress) {
    this.root = root;
    this.dress = dress;
    root.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const sentence = target?.closest('.sentence.chosen');
      if (!(sentence instanceof HTMLElement)) return;
      const onNumber = target?.closest('.place');
      if (onNumber) event.preventDefault();
      else if (!getSelection()?.isCollapsed) return;
      pick(Number(sentence.dataset.sentence));
    });
  }

  /**
   * @param {Pick<Analysis, 'source' | 'sentences' | 'blocks' | 'warnings'>} analysis
   * @param {Record<string, Mark[]>} layers Marks to draw with it.
   */
  show(analysis, layers) {
    this.#generation += 1;
    this.#source = analysis.source;
    const sentences = analysis.sentences.map(({ start, end, score = 0 }, index) => ({ start, end, score, index }));
    this.#sentences = drawable(sentences, this.#source.length);
    this.#byIndex = new Map(this.#sentences.map((sentence) => [sentence.index, sentence]));
    const blocks = drawable(analysis.blocks, this.#source.length);
    const lines = analysis.warnings.some(({ code }) => code === 'lines-as-sentences');
    this.#parts = partsOf(this.#source, blocks, this.#sentences);
    this.#elements = this.#parts.map((part) => emptyPart(this.#source, part, lines));
    // Where no headline stands above them, subheads come right under the page's own heading.
    const subheads = this.#elements.filter((element) => element.matches('.subhead'));
    if (!this.#parts.some(({ look }) => look === 'headline')) subheads.forEach((subhead) => subhead.setAttribute('aria-level', '3'));
    this.#chosen = new Map();
    this.#current = undefined;
    this.#layers = new Map(Object.entries(layers).map(([name, marks]) => [name, drawable(marks, this.#source.length)]));
    this.#stale = new Set();
    this.#filled = 0;
    delete this.root.dataset.complete;
    this.root.dir = directionOf(this.#source);
    let until = 0;
    let characters = 0;
    while (until < this.#parts.length && characters < FIRST_SCREEN) {
      const { start, end } = /** @type {Part} */ (this.#parts[until]);
      characters += end - start;
      until += 1;
    }
    this.#fillTo(until);
    this.root.replaceChildren(...this.#elements.slice(0, until));
    void this.#fillRest(this.#generation);
  }

  clear() {
    this.#generation += 1;
    this.#source = '';
    this.#parts = [];
    this.#elements = [];
    this.#sentences = [];
    this.#byIndex = new Map();
    this.#chosen = new Map();
    this.#layers = new Map();
    this.#stale = new Set();
    this.#filled = 0;
    delete this.root.dataset.complete;
    this.root.replaceChildren();
  }

  /** Draws the rest, a slice at a time. @param {number} generation */
  async #fillRest(generation) {
    while (this.#filled < this.#parts.length) {
      await breathe();
      if (generation !== this.#generation) return;
      const stop = performance.now() + SLICE_MS;
      const from = this.#filled;
      while (this.#filled < this.#parts.length && performance.now() < stop) this.#fillTo(this.#filled + 1);
      this.root.append(...this.#elements.slice(from, this.#filled));
    }
    this.#complete();
  }

  /** Says on the element whether all of the story is drawn, with the marks that it has now. */
  #complete() {
    if (this.#filled === this.#parts.length && this.#stale.size === 0) this.root.dataset.complete = 'true';
    else delete this.root.dataset.complete;
  }

  /** @param {number} until */
  #fillTo(until) {
    for (; this.#filled < until; this.#filled += 1) {
      this.#fill(this.#filled);
    }
  }

  /** Draws all of the story now. */
  drawAll() {
    if (this.#parts.length > 0) this.#reach(this.#source.length);
  }

  /** @param {number} index */
  #fill(index) {
    const element = /** @type {HTMLElement} */ (this.#elements[index]);
    const part = /** @type {Part} */ (this.#parts[index]);
    const focused = element.contains(document.activeElement) ? selectorOf(document.activeElement) : undefined;
    fillPart(element, this.#source, part, this.#sentences, [...this.#layers.values()]);
    for (const sentence of element.querySelectorAll('.sentence')) {
      if (sentence instanceof HTMLElement) this.#dress(sentence);
    }
    this.#sift(index);
    this.dress(element);
    const again = focused && element.querySelector(focused);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** Hides what is not to be shown of a part. @param {number} index */
  #sift(index) {
    const element = /** @type {HTMLElement} */ (this.#elements[index]);
    for (const sentence of element.querySelectorAll('.sentence')) {
      sentence.classList.toggle('about', this.#only?.sentences.has(Number(sentence.getAttribute('data-sentence'))) ?? false);
    }
    element.classList.toggle('without', this.#isWithout(this.#parts[index]));
  }

  /** Whether nothing in a part is to be shown. @param {Part | undefined} part */
  #isWithout(part) {
    if (!this.#only || !part) return false;
    const { sentences, mentions } = this.#only;
    return !touching(this.#sentences, part.start, part.end).some(({ index }) => sentences.has(index))
      && !touching(mentions, part.start, part.end).some(({ start }) => !this.#sentenceAt(start));
  }

  /** @param {number} offset */
  #sentenceAt(offset) {
    const sentence = this.#sentences[firstEndingAfter(this.#sentences, offset)];
    return sentence && sentence.start <= offset ? sentence : undefined;
  }

  /** Shows only a part of the story, or all of it again. @param {Only | undefined} only */
  showOnly(only) {
    if (!only && !this.#only) return;
    this.#only = only;
    this.root.classList.toggle('only', only !== undefined);
    for (let i = 0; i < this.#filled; i += 1) this.#sift(i);
  }

  /** Whether the place is in what is not shown now. @param {number} offset */
  hides(offset) {
    const sentence = this.#sentenceAt(offset);
    if (sentence) return this.#only !== undefined && !this.#only.sentences.has(sentence.index);
    return this.#isWithout(this.#parts[firstEndingAfter(this.#parts, offset)]);
  }

  /** Marks a sentence's element as its sentence stands now. @param {HTMLElement} element */
  #dress(element) {
    const sentence = Number(element.dataset.sentence);
    const number = this.#chosen.get(sentence);
    element.classList.toggle('chosen', number !== undefined);
    element.classList.toggle('current', number !== undefined && sentence === this.#current);
    const place = element.querySelector('.place');
    if (number === undefined) {
      element.removeAttribute('role');
      place?.remove();
    } else {
      element.setAttribute('role', 'mark');
      if (place) {
        place.textContent = figure(number);
        place.setAttribute('aria-label', words('place', { n: number }));
      } else if (!element.previousElementSibling?.matches(`[data-sentence="${sentence}"]`)) {
        const link = el('a', { class: 'place', href: '#summary', 'aria-label': words('place', { n: number }) }, figure(number));
        element.prepend(link);
      }
    }
  }

  /** @param {readonly Choice[]} choices */
  choose(choices) {
    const before = this.#chosen;
    this.#chosen = new Map(choices.map(({ sentence, number }) => [sentence, number]));
    for (const sentence of before.keys()) if (!this.#chosen.has(sentence)) this.#redress(sentence);
    for (const [sentence, number] of this.#chosen) {
      if (before.get(sentence) !== number) this.#redress(sentence);
    }
  }

  /** @param {number | undefined} sentence */
  setCurrent(sentence) {
    const before = this.#current;
    this.#current = sentence;
    for (const changed of [before, sentence]) if (changed !== undefined) this.#redress(changed);
  }

  /** @param {number} sentence */
  #redress(sentence) {
    for (const element of this.#elementsOf(sentence)) this.#dress(element);
  }

  /** The elements of a sentence that are drawn already. @param {number} sentence @returns {HTMLElement[]} */
  #elementsOf(sentence) {
    const span = this.#byIndex.get(sentence);
    const found = [];
    if (span) {
      for (let i = firstEndingAfter(this.#parts, span.start); i < this.#filled; i += 1) {
        if (/** @type {Part} */ (this.#parts[i]).start >= span.end) break;
        found.push(.../** @type {HTMLElement} */ (this.#elements[i]).querySelectorAll(`[data-sentence="${sentence}"]`));
      }
    }
    return /** @type {HTMLElement[]} */ (found);
  }

  /** Draws everything up to `offset` now, for a jump there. @param {number} offset */
  #reach(offset) {
    const index = Math.min(firstEndingAfter(this.#parts, offset), this.#parts.length - 1);
    if (index < this.#filled) {
      if (this.#stale.delete(index)) this.#fill(index);
      return index;
    }
    const from = this.#filled;
    this.#fillTo(index + 1);
    this.root.append(...this.#elements.slice(from, this.#filled));
    return index;
  }

  /** A sentence's element, drawn now if it was not. @param {number} sentence */
  elementOf(sentence) {
    const span = this.#byIndex.get(sentence);
    if (!span) return undefined;
    this.#reach(span.start);
    return this.#elementsOf(sentence)[0];
  }

  /**
   * Puts a layer of marks over the text, in place of the one of that name; none takes it away. Only parts in which
   * something differs are drawn again, a slice at a time, those in the window first.
   * @param {string} name @param {Mark[]} marks
   */
  setMarks(name, marks) {
    const before = this.#layers.get(name) ?? [];
    const after = drawable(marks, this.#source.length);
    if (after.length > 0) this.#layers.set(name, after);
    else this.#layers.delete(name);
    for (const { start, end } of differing(before, after)) {
      for (const index of this.#drawnAt(start, end)) this.#stale.add(index);
    }
    this.#complete();
    void this.#freshen();
  }

  async #freshen() {
    if (this.#isFreshening) return;
    this.#isFreshening = true;
    while (this.#stale.size > 0) {
      const top = firstEndingAfter(this.#parts, this.topOffset());
      const order = [...this.#stale].sort((a, b) => Number(a < top) - Number(b < top) || a - b);
      let stop = performance.now() + SLICE_MS;
      for (const index of order) {
        if (!this.#stale.delete(index)) continue;
        this.#fill(index);
        if (performance.now() < stop) continue;
        await breathe();
        stop = performance.now() + SLICE_MS;
      }
    }
    this.#isFreshening = false;
    this.#complete();
  }

  /** @param {number} start @param {number} end */
  #drawnAt(start, end) {
    const indices = [];
    for (let i = firstEndingAfter(this.#parts, start); i < this.#filled; i += 1) {
      if (/** @type {Part} */ (this.#parts[i]).start >= end) break;
      indices.push(i);
    }
    return indices;
  }

  /** The element of the mark that starts at `start`, drawn now if it was not. @param {number} start @param {string} [mark] */
  markAt(start, mark = '.mark') {
    this.#reach(start);
    return this.drawn(start, mark);
  }

  /** The same where it is drawn already. @param {number} start @param {string} mark */
  drawn(start, mark) {
    const index = firstEndingAfter(this.#parts, start);
    const element = index < this.#filled ? this.#elements[index]?.querySelector(`${mark}[data-start="${start}"]`) : undefined;
    return element instanceof HTMLElement ? element : undefined;
  }

  /** The element of the block at a place of the source. @param {number} offset */
  partAt(offset) {
    return this.#elements[this.#reach(offset)];
  }

  /** The place in the source at the top of the window. @returns {number} */
  topOffset() {
    for (let i = 0; i < this.#filled; i += 1) {
      if (/** @type {HTMLElement} */ (this.#elements[i]).getBoundingClientRect().bottom > 8) {
        return /** @type {Part} */ (this.#parts[i]).start;
      }
    }
    return 0;
  }
}

/** Finds an element of a part again after the part was filled anew. @param {Element | null} element */
function selectorOf(element) {
  if (element?.matches('.place')) return '.place';
  const start = element?.getAttribute('data-start');
  return start ? `.${element?.classList[1] ?? 'mark'}[data-start="${start}"]` : undefined;
}

/** Marks that stand in one of two layers and not in the other. @param {readonly Mark[]} before @param {readonly Mark[]} after */
function differing(before, after) {
  const key = (/** @type {Mark} */ { start, end, className, member = '' }) => `${start} ${end} ${className} ${member}`;
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  return [...before.filter((mark) => !has.has(key(mark))), ...after.filter((mark) => !had.has(key(mark)))];
}
