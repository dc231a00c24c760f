// Starts the page: says its words, makes the desk, and binds what the reader can press, paste and drop to it.

import { Desk } from './desk.js';
import { byId } from './dom.js';
import { start } from './engine.js';
import { forgetWidth } from './fold.js';
import { acceptDrops } from './input/drop.js';
import { acceptLaunches } from './input/launch.js';
import { loadReadability } from './input/page.js';
import { SAMPLES, loadSamples, sampleStory } from './input/samples.js';
import { readTransfer, storyOfClipboard } from './input/transfer.js';
import { bindKeys } from './keys.js';
import { fillMenu } from './menu.js';
import { keepForOffline, reloadIntoNew } from './offline.js';
import { Stories } from './opened/stories.js';
import { partsOfPage } from './parts.js';
import { setUpPrivacy } from './privacy.js';
import { change, follow, forgetFollowers, settings } from './settings.js';
import { setUpSettings } from './settings-dialog.js';
import { sayWords } from './say-words.js';
import { speak } from './speak.js';
import { notify } from './status.js';
import { bindWaysOut } from './summary/ways-out.js';
import { applyTheme } from './theme.js';
import { words } from './words.js';

/** The desk's markup, with nothing on it yet. */
const blank = byId('desk', HTMLElement).cloneNode(true);

/** Another one when the page has changed its language. @type {Desk} */
let desk;

/** @type {Stories} */
let stories;

/** Makes the desk that the markup is there for, in the language that is spoken. */
function makeDesk() {
  sayWords(words);
  if (!partsOfPage().documents) byId('formats', HTMLElement).textContent = words('formats-of-text');
  desk = new Desk();
  if (stories) stories.moveTo(desk);
  else stories = new Stories(desk);
  bindWaysIn();
  bindWaysOut(() => desk.excerpt, { record: () => desk.record, print: () => desk.print() });
  byId('edit', HTMLElement).addEventListener('click', () => desk.edit());
  byId('read', HTMLElement).addEventListener('click', () => desk.read());
  byId('new-story', HTMLElement).addEventListener('click', () => stories.clear());
  setUpPrivacy();
  follow(({ theme, heat, keys }) => {
    applyTheme(theme);
    document.documentElement.classList.toggle('no-heat', !heat);
    const edit = byId('edit', HTMLElement);
    if (keys) edit.setAttribute('aria-keyshortcuts', 'e');
    else edit.removeAttribute('aria-keyshortcuts');
  });
  return { openSettings: setUpSettings(speakAnother) };
}

function bindWaysIn() {
  const picker = byId('file', HTMLInputElement);
  byId('open-file', HTMLElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    void stories.open([...(picker.files ?? [])]);
    picker.value = '';
  });
  byId('paste', HTMLElement).addEventListener('click', async () => stories.take(await storyOfClipboard()));
  fillMenu(byId('samples', HTMLElement), words('samples'), SAMPLES.map(({ file, message }) => ({
    text: words(message),
    press: () => sampleStory(file).then(
      (story) => stories.take({ story }),
      () => notify(words('sample-failed'), { problem: true }),
    ),
  })));
}

/** What comes to the window, whichever desk is there. */
function bindWindow() {
  /** @param {DataTransfer} transfer */
  const take = (transfer) => {
    const taken = readTransfer(transfer);
    if (Array.isArray(taken)) void stories.open(taken);
    else stories.take(taken);
  };
  acceptDrops(take);
  addEventListener('paste', (event) => {
    if (!event.clipboardData || !startsStory(event.target)) return;
    event.preventDefault();
    take(event.clipboardData);
  });
  acceptLaunches(stories);
  addEventListener('beforeprint', () => desk.drawAll());
  // No text is kept, so one that was written here would be lost with the page: the browser asks before that.
  addEventListener('beforeunload', (event) => {
    if (stories.isWritten) event.preventDefault();
  });
  bindKeys({
    move: (step) => desk.move(step),
    step: (step) => desk.step(step),
    edit: () => desk.edit(),
    leave: () => desk.leave(),
  }, stories);
}

/**
 * Whether what is pasted there is a story, and not a piece of one being written, or a number.
 * @param {EventTarget | null} target
 */
function startsStory(target) {
  if (target instanceof HTMLTextAreaElement) {
    return target.selectionEnd - target.selectionStart === target.textLength;
  }
  return !(target instanceof HTMLInputElement || target instanceof HTMLSelectElement);
}

/** @param {'ready' | 'changed'} kind */
function tellOfVersion(kind) {
  const ready = desk.state === 'empty' ? words('new-version') : words('new-version-story');
  const text = kind === 'ready' ? ready : words('changed-elsewhere');
  notify(text, { action: { text: words('reload'), press: reloadIntoNew } });
}

/**
 * Goes over to another language: the desk is made anew, and what lay on it is laid there again.
 * @param {import('./settings.js').Settings['language']} language
 */
async function speakAnother(language) {
  const before = settings().language;
  change({ language });
  try {
    await speak();
  } catch (error) {
    change({ language: before });
    throw error;
  }
  const kept = desk.keep();
  forgetFollowers();
  forgetWidth();
  byId('desk', HTMLElement).replaceWith(blank.cloneNode(true));
  const { openSettings } = makeDesk();
  if (kept) void desk.restore(kept);
  void desk.loadNames();
  openSettings();
}

async function begin() {
  // Where this fails, the desk says so as soon as it asks for anything.
  start().catch(() => {});
  // Without the network the reader's language may not be there; English is.
  await speak().catch(() => speak('en'));
  makeDesk();
  bindWindow();
  document.documentElement.classList.add('ready');
  const others = [loadReadability(), loadSamples()];
  // The weights are far larger than all else, so they wait for the first paint, and nothing waits for them.
  requestAnimationFrame(() => setTimeout(async () => {
    await Promise.all([desk.loadNames(), ...others]);
    await keepForOffline(tellOfVersion);
  }));
}

// Where baseline.js found that the page cannot work, its message stays; where its words do not come, it shows one too.
if (!document.documentElement.classList.contains('cannot')) void begin();
