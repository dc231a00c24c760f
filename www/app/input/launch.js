// Stories that come from outside the page: a file opened with the installed page, or what another app shares with it.

import { hasWords } from './story.js';
import { storyOfClip } from './transfer.js';
import { words } from '../words.js';

/** @typedef {import('./files.js').Opened} Opened */
/** @typedef {{ title: string, text: string, url: string, files: File[] }} Shared As the service worker gives it. */
/** @typedef {{ files?: readonly { getFile(): Promise<File> }[] }} LaunchParams */

/** How long the service worker may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** @param {Pick<import('../opened/stories.js').Stories, 'take' | 'open'>} stories */
export function acceptLaunches(stories) {
  void takeShared(stories);
  const { launchQueue } = /** @type {{ launchQueue?: { setConsumer(take: (params: LaunchParams) => void): void } }} */ (globalThis);
  launchQueue?.setConsumer(async ({ files }) => {
    if (!files?.length) return;
    try {
      void stories.open(await Promise.all(files.map((handle) => handle.getFile())));
    } catch {
      stories.take({ note: words('launch-failed') });
    }
  });
}

/** @param {Parameters<typeof acceptLaunches>[0]} stories */
async function takeShared(stories) {
  const id = new URLSearchParams(location.search).get('shared');
  if (id === null) return;
  // A reload shall not ask again.
  history.replaceState(null, '', location.pathname);
  const shared = await ask(id);
  if (shared && shared.files.length > 0) void stories.open(shared.files);
  else stories.take(shared ? storyOfShared(shared) : { note: words('share-lost') });
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

/** @param {Shared} shared @returns {Opened} */
function storyOfShared({ title, text, url }) {
  const opened = storyOfClip('', text || url);
  if (!opened.story) return opened;
  const { story } = opened;
  if (hasWords(title) && !story.text.startsWith(title)) story.text = `${title}\n\n${story.text}`;
  return { ...opened, story: { ...story, origin: url ? words('from', { name: url }) : words('from-share') } };
}
