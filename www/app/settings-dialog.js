// The settings: language, appearance, the heat map, single keys, and what is kept.

import { button, byId, el } from './dom.js';
import { KEYS } from './keys.js';
import { LANGUAGES, nameOf } from './languages.js';
import { change, settings } from './settings.js';
import { words } from './words.js';

/** @typedef {import('./settings.js').Settings} Settings */

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
    choices.append(choice(words(`theme-${theme}`), input));
  }
  return el('fieldset', {}, el('legend', {}, words('appearance')), choices);
}

function keys() {
  const list = el('dl', { class: 'keys' });
  for (const { names, message } of KEYS) {
    const shown = names.flatMap((name, i) => (i > 0 ? [' ', el('kbd', {}, name)] : [el('kbd', {}, name)]));
    list.append(el('dt', {}, ...shown), el('dd', {}, words(message)));
  }
  return list;
}

/** @param {(language: Settings['language']) => Promise<void>} speak */
function languages(speak) {
  const select = el('select', { id: 'setting-language', 'aria-describedby': 'language-note' },
    el('option', { value: 'auto' }, words('language-auto')),
    ...LANGUAGES.map((language) => el('option', { value: language, lang: language }, nameOf(language))));
  select.value = settings().language;
  const note = el('p', { id: 'language-note', role: 'status' });
  select.addEventListener('change', async () => {
    note.textContent = '';
    try {
      await speak(/** @type {Settings['language']} */ (select.value));
    } catch {
      select.value = settings().language;
      note.textContent = words('language-failed');
    }
  });
  return el('div', { class: 'language' }, el('label', {}, words('language'), select), note);
}

/**
 * Fills the dialog when it is opened, and binds it to its button.
 * @param {(language: Settings['language']) => Promise<void>} speak Goes over to another language: makes all of this anew.
 * @returns {() => void} Opens it at the language.
 */
export function setUpSettings(speak) {
  const dialog = byId('settings', HTMLDialogElement);
  const open = () => {
    dialog.replaceChildren(
      el('div', { class: 'settings-head' },
        el('h2', { id: 'settings-title' }, words('settings')),
        button(words('close'), () => dialog.close(), 'button')),
      languages(speak),
      themes(),
      checkbox('heat', words('heat')),
      el('h3', {}, words('keys')),
      checkbox('keys', words('single-keys')),
      keys(),
      el('h3', {}, words('kept')),
      el('p', {}, words('kept-text')),
    );
    dialog.showModal();
  };
  const opener = byId('open-settings', HTMLButtonElement);
  opener.addEventListener('click', open);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return () => {
    // What has the focus now gets it back when the dialog closes.
    opener.focus({ preventScroll: true });
    open();
    byId('setting-language', HTMLSelectElement).focus();
  };
}
