// On the sites that the reader has allowed, each story is marked as soon as it is there. The browser itself puts the
// script that tells of a page's arrival into these sites and no others; the button shows how many sentences were marked.
//
// The browser may stop the background at any time, also in the midst of this. Nothing is kept here, and the page, whose
// call then fails, calls again (`content/arrived.js`).

import { castOf, namingsOf } from '../www/app/entities/cast.js';
import { membersOf } from '../www/app/entities/corrections.js';
import { lengthOf, settings } from '../www/app/settings.js';
import { Nutgraf } from '/www/nutgraf/local.js';
import { api, message } from './browser.js';
import { loadChoices } from './choices.js';
import { spansByKind } from './kinds.js';
import { Tab } from './panel/tab.js';
import { patternsOf, sitesOf } from './sites.js';
import { turns } from './turns.js';

const ARRIVED = { id: 'arrived', js: ['/extension/content/arrived.js'], runAt: 'document_idle' };

const BADGE = '#5a4a12';

// Chromium's background can start no worker: the analysis runs beside it.
const nutgraf = new Nutgraf();

/** Marks the story of a tab, if there is one. @param {number} id @returns {Promise<number>} How many sentences. */
export async function markAtOnce(id) {
  const tab = new Tab(id);
  const [story] = await Promise.all([tab.read('page'), loadChoices(), nutgraf.loadModel().catch(() => undefined)]);
  if (!story) {
    await api.action.setBadgeText({ tabId: id, text: '' });
    return 0;
  }
  const { text, title, lang, blocks } = story;
  const { unit, amounts } = settings();
  const analysis = await nutgraf.analyze(text, { title, blocks, length: lengthOf(unit, amounts[unit]), ...(lang && { lang }) });
  const namings = namingsOf(castOf(membersOf(analysis.entities, analysis.source)));
  await tab.mark(analysis.summary.map(({ sentence, start, end }) => ({ sentence, start, end })), spansByKind(namings));
  const count = analysis.summary.length;
  await Promise.all([
    api.action.setBadgeBackgroundColor({ tabId: id, color: BADGE }),
    api.action.setBadgeText({ tabId: id, text: String(count) }),
    api.action.setTitle({ tabId: id, title: message('badge', String(count)) }),
  ]);
  return count;
}

const inTurn = turns();

/** Has the script put into the sites that are allowed now, one change after the other. */
export function watchSites() {
  return inTurn(async () => {
    const [sites, scripts] = await Promise.all([sitesOf(), api.scripting.getRegisteredContentScripts({ ids: [ARRIVED.id] })]);
    const script = { ...ARRIVED, matches: sites.flatMap(patternsOf) };
    if (sites.length === 0 && scripts.length > 0) await api.scripting.unregisterContentScripts({ ids: [ARRIVED.id] });
    else if (sites.length > 0 && scripts.length > 0) await api.scripting.updateContentScripts([script]);
    else if (sites.length > 0) await api.scripting.registerContentScripts([script]);
  });
}

/** Begins on pages of newly allowed sites that are open already. @param {string[]} origins */
export async function beginOn(origins) {
  const tabs = origins.length > 0 ? await api.tabs.query({ url: origins }) : [];
  await Promise.allSettled(tabs.map((/** @type {{ id: number }} */ { id }) =>
    api.scripting.executeScript({ target: { tabId: id }, files: ARRIVED.js })));
}
