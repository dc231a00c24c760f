// What the summary keeps: how many of those whom the story names, and of its key terms, are named in the summary too.

import { groupOf } from '../entities/cast.js';
import { byId, el } from '../dom.js';
import { foldWhenNarrow } from '../fold.js';
import { follow, settings } from '../settings.js';
import { touching } from '../story/pieces.js';
import { words } from '../words.js';

/** @typedef {import('../story/pieces.js').Span} Span */
/** Whoever or whatever is named, by its mentions. @typedef {{ mentions: readonly Span[] }} Named */

/** Kinds that a reader would miss one of; a date or an amount says little by itself. */
const KINDS = /** @type {const} */ (['people', 'places', 'organizations']);

export class Keeps {
  /** @type {readonly import('../entities/corrections.js').Member[]} */ #cast = [];
  /** @type {readonly Named[]} */ #phrases = [];
  /** @type {readonly Span[]} */ #summary = [];
  #section = byId('keeps', HTMLDetailsElement);

  constructor() {
    foldWhenNarrow(this.#section);
    follow(() => this.#draw());
  }

  /**
   * @param {readonly import('../entities/corrections.js').Member[]} cast @param {readonly Named[]} phrases
   * @param {readonly Span[]} summary In reading order.
   */
  show(cast, phrases, summary) {
    [this.#cast, this.#phrases, this.#summary] = [cast, phrases, summary];
    this.#draw();
  }

  #draw() {
    const { off } = settings();
    const rows = KINDS.filter((group) => !off.includes(group))
      .map((group) => this.#row(words(`group-${group}`), this.#cast.filter((member) => groupOf(member) === group)));
    rows.push(this.#row(words('key-terms'), this.#phrases));
    const shown = rows.filter((row) => row !== undefined);
    byId('keeps-list', HTMLUListElement).replaceChildren(...shown);
    this.#section.hidden = shown.length === 0 || this.#summary.length === 0;
  }

  /** @param {string} what @param {readonly Named[]} all */
  #row(what, all) {
    if (all.length === 0) return undefined;
    const isKept = (/** @type {Named} */ { mentions }) =>
      mentions.some(({ start, end }) => touching(this.#summary, start, end).length > 0);
    const kept = all.filter(isKept).length;
    const part = el('i');
    part.style.inlineSize = `${(100 * kept) / all.length}%`;
    return el('li', {},
      el('span', {}, what),
      el('span', { class: 'share', 'aria-hidden': 'true' }, part),
      el('span', { class: 'count' }, words('kept-of', { n: kept, of: all.length })));
  }
}
