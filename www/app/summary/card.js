// The summary card: what was chosen, word for word and numbered, what it saves, and what one should know of it.

import { breathe, byId, el } from '../dom.js';
import { countWords } from '../measure.js';
import { saving } from '../reading-time.js';
import { directionOf } from '../story/direction.js';
import { marked } from '../story/part.js';
import { cutIntoPieces, isVerbatim, touching } from '../story/pieces.js';
import { figure, words } from '../words.js';

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../../pkg/types.d.ts').SummarySentence} SummarySentence */
/** @typedef {import('../../../pkg/types.d.ts').Warning} Warning */
/** @typedef {import('../story/part.js').Mark} Mark */

/** Codes that the page can say more plainly than the library. */
const WARNINGS = ['empty-text', 'lines-as-sentences', 'fewer-sentences', 'names-not-recognized'];

/** From here on, entries out of sight are not laid out. */
const LONG = 200;
/** So many entries are drawn at once, the rest in slices of so many milliseconds: half a frame. */
const FIRST = 60;
const SLICE_MS = 8;
/** A sentence longer than this is set in pieces: a browser lays out one paragraph as a whole. */
const LONGEST = 6000;

export class SummaryCard {
  /** @type {Map<number, HTMLLIElement>} entries by sentence */ #entries = new Map();
  /** @type {SummarySentence[]} */ #summary = [];
  #source = '';
  /** @type {readonly (readonly Mark[])[]} */ #layers = [];
  /** How many of the summary's entries are in the list. */
  #drawn = 0;
  /** @type {number | undefined} */ #current;
  /** Grows with each summary, so that slices of an older one stop. */
  #generation = 0;

  /**
   * @param {(sentence: number) => void} pick Called when an entry is pressed.
   * @param {(list: HTMLElement) => void} [dress] Called when entries were drawn.
   */
  constructor(pick, dress = () => {}) {
    this.dress = dress;
    this.list = byId('entries', HTMLOListElement);
    this.list.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : undefined;
      const entry = target?.closest('.entry');
      if (!(entry instanceof HTMLElement)) return;
      const onNumber = target?.closest('.entry-number');
      if (onNumber) event.preventDefault();
      else if (!getSelection()?.isCollapsed || !target?.closest('p')) return;
      pick(Number(entry.dataset.sentence));
    });
  }

  /** The summary as it is shown. */
  get summary() {
    return this.#summary;
  }

  /**
   * Shows a summary; only sentences that stand in the source exactly so.
   * @param {string} source
   * @param {readonly SummarySentence[]} summary
   * @param {readonly (readonly Mark[])[]} layers
   * @param {number} storyWords
   */
  show(source, summary, layers, storyWords) {
    if (source !== this.#source) {
      this.#entries = new Map();
      this.#current = undefined;
    }
    this.#source = source;
    this.list.dir = directionOf(source);
    this.#summary = summary.filter((sentence) => isVerbatim(source, sentence, sentence.text));
    this.#layers = layers;
    this.#generation += 1;
    this.list.classList.toggle('long', this.#summary.length > LONG);
    const before = this.#entries;
    const first = this.#summary.slice(0, FIRST).map((sentence, i) => this.#entry(sentence, i + 1));
    const same = first.length === this.list.children.length && first.every((entry, i) => entry === this.list.children[i]);
    if (!same) this.list.replaceChildren(...first);
    this.#drawn = first.length;
    const kept = new Set(this.#summary.map(({ sentence }) => sentence));
    for (const sentence of before.keys()) if (!kept.has(sentence)) before.delete(sentence);
    this.dress(this.list);
    void this.#drawRest(this.#generation);

    const count = this.#summary.reduce((sum, { text }) => sum + countWords(text), 0);
    byId('summary-title', HTMLElement).textContent = count ? words('sentences', { n: this.#summary.length }) : words('summary');
    byId('summary-amount', HTMLElement).textContent = count ? words('words', { n: count }) : '';
    byId('saved', HTMLElement).textContent = count
      ? saving(count, storyWords)
      : '';
    byId('card-foot', HTMLElement).hidden = count === 0;
    const nothing = byId('nothing-yet', HTMLElement);
    nothing.hidden = count > 0;
    nothing.textContent = words('nothing-yet');
  }

  /** @param {number} generation */
  async #drawRest(generation) {
    delete this.list.dataset.complete;
    while (this.#drawn < this.#summary.length) {
      await breathe();
      if (generation !== this.#generation) return;
      const stop = performance.now() + SLICE_MS;
      do this.#drawTo(this.#drawn + 1); while (this.#drawn < this.#summary.length && performance.now() < stop);
      this.dress(this.list);
    }
    this.list.dataset.complete = 'true';
  }

  /** Draws every entry now. */
  drawAll() {
    this.#drawTo(this.#summary.length);
    this.dress(this.list);
  }

  /** @param {number} until */
  #drawTo(until) {
    for (; this.#drawn < until; this.#drawn += 1) {
      this.list.append(this.#entry(/** @type {SummarySentence} */ (this.#summary[this.#drawn]), this.#drawn + 1));
    }
  }

  /**
   * @param {SummarySentence} sentence
   * @param {number} number
   */
  #entry(sentence, number) {
    const entry = this.#entries.get(sentence.sentence) ?? el('li', { class: 'entry', 'data-sentence': String(sentence.sentence) });
    this.#entries.set(sentence.sentence, entry);
    const text = el('p', { id: `entry-text-${number}`, dir: directionOf(sentence.text) });
    if (sentence.end - sentence.start <= LONGEST) this.#write(text, sentence.start, sentence.end);
    else {
      for (let start = sentence.start, end = start; start < sentence.end; start = end) {
        end = Math.min(start + LONGEST, sentence.end);
        if (end < sentence.end && /[\uDC00-\uDFFF]/.test(this.#source.charAt(end))) end -= 1;
        const piece = el('span', { class: 'stretch' });
        this.#write(piece, start, end);
        text.append(piece);
      }
    }
    const link = el('a', {
      class: 'entry-number',
      href: '#reading',
      'aria-label': words('entry', { n: number }),
      'aria-describedby': text.id,
    }, figure(number));
    const hadFocus = entry.contains(document.activeElement);
    entry.replaceChildren(link, text);
    if (hadFocus) link.focus({ preventScroll: true });
    this.#setCurrentOn(entry, sentence.sentence);
    return entry;
  }

  /** @param {HTMLElement} place @param {number} start @param {number} end */
  #write(place, start, end) {
    const marks = this.#layers.map((layer) => touching(layer, start, end));
    for (const piece of cutIntoPieces(start, end, marks)) {
      place.append(marked(this.#source.slice(piece.start, piece.end), piece.spans, piece.start));
    }
  }

  /** @param {number | undefined} sentence */
  setCurrent(sentence) {
    this.#current = sentence;
    for (const [index, entry] of this.#entries) this.#setCurrentOn(entry, index);
  }

  /** @param {HTMLElement} entry @param {number} sentence */
  #setCurrentOn(entry, sentence) {
    entry.classList.toggle('current', sentence === this.#current);
    const link = entry.querySelector('.entry-number');
    if (sentence === this.#current) link?.setAttribute('aria-current', 'true');
    else link?.removeAttribute('aria-current');
  }

  /** The number of a summary sentence, to focus; and its entry, to show. @param {number} sentence */
  entryOf(sentence) {
    const index = this.#summary.findIndex((one) => one.sentence === sentence);
    if (index >= this.#drawn) this.#drawTo(index + 1);
    const entry = this.#entries.get(sentence);
    const link = entry?.querySelector('.entry-number');
    return entry && link instanceof HTMLElement ? { entry, link } : undefined;
  }

  /** @param {readonly Warning[]} warnings */
  warn(warnings) {
    this.#list(warnings.map(({ code, message }) => el('li', { 'data-code': code }, WARNINGS.includes(code) ? words(`warning-${code}`) : message)));
  }

  /** @param {string} message */
  fail(message) {
    this.#list([el('li', { class: 'problem' }, message)]);
  }

  /** @param {HTMLLIElement[]} items */
  #list(items) {
    const list = byId('warnings', HTMLUListElement);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  }
}

/** @type {WeakMap<Analysis, import('./length.js').Totals>} */
const totals = new WeakMap();

/** Words, sentences and characters of an analysis, for the slider and the reading time. @param {Analysis} analysis */
export function totalsOf(analysis) {
  const known = totals.get(analysis);
  if (known) return known;
  const { source, sentences } = analysis;
  const counted = { words: countWords(source), sentences: sentences.length, chars: source.length };
  totals.set(analysis, counted);
  return counted;
}
