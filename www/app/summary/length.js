// How long the summary may be: a slider, a number and the unit. The slider spans what is sensible for the story;
// the number takes anything.

import { el } from '../dom.js';
import { UNITS, change, settings } from '../settings.js';
import { words } from '../words.js';

/** @typedef {import('../settings.js').Unit} Unit */
/** @typedef {{ sentences: number, words: number, chars: number }} Totals */
/** @typedef {{ min: number, max: number, step: number }} Scale */

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * What the slider spans for a story of this size.
 * @param {Unit} unit @param {Totals} totals @returns {Scale}
 */
export function scaleOf(unit, totals) {
  switch (unit) {
    case 'sentences': return { min: 1, max: clamp(totals.sentences, 2, 15), step: 1 };
    case 'words': return { min: 10, max: clamp(Math.ceil(totals.words / 10) * 10, 40, 400), step: 5 };
    case 'percent': return { min: 1, max: 100, step: 1 };
    case 'minutes': return { min: 0.25, max: clamp(Math.ceil(totals.words / 238), 1, 10), step: 0.25 };
    case 'chars': return { min: 50, max: clamp(Math.ceil(totals.chars / 100) * 100, 300, 3000), step: 50 };
  }
}

/** The largest number that makes sense for a unit, whatever the story. @param {Unit} unit */
const most = (unit) => (unit === 'percent' ? 100 : 1_000_000);

export class LengthControl {
  /** @type {Totals} */ #totals = { sentences: 0, words: 0, chars: 0 };

  /**
   * @param {HTMLElement} place
   * @param {() => void} changed
   */
  constructor(place, changed) {
    this.range = el('input', { type: 'range', autocomplete: 'off', 'aria-label': words('length-range') });
    this.number = el('input', { type: 'number', inputmode: 'decimal', autocomplete: 'off', required: '', 'aria-label': words('length-number') });
    this.unit = el('select', { autocomplete: 'off', 'aria-label': words('length-unit') });
    for (const unit of UNITS) this.unit.append(el('option', { value: unit }, words(`unit-${unit}`)));
    place.append(this.range, this.number, this.unit);

    this.range.addEventListener('input', () => this.#take(this.range.valueAsNumber, this.range, changed));
    this.number.addEventListener('input', () => this.#take(this.number.valueAsNumber, this.number, changed));
    // A number that is none (empty, zero) asks for nothing: what was asked last comes back.
    this.number.addEventListener('change', () => this.#draw());
    this.unit.addEventListener('change', () => {
      change({ unit: /** @type {Unit} */ (this.unit.value) });
      this.#draw();
      changed();
    });
    this.#draw();
  }

  /** @param {Totals} totals */
  measure(totals) {
    this.#totals = totals;
    this.#draw();
  }

  /** @param {number} asked @param {HTMLInputElement} by @param {() => void} changed */
  #take(asked, by, changed) {
    const { unit, amounts } = settings();
    if (!(asked > 0)) return;
    const whole = unit === 'percent' || unit === 'minutes' ? asked : Math.max(1, Math.round(asked));
    const amount = Math.min(whole, most(unit));
    if (amount === amounts[unit]) return;
    change({ amounts: { ...amounts, [unit]: amount } });
    this.#draw(by);
    changed();
  }

  /** @param {HTMLInputElement} [except] The input the reader is in: what was typed there stays. */
  #draw(except) {
    const { unit, amounts } = settings();
    const amount = amounts[unit];
    const { min, max, step } = scaleOf(unit, this.#totals);
    this.unit.value = unit;
    if (except !== this.range) {
      this.range.min = String(min);
      this.range.max = String(max);
      this.range.step = String(step);
      this.range.value = String(amount);
    }
    if (except !== this.number) {
      this.number.min = unit === 'minutes' ? '0.05' : '1';
      this.number.max = String(most(unit));
      this.number.step = unit === 'percent' || unit === 'minutes' ? 'any' : '1';
      this.number.value = String(amount);
    }
    this.range.setAttribute('aria-valuetext', words(`length-${unit}`, { n: amount }));
  }
}
