// Keys for the whole page. Single letters can be turned off (WCAG 2.1.4) and never act where one types.

import { settings } from './settings.js';

/** @typedef {import('./desk.js').Desk} Desk */

/** What the reader is told of them: the keys, and the message that says what they do. Editing is the page's alone. */
export const KEYS = [
  { names: ['J', 'K'], message: 'key-sentences' },
  { names: ['N', 'P'], message: 'key-mentions' },
  { names: ['H', 'L'], message: 'key-files' },
  { names: ['E'], message: 'key-edit' },
  { names: ['Esc'], message: 'key-leave' },
];

/** @typedef {{ move(step: 1 | -1): void }} Files The files that are open. */

/** @param {Pick<Desk, 'move' | 'step' | 'leave'> & Partial<Pick<Desk, 'edit'>>} desk @param {Files} [files] */
export function bindKeys(desk, files) {
  /** @type {Record<string, () => void>} */
  const actions = {
    j: () => desk.move(1),
    k: () => desk.move(-1),
    n: () => desk.step(1),
    p: () => desk.step(-1),
    e: () => desk.edit?.(),
    h: () => files?.move(-1),
    l: () => files?.move(1),
  };
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return desk.leave();
    if (event.ctrlKey || event.metaKey || event.altKey || !settings().keys || isTyping(event.target)) return;
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
