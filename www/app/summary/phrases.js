// What the story is about, as a quiet list: a press marks the mentions and goes to the next of them.

import { byId, el, inLanguage } from '../dom.js';
import { foldWhenNarrow } from '../fold.js';
import { drawable } from '../story/pieces.js';
import { figure, words } from '../words.js';

/** @typedef {import('../../../pkg/types.d.ts').Keyphrase} Keyphrase */

/** More than this is no longer a glance. */
const MOST = 12;

export class PhraseList {
  /** @type {{ phrase: Keyphrase, element: HTMLButtonElement }[]} */ #items = [];
  /** Which phrase is marked, and at which mention the reader is. */
  #open = -1;
  #at = -1;
  #lang = 'und';

  /**
   * @param {(phrase: Keyphrase | undefined, at: number) => void} visit Called with the phrase to mark and the
   *   mention to go to; with no phrase when the marks go.
   */
  constructor(visit) {
    this.visit = visit;
    this.list = byId('phrase-list', HTMLUListElement);
    foldWhenNarrow(byId('phrases', HTMLDetailsElement));
  }

  /** @param {readonly Keyphrase[]} phrases @param {string} source @param {string} lang Of the source. */
  show(phrases, source, lang) {
    this.#open = -1;
    this.#lang = lang;
    this.#items = phrases
      .map((phrase) => ({ ...phrase, mentions: drawable(phrase.mentions, source.length) }))
      .filter(({ mentions }) => mentions.length > 0)
      .slice(0, MOST)
      .map((phrase, index) => ({ phrase, element: this.#button(phrase, index) }));
    this.list.replaceChildren(...this.#items.map(({ element }) => el('li', {}, element)));
    byId('phrases', HTMLElement).hidden = this.#items.length === 0;
  }

  /** Those of the list. */
  get phrases() {
    return this.#items.map(({ phrase }) => phrase);
  }

  /** @param {Keyphrase} phrase @param {number} index */
  #button({ text, mentions }, index) {
    const said = el('bdi', {}, text);
    inLanguage(said, this.#lang);
    const element = el('button', { type: 'button', class: 'phrase', 'aria-pressed': 'false' },
      el('span', {}, said),
      ' ',
      el('span', { class: 'count' }, el('span', { 'aria-hidden': 'true' }, figure(mentions.length)), el('span', { class: 'visually-hidden' }, words('mentions', { n: mentions.length }))));
    element.addEventListener('click', () => this.#press(index));
    return element;
  }

  /**
   * The first press marks and goes to the first mention, each other to the next, the one after the last ends it.
   * @param {number} index
   */
  #press(index) {
    const { phrase } = /** @type {{ phrase: Keyphrase }} */ (this.#items[index]);
    this.#at = index === this.#open ? this.#at + 1 : 0;
    this.#open = this.#at < phrase.mentions.length ? index : -1;
    this.#items.forEach(({ element }, i) => element.setAttribute('aria-pressed', String(i === this.#open)));
    if (this.#open < 0) this.visit(undefined, 0);
    else this.visit(phrase, this.#at);
  }

  /** Takes the marks away. */
  close() {
    if (this.#open < 0) return;
    this.#open = -1;
    for (const { element } of this.#items) element.setAttribute('aria-pressed', 'false');
    this.visit(undefined, 0);
  }
}
