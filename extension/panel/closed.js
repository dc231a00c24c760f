// Why the browser does not let a page be read, told from its address, which the gesture lets us see, and where that is
// hidden from what the browser says.

/** @typedef {'ownPage' | 'store' | 'pdf' | 'file' | 'forbidden' | 'ended'} Reason */

/** Sites that no extension may touch, lest it press their buttons. */
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)([/?#]|$)/;

const OWN_SCHEMES = /^(chrome|edge|brave|opera|vivaldi|about|devtools|view-source|resource|moz-extension|chrome-extension|chrome-search|chrome-untrusted):/;

/**
 * @param {string | undefined} url @param {string} said By the browser.
 * @returns {Reason}
 */
export function reasonOf(url, said) {
  if (url) {
    if (STORES.test(url)) return 'store';
    if (OWN_SCHEMES.test(url)) return 'ownPage';
    if (url.startsWith('file:')) return 'file';
    if (/\.pdf([?#]|$)/i.test(url)) return 'pdf';
  }
  if (/\bgallery\b/i.test(said)) return 'store';
  if (/\b(chrome|edge|brave|about|chrome-extension):/i.test(said)) return 'ownPage';
  return url ? 'forbidden' : 'ended';
}
