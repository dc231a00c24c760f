// The options: the page's own controls over the choices that panel, marks and background share.

import { byId, el } from '../../www/app/dom.js';
import { GROUPS } from '../../www/app/entities/groups.js';
import { KEYS } from '../../www/app/keys.js';
import { sayWords } from '../../www/app/say-words.js';
import { change, follow, settings } from '../../www/app/settings.js';
import { LengthControl } from '../../www/app/summary/length.js';
import { words } from '../../www/app/words.js';
import { api, message, ownWindow } from '../browser.js';
import { followChoices, keepChoices, keepColors, loadChoices, markColors } from '../choices.js';
import { COLORS } from '../colors.js';
import { speakAsBrowser } from '../language.js';
import { setUpSites } from './sites.js';

/** A story of usual size: what the slider spans is told by it. */
const USUAL = { words: 800, sentences: 30, chars: 5000 };

/** Where Chromium's browsers keep their shortcuts; none may be opened by an extension's link. */
const SHORTCUTS = 'chrome://extensions/shortcuts';

function setUpMarks() {
  const list = byId('marks', HTMLUListElement);
  /** @param {keyof typeof COLORS} name @param {string} text */
  const color = (name, text) => {
    const input = el('input', { type: 'color', id: `color-${name}`, 'aria-label': message('colorOf', text) });
    input.addEventListener('change', () => keepColors({ ...markColors(), [name]: input.value }));
    return input;
  };
  list.append(el('li', {}, el('span', {}, message('sentences')), color('sentence', message('sentences'))));
  for (const group of GROUPS) {
    const input = el('input', { type: 'checkbox', id: `mark-${group}` });
    input.addEventListener('change', () => {
      change({ off: GROUPS.filter((other) => (other === group ? !input.checked : settings().off.includes(other))) });
    });
    const label = el('label', { class: 'choice' }, input, el('span', { class: `line ${group}`, 'aria-hidden': 'true' }), words(`group-${group}`));
    list.append(el('li', {}, label, color(group, words(`group-${group}`))));
  }
  byId('reset-colors', HTMLElement).addEventListener('click', () => {
    keepColors(COLORS);
    showMarks();
  });
}

function showMarks() {
  const colors = markColors();
  for (const name of /** @type {(keyof typeof COLORS)[]} */ (Object.keys(COLORS))) {
    byId(`color-${name}`, HTMLInputElement).value = colors[name];
  }
  for (const group of GROUPS) byId(`mark-${group}`, HTMLInputElement).checked = !settings().off.includes(group);
  byId('single-keys', HTMLInputElement).checked = settings().keys;
}

async function setUpKeys() {
  byId('single-keys-text', HTMLElement).textContent = words('single-keys');
  byId('single-keys', HTMLElement).addEventListener('change', () => change({ keys: byId('single-keys', HTMLInputElement).checked }));
  // Editing is the page's alone.
  for (const { names, message: text } of KEYS.slice(0, 2)) {
    const shown = names.flatMap((name, i) => (i > 0 ? [' ', el('kbd', {}, name)] : [el('kbd', {}, name)]));
    byId('keys', HTMLElement).append(el('dt', {}, ...shown), el('dd', {}, words(text)));
  }
  // Firefox for Android has no shortcuts.
  const commands = (await api.commands?.getAll()) ?? [];
  const keys = commands.find((/** @type {{ name: string }} */ { name }) => name === '_execute_action')?.shortcut || message('noKeys');
  const canOpen = Boolean(api.commands?.openShortcutSettings);
  byId('shortcut', HTMLElement).textContent = canOpen ? message('optionsKeysSet', keys) : message('optionsKeysText', keys, SHORTCUTS);
  const open = byId('open-shortcuts', HTMLElement);
  open.hidden = !canOpen;
  open.addEventListener('click', () => void api.commands.openShortcutSettings());
}

const [own] = await Promise.all([ownWindow(), loadChoices(), speakAsBrowser()]);
keepChoices(own.incognito);
sayWords((name) => message(name));
document.title = message('optionsTitle');
setUpMarks();
const length = new LengthControl(byId('length', HTMLElement), () => {});
length.measure(USUAL);
await Promise.all([setUpKeys(), setUpSites()]);
follow(showMarks);
followChoices(() => {
  length.measure(USUAL);
  showMarks();
});
document.documentElement.classList.add('ready');
