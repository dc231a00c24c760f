// Starts the panel: says its words, takes the reader's choices, and hears what is asked of it.

import { byId } from '../../www/app/dom.js';
import { bindKeys } from '../../www/app/keys.js';
import { sayWords } from '../../www/app/say-words.js';
import { page } from '../../www/app/words.js';
import { api, message } from '../browser.js';
import { followChoices, keepChoices, loadChoices } from '../choices.js';
import { Panel } from './panel.js';

/** @typedef {import('../background.js').Request} Request */

/** The window that the panel stands in, or was opened for. */
const forWindow = new URLSearchParams(location.search).get('window');
const [own] = await Promise.all([
  forWindow ? api.windows.get(Number(forWindow)) : api.windows.getCurrent(),
  loadChoices(),
]);
keepChoices(own.incognito);

sayWords((name) => message(name) || /** @type {Record<string, string>} */ (page)[name]);
const panel = new Panel();
bindKeys(panel);
followChoices(() => void panel.refresh());
byId('open-options', HTMLElement).addEventListener('click', () => api.runtime.openOptionsPage());
document.documentElement.classList.add('ready');

/** @param {Request | undefined} request */
const take = (request) => {
  if (request && request.window === own.id) panel.take(request);
};

api.runtime.onMessage.addListener((/** @type {any} */ task, /** @type {any} */ sender) => {
  if (task.type === 'pressed') panel.pressed(sender.tab?.id, task.sentence);
});
api.storage.session.onChanged.addListener((/** @type {any} */ changes) => take(changes.request?.newValue));
take((await api.storage.session.get('request')).request);
