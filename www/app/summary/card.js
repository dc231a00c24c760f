// The summary card: what was chosen, word for word and numbered, what it saves, and what one should know of it.

import { byId, el } from '../dom.js';
import { countWords, readingSeconds } from '../measure.js';
import { directionOf } from '../story/direction.js';
import { marked } from '../story/part.js';
import { cutIntoPieces, isVerbatim, touching } from '../story/pieces.js';
import { words } from '../words.js';

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../../pkg/types.d.ts').SummarySentence} SummarySentence */
/** @typedef {import('../../../pkg/types.d.ts').Warning} Warning */
/** @typedef {import('../story/part.js').Mark} Mark */

/** From here on, entries out of sight are not laid out. */
const LONG = 200;

export class SummaryCard {
  /** @type {Map<number, HTMLLIElement>} entries by sentence */ #entries = new Map();
  /** @type {SummarySentence[]} */ #summary = [];
  #source = '';

  /** @param {(sentence: number) => void} pick Called when an entry is pressed. */
  constructor(pick) {
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
    if (source !== this.#source) this.#entries = new Map();
    this.#source = source;
    this.list.dir = directionOf(source);
    this.#summary = summary.filter((sentence) => isVerbatim(source, sentence, sentence.text));
    const entries = this.#summary.map((sentence, i) => this.#entry(sentence, i + 1, layers));
    this.list.classList.toggle('long', entries.length > LONG);
    const same = entries.length === this.list.children.length && entries.every((entry, i) => entry === this.list.children[i]);
    if (!same) this.list.replaceChildren(...entries);
    this.#entries = new Map(this.#summary.map(({ sentence }, i) => [sentence, /** @type {HTMLLIElement} */ (entries[i])]));

    const count = this.#summary.reduce((sum, { text }) => sum + countWords(text), 0);
    byId('summary-title', HTMLElement).textContent = count ? words.sentences(this.#summary.length) : words.summary;
    byId('summary-amount', HTMLElement).textContent = count ? words.words(count) : '';
    byId('saved', HTMLElement).textContent = count
      ? words.saved(words.time(readingSeconds(count)), words.time(readingSeconds(storyWords)))
      : '';
    byId('card-foot', HTMLElement).hidden = count === 0;
    const nothing = byId('nothing-yet', HTMLElement);
    nothing.hidden = count > 0;
    nothing.textContent = words.nothingYet;
  }

  /**
   * @param {SummarySentence} sentence
   * @param {number} number
   * @param {readonly (readonly Mark[])[]} layers
   */
  #entry(sentence, number, layers) {
    const entry = this.#entries.get(sentence.sentence) ?? el('li', { class: 'entry', 'data-sentence': String(sentence.sentence) });
    const text = el('p', { id: `entry-text-${number}`, dir: directionOf(sentence.text) });
    const marks = layers.map((layer) => touching(layer, sentence.start, sentence.end));
    for (const piece of cutIntoPieces(sentence.start, sentence.end, marks)) {
      text.append(marked(this.#source.slice(piece.start, piece.end), piece.spans, piece.start));
    }
    const link = el('a', {
      class: 'entry-number',
      href: '#reading',
      'aria-label': words.entry(number),
      'aria-describedby': text.id,
    }, String(number));
    const hadFocus = entry.contains(document.activeElement);
    entry.replaceChildren(link, text);
    if (hadFocus) link.focus({ preventScroll: true });
    return entry;
  }

  /** @param {number | undefined} sentence */
  setCurrent(sentence) {
    for (const [index, entry] of this.#entries) {
      entry.classList.toggle('current', index === sentence);
      const link = entry.querySelector('.entry-number');
      if (index === sentence) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    }
  }

  /** The number of a summary sentence, to focus; and its entry, to show. @param {number} sentence */
  entryOf(sentence) {
    const entry = this.#entries.get(sentence);
    const link = entry?.querySelector('.entry-number');
    return entry && link instanceof HTMLElement ? { entry, link } : undefined;
  }

  /** @param {readonly Warning[]} warnings */
  warn(warnings) {
    this.#list(warnings.map(({ code, message }) => el('li', { 'data-code': code }, words.warnings[code] ?? message)));
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

/** Words, sentences and characters of an analysis, for the slider and the reading time. @param {Analysis} analysis */
export function totalsOf(analysis) {
  return {
    words: countWords(analysis.source),
    sentences: analysis.sentences.length,
    chars: analysis.source.length,
  };
}
