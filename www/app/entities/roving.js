// The names in the story as one stop of the Tab key: arrow keys go from one to the next, Enter picks the one there.
// Only that one carries a role and a label, so that the story is read aloud as prose, whatever is marked in it.

import { groupOf } from './cast.js';
import { settings } from '../settings.js';
import { namingWords } from './naming.js';

/** @typedef {import('./cast.js').Naming} Naming */
/** @typedef {import('./names.js').Reading} Reading */

export class Roving {
  /** @type {readonly Naming[]} In reading order. */ #namings = [];
  /** Which of them is the stop: the first one until the reader goes to another. */
  #at = -1;
  #wasMoved = false;
  /** @type {HTMLElement | undefined} */ #element;

  /**
   * @param {Reading} reading
   * @param {(naming: Naming) => void} pick Called when a name in the story is pressed.
   */
  constructor(reading, pick) {
    this.reading = reading;
    const { root } = reading;
    root.addEventListener('keydown', (event) => {
      const naming = this.#namingOf(event.target);
      if (!naming || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = this.#stepFor(event.key);
      if (step) this.#move(step);
      else if (event.key === 'Enter' || event.key === ' ') pick(naming);
      else return;
      event.preventDefault();
    });
    // Before the story's own listener: a name inside a marked sentence is the name, not the sentence.
    root.addEventListener('click', (event) => {
      const naming = this.#namingOf(event.target);
      if (!naming || !isOn(naming) || !getSelection()?.isCollapsed) return;
      event.stopImmediatePropagation();
      pick(naming);
    }, { capture: true });
  }

  /** @param {EventTarget | null} target */
  #namingOf(target) {
    const element = target instanceof Element ? target.closest('.name') : undefined;
    const start = Number(element?.getAttribute('data-start') ?? NaN);
    const index = this.#indexAt(start);
    return this.#namings[index]?.start === start ? this.#namings[index] : undefined;
  }

  /** @param {string} key */
  #stepFor(key) {
    const forward = this.reading.root.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = this.reading.root.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    switch (key) {
      case forward: case 'ArrowDown': return 1;
      case back: case 'ArrowUp': return -1;
      case 'Home': return -Infinity;
      case 'End': return Infinity;
      default: return 0;
    }
  }

  /** Index of the first naming at or after a place. @param {number} start */
  #indexAt(start) {
    let low = 0;
    let high = this.#namings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (/** @type {Naming} */ (this.#namings[middle]).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** @param {readonly Naming[]} namings In reading order. */
  show(namings) {
    const before = this.#wasMoved ? (this.#namings[this.#at]?.start ?? 0) : 0;
    this.#wasMoved &&= namings.length > 0;
    this.#namings = namings;
    this.#at = this.#nearest(this.#indexAt(before));
    this.#bind();
  }

  /** The stop stays on a kind that is marked. */
  refresh() {
    this.#at = this.#nearest(Math.max(0, this.#at));
    this.#bind();
  }

  /** @param {number} index */
  #nearest(index) {
    for (let i = index; i < this.#namings.length; i += 1) if (isOn(this.#namings[i])) return i;
    for (let i = index - 1; i >= 0; i -= 1) if (isOn(this.#namings[i])) return i;
    return -1;
  }

  /** @param {number} step */
  #move(step) {
    let index = this.#at;
    if (step === -Infinity) index = this.#nearest(0);
    else if (step === Infinity) index = this.#namings.findLastIndex(isOn);
    else {
      do index += step; while (index >= 0 && index < this.#namings.length && !this.#canStop(index));
    }
    if (!this.#namings[index]) return;
    this.#stop(index);
    this.#element?.focus();
  }

  /** @param {number} index */
  #canStop(index) {
    const naming = /** @type {Naming} */ (this.#namings[index]);
    return isOn(naming) && !this.reading.hides(naming.start);
  }

  /** Makes a name the stop, without going there. @param {number} start */
  stopAt(start) {
    const wasThere = this.#element !== undefined && this.#element === document.activeElement;
    this.#stop(this.#indexAt(start));
    if (wasThere) this.#element?.focus({ preventScroll: true });
  }

  /** Brings the focus to the stop. */
  focus() {
    this.#element?.focus({ preventScroll: true });
  }

  /** @param {number} index */
  #stop(index) {
    this.#at = index;
    this.#wasMoved = true;
    this.#bind();
  }

  /** A part of the story was drawn. @param {HTMLElement} part */
  dress(part) {
    const naming = this.#namings[this.#at];
    const element = naming && part.querySelector(`.name[data-start="${naming.start}"]`);
    if (element instanceof HTMLElement) this.#take(element);
  }

  #bind() {
    const naming = this.#namings[this.#at];
    const element = naming && this.reading.drawn(naming.start, '.name');
    if (element) this.#take(element);
    else this.#release();
  }

  #release() {
    for (const name of ['tabindex', 'role', 'aria-label']) this.#element?.removeAttribute(name);
    this.#element = undefined;
  }

  /** @param {HTMLElement} element */
  #take(element) {
    if (element !== this.#element) this.#release();
    const naming = /** @type {Naming} */ (this.#namings[this.#at]);
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', namingWords(naming));
    this.#element = element;
  }
}

/** @param {Naming | undefined} naming */
const isOn = (naming) => naming !== undefined && !settings().off.includes(groupOf(naming.member));
