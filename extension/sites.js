// Sites by their names, as the reader writes them and as the browser's permissions name them.

import { api } from './browser.js';

/**
 * What a reader typed or pasted, as a host; nothing where it names no site.
 * @param {string} typed
 * @returns {string | undefined}
 */
export function siteOf(typed) {
  const text = typed.trim();
  if (!text || /\s|\*/u.test(text)) return undefined;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
    const isSite = (url.protocol === 'https:' || url.protocol === 'http:') && /^(localhost|.*\.[^.]+|\[.*\])$/u.test(url.hostname);
    return isSite ? url.hostname : undefined;
  } catch {
    return undefined;
  }
}

/** The origins of a site; a host's ports are not told apart by the browsers' patterns. @param {string} site */
export const patternsOf = (site) => [`*://${site}/*`];

/** The sites that were allowed, in order. @returns {Promise<string[]>} */
export async function sitesOf() {
  const { origins = [] } = await api.permissions.getAll();
  const sites = origins.map((/** @type {string} */ origin) => /^[^:]+:\/\/([^/*]+)\//u.exec(origin)?.[1] ?? '').filter(Boolean);
  return /** @type {string[]} */ ([...new Set(sites)]).sort();
}

/** @param {string | undefined} url */
export async function runsOn(url) {
  const site = url === undefined ? undefined : siteOf(url);
  return site !== undefined && (await sitesOf()).includes(site);
}
