// The sites on which the marks come by themselves: those whose pages the reader has allowed, no other list is kept. Each
// is asked for on its own, in the reader's gesture.

import { byId, button, el } from '../../www/app/dom.js';
import { api, message } from '../browser.js';
import { siteOf, sitesOf, patternsOf } from '../sites.js';

export async function setUpSites() {
  byId('add-site', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    const field = byId('site', HTMLInputElement);
    const site = siteOf(field.value);
    if (!site) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      return note(message('badSite'));
    }
    field.removeAttribute('aria-invalid');
    // Nothing may be awaited before: browsers ask only in the gesture.
    void api.permissions.request({ origins: patternsOf(site) }).then((/** @type {boolean} */ granted) => {
      if (granted) field.value = '';
      note(message(granted ? 'siteAdded' : 'siteRefused', site));
    }, (/** @type {unknown} */ error) => note(String(error)));
  });
  api.permissions.onAdded.addListener(() => void showSites());
  api.permissions.onRemoved.addListener(() => void showSites());
  await showSites();
}

async function showSites() {
  const sites = await sitesOf();
  byId('sites', HTMLUListElement).replaceChildren(...sites.map((site) => {
    const remove = button(message('removeSite', site), async () => {
      await api.permissions.remove({ origins: patternsOf(site) });
      note(message('siteRemoved', site));
      byId('site', HTMLInputElement).focus();
    }, 'button quiet');
    return el('li', {}, el('bdi', { dir: 'ltr' }, site), remove);
  }));
  byId('no-sites', HTMLElement).classList.toggle('shown', sites.length === 0);
}

/** @param {string} text */
function note(text) {
  byId('site-note', HTMLElement).textContent = text;
}
