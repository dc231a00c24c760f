// Stories that come from outside the page: a file opened with the installed page, or what another app shares with it.

import { askWorker } from '../ask-worker.js';
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
  if (shared && shared.files.length > 0) void stories.open([...shared.files, ...textBeside(shared)]);
  else stories.take(shared ? storyOfShared(shared) : { note: words('share-lost') });
}

/** @param {string} id @returns {Promise<Shared | undefined>} */
async function ask(id) {
  const worker = navigator.serviceWorker?.controller;
  return worker ? askWorker(worker, { type: 'shared', id }, PATIENCE) : undefined;
}

/** @param {Omit<Shared, 'files'>} shared @returns {Opened} */
function storyOfShared({ title, text, url }) {
  const most = [text, url, title].find(hasWords);
  if (most === undefined) return { note: words('share-empty') };
  const opened = storyOfClip('', most);
  if (!opened.story) return opened;
  const { story } = opened;
  if (hasWords(title) && !story.text.startsWith(title)) story.text = `${title}\n\n${story.text}`;
  return { ...opened, story: { ...story, origin: url ? words('from', { name: url }) : words('from-share') } };
}

/** The text that came with files, as one more of them; a title or an address alone is about them. @param {Shared} shared */
function textBeside({ title, text }) {
  const { story } = hasWords(text) ? storyOfShared({ title, text, url: '' }) : {};
  return story ? [new File([story.text], `${hasWords(title) ? title : words('from-share')}.txt`)] : [];
}
