// Starts the page: says its words, makes the desk, and binds what the reader can press, paste and drop to it.

import { Desk } from './desk.js';
import { byId } from './dom.js';
import { start } from './engine.js';
import { acceptDrops } from './input/drop.js';
import { openFile } from './input/files.js';
import { acceptLaunches } from './input/launch.js';
import { loadReadability } from './input/page.js';
import { SAMPLES, loadSamples, sampleStory } from './input/samples.js';
import { storyOfClipboard, storyOfTransfer } from './input/transfer.js';
import { bindKeys } from './keys.js';
import { fillMenu } from './menu.js';
import { keepForOffline, reloadIntoNew } from './offline.js';
import { setUpPrivacy } from './privacy.js';
import { follow } from './settings.js';
import { setUpSettings } from './settings-dialog.js';
import { sayWords } from './say-words.js';
import { notify } from './status.js';
import { bindWaysOut } from './summary/ways-out.js';
import { applyTheme } from './theme.js';
import { page, words } from './words.js';

/** @param {Desk} desk */
function bindWaysIn(desk) {
  const picker = byId('file', HTMLInputElement);
  byId('open-file', HTMLElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', async () => {
    const [file] = picker.files ?? [];
    if (file) desk.take(await openFile(file));
    picker.value = '';
  });
  byId('paste', HTMLElement).addEventListener('click', async () => desk.take(await storyOfClipboard()));
  fillMenu(byId('samples', HTMLElement), words.samples, SAMPLES.map(({ file, text }) => ({
    text,
    press: () => sampleStory(file).then(
      (story) => desk.take({ story }),
      () => notify(words.sampleFailed, { problem: true }),
    ),
  })));
  acceptDrops(async (transfer) => desk.take(await storyOfTransfer(transfer)));
  addEventListener('paste', (event) => {
    if (!event.clipboardData || !startsStory(event.target)) return;
    event.preventDefault();
    void storyOfTransfer(event.clipboardData).then((opened) => desk.take(opened));
  });
}

/** Whether what is pasted there is a story, and not a piece of one being written, or a number. */
/** @param {EventTarget | null} target */
function startsStory(target) {
  if (target instanceof HTMLTextAreaElement) {
    return target.selectionEnd - target.selectionStart === target.textLength;
  }
  return !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
}

/** @param {Desk} desk @param {'ready' | 'changed'} kind */
function tellOfVersion(desk, kind) {
  const ready = desk.state === 'empty' ? words.newVersion : words.newVersionStory;
  const text = kind === 'ready' ? ready : words.changedElsewhere;
  notify(text, { action: { text: words.reload, press: reloadIntoNew } });
}

function begin() {
  sayWords((name) => /** @type {Record<string, string>} */ (page)[name]);
  const desk = new Desk();
  bindWaysIn(desk);
  bindWaysOut(() => desk.excerpt, { record: () => desk.record, print: () => desk.print() });
  addEventListener('beforeprint', () => desk.drawAll());
  bindKeys(desk);
  setUpSettings();
  setUpPrivacy();
  acceptLaunches((opened) => desk.take(opened));
  byId('edit', HTMLElement).addEventListener('click', () => desk.edit());
  byId('read', HTMLElement).addEventListener('click', () => desk.read());
  byId('new-story', HTMLElement).addEventListener('click', () => desk.clear());
  follow(({ theme, heat, keys }) => {
    applyTheme(theme);
    document.documentElement.classList.toggle('no-heat', !heat);
    const edit = byId('edit', HTMLElement);
    if (keys) edit.setAttribute('aria-keyshortcuts', 'e');
    else edit.removeAttribute('aria-keyshortcuts');
  });
  document.documentElement.classList.add('ready');
  start().catch(() => notify(words.failure('no-engine', '', 0), { problem: true }));
  const others = [loadReadability(), loadSamples()];
  // The weights are far larger than all else, so they wait for the first paint, and nothing waits for them.
  requestAnimationFrame(() => setTimeout(async () => {
    await Promise.all([desk.loadNames(), ...others]);
    await keepForOffline((kind) => tellOfVersion(desk, kind));
  }));
}

// Where baseline.js found that the page cannot work, its message stays.
if (!document.documentElement.classList.contains('cannot')) begin();
