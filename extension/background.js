// Hears the reader's gesture and passes it on; keeps nothing of its own, so the browser may stop it at any time.
//
// The panel is opened from the gesture itself: `action.onClicked`, the keyboard command (which the browser turns into
// a click) and the menus grant `activeTab`, while a panel that the browser's own toggle opens would have no access to
// the page. The request lies in the session's storage, which is memory: a panel that is open already hears of it, and
// one that is just being opened finds it there.

import { beginOn, markAtOnce, watchSites } from './automatic.js';
import { api, message, openPanel } from './browser.js';

/** @typedef {'page' | 'selection'} Scope What to summarize. */
/** @typedef {{ tab: number, window: number, scope: Scope, time: number }} Request */

/** @param {{ id: number, windowId: number }} tab @param {Scope} scope */
function summarize(tab, scope) {
  const opened = openPanel(tab);
  /** @type {Request} */
  const request = { tab: tab.id, window: tab.windowId, scope, time: Date.now() };
  return Promise.all([opened, api.storage.session.set({ request })]);
}

api.action.onClicked.addListener((/** @type {any} */ tab) => summarize(tab, 'page'));

// Firefox for Android has no menus.
api.contextMenus?.onClicked.addListener((/** @type {any} */ info, /** @type {any} */ tab) => {
  if (tab) return summarize(tab, info.menuItemId === 'selection' ? 'selection' : 'page');
});

api.runtime.onMessage.addListener((/** @type {any} */ task, /** @type {any} */ sender, /** @type {(done: boolean) => void} */ answer) => {
  if (task.type !== 'arrived' || sender.frameId !== 0) return undefined;
  // The page waits for the answer and tells again when none comes: a background that was stopped gives none. A page
  // that cannot be read or was left meanwhile is done with.
  void markAtOnce(sender.tab.id).catch(() => 0).then(() => answer(true));
  return true;
});

/** Goes over to the sites that are allowed now; where the browser refuses, it says so among the extension's errors. */
const followSites = () => watchSites().catch((error) => console.error(error));

api.permissions.onAdded.addListener((/** @type {{ origins?: string[] }} */ { origins = [] }) => Promise.all([followSites(), beginOn(origins)]));
api.permissions.onRemoved.addListener(() => followSites());
api.runtime.onStartup.addListener(() => followSites());

api.runtime.onInstalled.addListener(() => {
  void followSites();
  // Menus outlive the background but not an update.
  api.contextMenus?.removeAll(() => {
    api.contextMenus.create({ id: 'page', title: message('summarizePage'), contexts: ['page'] });
    api.contextMenus.create({ id: 'selection', title: message('summarizeSelection'), contexts: ['selection'] });
  });
});
