// What one can do with the name that is picked: go from mention to mention, read only what is about it, correct it.

import { button, byId, el } from '../dom.js';
import { isWide } from '../fold.js';
import { fillMenu } from '../menu.js';
import { words } from '../words.js';
import { groupOf, meaningOf } from './cast.js';
import { GROUPS } from './groups.js';
import { saying } from './values.js';

/** @typedef {import('./corrections.js').Member} Member */
/**
 * @typedef {object} Actions
 * @property {(step: 1 | -1) => void} step
 * @property {() => void} toggleOnly
 * @property {() => void} drop
 * @property {(into: string) => void} join
 * @property {() => void} part
 * @property {() => void} leave
 */

export class VisitControls {
  /** @param {Actions} actions @param {() => readonly Member[]} others Whom the picked one may be joined to. */
  constructor(actions, others) {
    this.actions = actions;
    this.others = others;
    this.name = el('p', { class: 'visit-name', dir: 'auto' });
    this.position = el('p', { class: 'position' });
    this.meaning = el('p', { class: 'meaning' });
    const previous = this.#step('‹', words('previous-mention'), -1);
    const next = this.#step('›', words('next-mention'), 1);
    this.only = button(words('only-these'), actions.toggleOnly, 'button only-toggle');
    const menu = el('div', { class: 'menu ends', id: 'correct' });
    fillMenu(menu, words('correct'), [
      { text: words('drop'), press: actions.drop },
      { text: words('join'), press: () => this.#ask() },
      { text: words('part'), press: actions.part },
    ]);
    // The column that the list stands in scrolls, so the menu may open outside of what is seen of it.
    menu.addEventListener('click', () => menu.querySelector('.menu-list:not([hidden])')?.scrollIntoView({ block: 'nearest' }));
    this.menu = menu;
    const leave = button('✕', actions.leave, 'button quiet step leave');
    leave.setAttribute('aria-label', words('close'));
    this.element = el('div', { class: 'visit', role: 'group' },
      this.name, this.meaning, previous, this.position, next, this.only, menu, leave);
    this.#stepping = [previous, this.position, next, this.only, menu];
  }

  /** @type {HTMLElement[]} */ #stepping = [];

  /** @param {string} sign @param {string} label @param {1 | -1} step */
  #step(sign, label, step) {
    const element = button(sign, () => this.actions.step(step), 'button step');
    element.setAttribute('aria-label', label);
    return element;
  }

  /**
   * @param {Member} member @param {number} at The mention the reader is at, from 0.
   * @param {boolean} only @param {boolean} inSentences Whether a sentence names it, and not headings and bylines alone.
   */
  show(member, at, only, inSentences) {
    this.#unask();
    this.element.setAttribute('aria-label', member.name);
    this.name.textContent = member.name;
    this.position.textContent = words('position', { at: at + 1, of: member.mentions.length });
    this.only.setAttribute('aria-pressed', String(only));
    this.only.disabled = !inSentences;
    const mention = member.mentions[at];
    const meaning = mention && saying(member.kind, mention.value, mention.text);
    // The list says it already where it is the same for all of them.
    this.meaning.textContent = meaning && (!isWide() || meaning !== meaningOf(member)) ? meaning : '';
    const [, joining, parting] = this.menu.querySelectorAll('li');
    if (joining) joining.hidden = this.others().length === 0;
    if (parting) parting.hidden = member.mentions.length < 2;
  }

  /** Asks whom the picked one is the same as, in place of the buttons. */
  #ask() {
    const select = el('select');
    for (const group of GROUPS) {
      const options = this.others().filter((other) => groupOf(other) === group)
        .map(({ key, name }) => el('option', { value: key }, name));
      if (options.length > 0) select.append(el('optgroup', { label: words(`group-${group}`) }, ...options));
    }
    const cancel = () => {
      this.#unask();
      this.menu.querySelector('button')?.focus();
    };
    const form = el('form', { class: 'join' },
      el('label', {}, words('same-as'), select),
      el('button', { type: 'submit', class: 'button' }, words('join-now')),
      button(words('cancel'), cancel, 'button quiet'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.actions.join(select.value);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancel();
    });
    for (const element of this.#stepping) element.hidden = true;
    this.element.append(form);
    select.focus();
  }

  #unask() {
    for (const element of this.#stepping) element.hidden = false;
    this.element.querySelector('.join')?.remove();
  }

  /**
   * Puts them where they can be used: under the row of the list, or at the window's edge where the list is far from
   * the story; nowhere without a row. What is in its place already is not moved, which would cost it the focus.
   * @param {HTMLElement | undefined} row
   */
  place(row) {
    const dock = byId('visit-dock', HTMLElement);
    const place = row && !isWide() ? dock : row;
    this.menu.classList.toggle('above', place === dock);
    if (this.element.parentNode === place) return;
    dock.replaceChildren();
    this.element.remove();
    place?.append(this.element);
  }

  /**
   * Leaves a line at the window's edge that says what was done, with the way back.
   * @param {string} text @param {() => void} undo
   */
  dockUndo(text, undo) {
    const dock = byId('visit-dock', HTMLElement);
    const back = button(words('undo'), undo);
    const leave = button('✕', () => dock.replaceChildren(), 'button quiet step leave');
    leave.setAttribute('aria-label', words('dismiss'));
    dock.replaceChildren(el('div', { class: 'visit' }, el('p', { class: 'visit-name' }, text), leave, back));
    back.focus();
  }

  /** Brings the focus to what steps through the mentions. */
  focus() {
    this.element.querySelector('button')?.focus();
  }
}
