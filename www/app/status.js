// What is said to a screen reader, once things rest, and what is shown above the desk when something needs a word.

import { byId, button, el } from './dom.js';
import { words } from './words.js';

/** Long enough that typing has paused. */
const REST_MS = 900;

let timer = 0;

/** Says one phrase when nothing newer comes within a moment. @param {string} phrase */
export function announce(phrase) {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    byId('status', HTMLElement).textContent = phrase;
  }, REST_MS);
}

/** What was to be said no longer holds: the reader is at it again. */
export function hush() {
  clearTimeout(timer);
}

/** Says one phrase now, for something the reader just asked for. @param {string} phrase */
export function say(phrase) {
  clearTimeout(timer);
  byId('status', HTMLElement).textContent = phrase;
}

/**
 * Shows a notice until it is dismissed or another takes its place; it is said too.
 * @param {string} text
 * @param {{ problem?: boolean, action?: { text: string, press: () => void } }} [options]
 */
export function notify(text, { problem = false, action } = {}) {
  const notice = el('div', { class: problem ? 'notice problem' : 'notice' }, el('p', {}, text));
  if (action) {
    notice.append(button(action.text, () => {
      dismiss();
      action.press();
    }));
  }
  notice.append(button(words('dismiss'), dismiss, 'button quiet'));
  show(notice);
  say(text);
}

export function dismiss() {
  show();
}

/** @param {...HTMLElement} notices */
function show(...notices) {
  const place = byId('notices', HTMLElement);
  place.replaceChildren(...notices);
  place.hidden = notices.length === 0;
}
