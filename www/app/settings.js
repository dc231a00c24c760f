// The reader's choices, kept in this browser where it lets us, and nothing else: no text is ever stored.

import { GROUPS, OFF_AT_FIRST } from './entities/groups.js';
import { LANGUAGES } from './languages.js';

/** @typedef {'sentences' | 'words' | 'percent' | 'minutes' | 'chars'} Unit */
/**
 * @typedef {object} Settings
 * @property {'auto' | import('./languages.js').Language} language
 * @property {'system' | 'light' | 'dark'} theme
 * @property {boolean} heat Whether the margin shows how much each sentence weighs.
 * @property {boolean} keys Whether single keys do anything (WCAG 2.1.4).
 * @property {import('./entities/groups.js').Group[]} off The kinds of names that are not marked.
 * @property {Unit} unit
 * @property {Record<Unit, number>} amounts The length asked for, for each unit.
 */

const KEY = 'nutgraf.settings';

/** @type {readonly Unit[]} */
export const UNITS = ['sentences', 'words', 'percent', 'minutes', 'chars'];

/** @returns {Settings} */
const defaults = () => ({
  language: 'auto',
  theme: 'system',
  heat: true,
  keys: true,
  off: [...OFF_AT_FIRST],
  unit: 'sentences',
  amounts: { sentences: 3, words: 60, percent: 10, minutes: 0.5, chars: 400 },
});

/** @type {Set<(settings: Settings) => void>} */
const listeners = new Set();
const current = defaults();

/** @type {(settings: Settings) => void} */
let keep = (settings) => localStorage.setItem(KEY, JSON.stringify(settings));

try {
  adopt(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
} catch {
  // No storage, or not ours: the defaults.
}

/**
 * What is stored may be missing, old or another's: each value is taken only if it can be one.
 * @param {any} stored
 */
export function adopt(stored) {
  if (!stored) return;
  if (['auto', ...LANGUAGES].includes(stored.language)) current.language = stored.language;
  if (['system', 'light', 'dark'].includes(stored.theme)) current.theme = stored.theme;
  if (typeof stored.heat === 'boolean') current.heat = stored.heat;
  if (typeof stored.keys === 'boolean') current.keys = stored.keys;
  if (Array.isArray(stored.off)) current.off = GROUPS.filter((group) => stored.off.includes(group));
  if (UNITS.includes(stored.unit)) current.unit = stored.unit;
  for (const unit of UNITS) {
    const amount = stored.amounts?.[unit];
    if (Number.isFinite(amount) && amount > 0) current.amounts[unit] = amount;
  }
  for (const listener of listeners) listener(current);
}

/** Keeps the choices elsewhere than in this page's storage, or nowhere. @param {(settings: Settings) => void} elsewhere */
export function keepBy(elsewhere) {
  keep = elsewhere;
}

/** @returns {Readonly<Settings>} */
export function settings() {
  return current;
}

/** @param {Partial<Settings>} changes */
export function change(changes) {
  Object.assign(current, changes);
  try {
    keep(current);
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
  for (const listener of listeners) listener(current);
}

/** Calls at once and after every change. @param {(settings: Settings) => void} listener */
export function follow(listener) {
  listeners.add(listener);
  listener(current);
}

/** Those who followed are gone: the page begins anew. */
export function forgetFollowers() {
  listeners.clear();
}

/** @param {Unit} unit @param {number} amount @returns {import('../../pkg/types.d.ts').Length} */
export function lengthOf(unit, amount) {
  return /** @type {import('../../pkg/types.d.ts').Length} */ ({ [unit]: amount });
}
