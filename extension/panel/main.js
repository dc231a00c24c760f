// Starts the panel: says its words, takes the reader's choices, and hears what is asked of it.

import { byId } from '../../www/app/dom.js';
import { bindKeys } from '../../www/app/keys.js';
import { sayWords } from '../../www/app/say-words.js';
import { words } from '../../www/app/words.js';
import { api, message, ownWindow } from '../browser.js';
import { followChoices, keepChoices, loadChoices } from '../choices.js';
import { speakAsBrowser } from '../language.js';
import { runsOn } from '../sites.js';
import { Panel } from './panel.js';

/** @typedef {import('../background.js').Request} Request */

/** The tab that the panel is where it cannot stand beside the page. */
const self = await api.tabs.getCurrent();
const [own] = await Promise.all([ownWindow(), loadChoices(), speakAsBrowser()]);
keepChoices(own.incognito);

sayWords((name) => message(name) || words(name));
const panel = new Panel();
bindKeys(panel);
followChoices(() => void panel.refresh());
byId('open-options', HTMLElement).addEventListener('click', () => api.runtime.openOptionsPage());
document.documentElement.classList.add('ready');

/** @param {Request | undefined} request */
const take = (request) => {
  if (request && request.window === own.id) panel.take(request);
};

/** The tab in front stands on a site that Nutgraf runs on by itself. @param {number} tab */
const followTo = (tab) => panel.take({ tab, scope: 'page', time: Date.now() });

api.runtime.onMessage.addListener((/** @type {any} */ task, /** @type {any} */ { tab, frameId }, /** @type {(is: boolean) => void} */ answer) => {
  if (task.type === 'front' && task.window === own.id && self) {
    void api.tabs.update(self.id, { active: true });
    answer(true);
  }
  if (task.type === 'pressed') panel.pressed(tab?.id, task.sentence);
  if (task.type === 'arrived' && frameId === 0 && tab.active && tab.windowId === own.id) followTo(tab.id);
});
api.tabs.onActivated.addListener(async (/** @type {{ tabId: number, windowId: number }} */ { tabId, windowId }) => {
  if (windowId !== own.id || tabId === panel.tab) return;
  const { url } = await api.tabs.get(tabId);
  if (await runsOn(url)) followTo(tabId);
});
api.storage.session.onChanged.addListener((/** @type {any} */ changes) => take(changes.request?.newValue));
take((await api.storage.session.get('request')).request);
