// The reader's choices, shared by panel, options and background: the page's own settings and the marks' colours, in the
// extension's storage. In a private window they are read and never written.

import { adopt, keepBy } from '../www/app/settings.js';
import { api } from './browser.js';
import { colorsOf } from './colors.js';

/** @typedef {import('./colors.js').Colors} Colors */

let colors = colorsOf(undefined);
let isKept = true;

/** Of the marks in pages. @returns {Readonly<Colors>} */
export const markColors = () => colors;

/** @param {any} stored */
function take(stored) {
  if ('settings' in stored) adopt(stored.settings);
  if ('colors' in stored) colors = colorsOf(stored.colors);
}

/** Takes what is stored; to be called before the settings are read. */
export async function loadChoices() {
  take(await api.storage.local.get(['settings', 'colors']));
}

/** Keeps every later choice, but for those of a private window, which hold until it is closed. @param {boolean} isPrivate */
export function keepChoices(isPrivate) {
  isKept = !isPrivate;
  keepBy(isPrivate ? () => {} : (settings) => void api.storage.local.set({ settings }));
}

/** @param {Readonly<Colors>} chosen */
export function keepColors(chosen) {
  colors = chosen;
  if (isKept) void api.storage.local.set({ colors: chosen });
}

/** Tells of choices that were made elsewhere, once they hold here. @param {() => void} changed */
export function followChoices(changed) {
  api.storage.local.onChanged.addListener((/** @type {Record<string, { newValue?: unknown }>} */ changes) => {
    take(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    changed();
  });
}
