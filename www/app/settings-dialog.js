// The settings: appearance, the heat map, single keys, and what is kept.

import { button, byId, el } from './dom.js';
import { change, settings } from './settings.js';
import { page, words } from './words.js';

/** @param {string} text @param {HTMLInputElement} input */
const choice = (text, input) => el('label', { class: 'choice' }, input, text);

/** @param {'heat' | 'keys'} name @param {string} text */
function checkbox(name, text) {
  const input = el('input', { type: 'checkbox', id: `setting-${name}` });
  input.checked = settings()[name];
  input.addEventListener('change', () => change({ [name]: input.checked }));
  return choice(text, input);
}

function themes() {
  const choices = el('div', { class: 'choices' });
  for (const theme of /** @type {const} */ (['system', 'light', 'dark'])) {
    const input = el('input', { type: 'radio', name: 'theme', value: theme });
    input.checked = settings().theme === theme;
    input.addEventListener('change', () => change({ theme }));
    choices.append(choice(words.themes[theme], input));
  }
  return el('fieldset', {}, el('legend', {}, words.appearance), choices);
}

function keys() {
  const list = el('dl', { class: 'keys' });
  for (const [names, text] of words.keyList) {
    const shown = names.flatMap((name, i) => (i > 0 ? [' ', el('kbd', {}, name)] : [el('kbd', {}, name)]));
    list.append(el('dt', {}, ...shown), el('dd', {}, text));
  }
  return list;
}

/** Fills the dialog and binds it to its button. */
export function setUpSettings() {
  const dialog = byId('settings', HTMLDialogElement);
  byId('open-settings', HTMLButtonElement).addEventListener('click', () => {
    dialog.replaceChildren(
      el('div', { class: 'settings-head' },
        el('h2', { id: 'settings-title' }, page.settings),
        button(words.close, () => dialog.close(), 'button')),
      themes(),
      checkbox('heat', words.heat),
      el('h3', {}, words.keys),
      checkbox('keys', words.singleKeys),
      keys(),
      el('h3', {}, words.kept),
      el('p', {}, words.keptText),
    );
    dialog.showModal();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
