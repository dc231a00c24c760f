// "In this story": the legend, whose chips switch kinds on and off, and under it who and what is named, by kind.

import { button, byId, el } from '../dom.js';
import { change, settings } from '../settings.js';
import { figure, words } from '../words.js';
import { groupOf, meaningOf } from './cast.js';
import { GROUPS } from './groups.js';

/** @typedef {import('./corrections.js').Member} Member */
/** @typedef {import('./groups.js').Group} Group */
/**
 * @typedef {object} Row
 * @property {HTMLLIElement} item
 * @property {HTMLButtonElement} button
 * @property {HTMLElement} meaning What a date or an amount comes to.
 * @property {HTMLElement} count
 * @property {HTMLElement} said
 */

/** As many as one takes in at a glance, and as many as come with each press for more. */
const GLANCE = 12;
const MORE = 300;

export class NameList {
  /** @type {readonly Member[]} */ #cast = [];
  /** @type {Map<string, Row>} by key */ #rows = new Map();
  /** @type {Map<Group, HTMLButtonElement>} */ #chips = new Map();
  /** @type {Map<Group, HTMLUListElement>} */ #lists = new Map();
  #most = GLANCE;

  /** @param {(key: string) => void} pick Called when one of the list is pressed. */
  constructor(pick) {
    this.pick = pick;
    this.chips = byId('kinds', HTMLElement);
    this.place = byId('casts', HTMLElement);
    this.foot = byId('names-foot', HTMLElement);
    this.more = button('', () => this.#showMore(), 'button quiet');
    this.more.id = 'more-names';
    this.foot.append(this.more);
    for (const group of GROUPS) {
      this.#chips.set(group, this.#chip(group));
      this.#lists.set(group, el('ul', { class: 'cast', 'aria-label': words(`group-${group}`) }));
    }
    this.chips.append(...this.#chips.values());
    this.place.append(...this.#lists.values());
  }

  /** @param {Group} group */
  #chip(group) {
    const chip = el('button', { type: 'button', class: 'chip', 'data-group': group },
      el('span', { class: `line ${group}`, 'aria-hidden': 'true' }), words(`group-${group}`), ' ', el('span', { class: 'count' }));
    chip.addEventListener('click', () => {
      const { off } = settings();
      change({ off: off.includes(group) ? off.filter((other) => other !== group) : [...off, group] });
    });
    return chip;
  }

  #showMore() {
    const shown = this.#shown().length;
    const all = this.#on().length;
    this.#most = shown < all ? (this.#most === GLANCE ? MORE : this.#most + MORE) : GLANCE;
    this.draw();
  }

  /** @param {readonly Member[]} cast In the order of the lists. */
  show(cast) {
    this.#cast = cast;
    this.draw();
  }

  /** A long list is folded again for another story. */
  fold() {
    this.#most = GLANCE;
  }

  #on() {
    const { off } = settings();
    return this.#cast.filter((member) => !off.includes(groupOf(member)));
  }

  /** Of a long cast those first that are named most, names before dates and figures. */
  #shown() {
    const on = this.#on();
    if (on.length <= this.#most) return on;
    const shown = new Set(byWeight(on).slice(0, this.#most));
    return on.filter((member) => shown.has(member));
  }

  draw() {
    const { off } = settings();
    const rows = this.#rows;
    this.#rows = new Map();
    const shown = this.#shown();
    for (const group of GROUPS) {
      const count = this.#cast.reduce((sum, member) => sum + Number(groupOf(member) === group), 0);
      const chip = /** @type {HTMLButtonElement} */ (this.#chips.get(group));
      chip.hidden = count === 0;
      chip.setAttribute('aria-pressed', String(!off.includes(group)));
      /** @type {HTMLElement} */ (chip.lastElementChild).textContent = figure(count);
      const items = shown.filter((member) => groupOf(member) === group).map((member) => this.#row(member, rows).item);
      const list = /** @type {HTMLUListElement} */ (this.#lists.get(group));
      list.hidden = items.length === 0;
      replaceAll(list, items);
    }
    const all = this.#on().length;
    this.more.hidden = all <= GLANCE;
    this.more.textContent = shown.length < all ? words('more-names', { n: all - shown.length }) : words('fewer-names');
  }

  /** @param {Member} member @param {Map<string, Row>} before */
  #row(member, before) {
    const { key, name, kind, mentions } = member;
    const row = before.get(key) ?? this.#newRow(key, name, groupOf(member));
    this.#rows.set(key, row);
    row.meaning.textContent = meaningOf(member);
    row.count.textContent = figure(mentions.length);
    row.said.textContent = `, ${words(`kind-${kind}`)}, ${words('mentions', { n: mentions.length })}`;
    return row;
  }

  /** @param {string} key @param {string} name @param {Group} group @returns {Row} */
  #newRow(key, name, group) {
    const count = el('span', { class: 'count', 'aria-hidden': 'true' });
    const said = el('span', { class: 'visually-hidden' });
    const meaning = el('span', { class: 'meaning' });
    const element = el('button', { type: 'button', class: 'member', 'aria-pressed': 'false' },
      el('span', { class: `line ${group}`, 'aria-hidden': 'true' }),
      el('span', {}, el('span', { class: 'member-name', dir: 'auto' }, name), ' ', meaning, said),
      count);
    element.addEventListener('click', () => this.pick(key));
    return { item: el('li', { 'data-group': group }, element), button: element, meaning, count, said };
  }

  /** Opens a member's row, which is given back, and closes the others. @param {string | undefined} key */
  open(key) {
    for (const [other, { item, button: element }] of this.#rows) {
      item.classList.toggle('open', other === key);
      element.setAttribute('aria-pressed', String(other === key));
    }
    return key === undefined ? undefined : this.#rows.get(key)?.item;
  }

  /** Lets a member be seen in the list, however far down it stands. @param {string} key */
  reveal(key) {
    const index = byWeight(this.#on()).findIndex((member) => member.key === key);
    if (index < this.#most) return;
    this.#most = index + MORE;
    this.draw();
  }

  /** @param {string} key */
  focus(key) {
    this.#rows.get(key)?.button.focus();
  }
}

/** @param {readonly Member[]} cast */
function byWeight(cast) {
  const isFigure = (/** @type {Member} */ member) => Number(GROUPS.indexOf(groupOf(member)) >= GROUPS.indexOf('dates'));
  return [...cast].sort((a, b) => isFigure(a) - isFigure(b) || b.mentions.length - a.mentions.length);
}

/**
 * Puts children in place, touching only what differs, so that the focus stays.
 * @param {HTMLElement} parent @param {readonly HTMLElement[]} children
 */
function replaceAll(parent, children) {
  const wanted = new Set(/** @type {readonly Node[]} */ (children));
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  children.forEach((child, i) => {
    if (parent.childNodes[i] !== child) parent.insertBefore(child, parent.childNodes[i] ?? null);
  });
}
