// Stories that come from outside the page: a file opened with the installed page, or what another app shares with it.

import { openFile } from './files.js';
import { hasWords } from './story.js';
import { storyOfClip } from './transfer.js';
import { words } from '../words.js';

/** @typedef {import('./files.js').Opened} Opened */
/** @typedef {{ title: string, text: string, url: string, files: File[] }} Shared As the service worker gives it. */
/** @typedef {{ files?: readonly { getFile(): Promise<File> }[] }} LaunchParams */

/** How long the service worker may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** @param {(opened: Opened) => void} take */
export function acceptLaunches(take) {
  void takeShared(take);
  const { launchQueue } = /** @type {{ launchQueue?: { setConsumer(take: (params: LaunchParams) => void): void } }} */ (globalThis);
  launchQueue?.setConsumer(async ({ files }) => {
    if (!files?.length) return;
    try {
      take(await openFirst(await Promise.all(files.map((handle) => handle.getFile()))));
    } catch {
      take({ note: words('launch-failed') });
    }
  });
}

/** @param {readonly File[]} files @returns {Promise<Opened>} */
async function openFirst([file, ...others]) {
  if (!file) return {};
  const opened = await openFile(file);
  if (opened.story && others.length > 0) opened.note ??= words('first-only', { name: file.name });
  return opened;
}

/** @param {(opened: Opened) => void} take */
async function takeShared(take) {
  const id = new URLSearchParams(location.search).get('shared');
  if (id === null) return;
  // A reload shall not ask again.
  history.replaceState(null, '', location.pathname);
  const shared = await ask(id);
  take(shared ? await storyOfShared(shared) : { note: words('share-lost') });
}

/** @param {string} id @returns {Promise<Shared | undefined>} */
function ask(id) {
  return new Promise((resolve) => {
    const worker = navigator.serviceWorker?.controller;
    if (!worker) return resolve(undefined);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', (event) => resolve(event.data));
    port1.start();
    setTimeout(() => resolve(undefined), PATIENCE);
    worker.postMessage({ type: 'shared', id }, [port2]);
  });
}

/** @param {Shared} shared @returns {Promise<Opened>} */
export async function storyOfShared({ title, text, url, files }) {
  if (files.length > 0) return openFirst(files);
  const opened = storyOfClip('', text || url);
  if (!opened.story) return opened;
  const { story } = opened;
  if (hasWords(title) && !story.text.startsWith(title)) story.text = `${title}\n\n${story.text}`;
  return { ...opened, story: { ...story, origin: url ? words('from', { name: url }) : words('from-share') } };
}
