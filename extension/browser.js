// What differs between the browsers, under one name each.

/** The extension's API; both browsers answer with promises. @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** Of `_locales`; empty where there is none. @param {string} name @param {...string} values @returns {string} */
export const message = (name, ...values) => api.i18n.getMessage(name, values);

export const PANEL = 'extension/panel/panel.html';

/**
 * Opens the panel for a tab. Browsers allow it only in the reader's gesture, so nothing may be awaited before:
 * a side panel in Chromium, the sidebar in Firefox, and a tab where there is neither.
 * @param {{ id: number, windowId: number }} tab
 * @returns {Promise<void>}
 */
export function openPanel(tab) {
  if (api.sidePanel) return api.sidePanel.open({ windowId: tab.windowId });
  if (api.sidebarAction) return api.sidebarAction.open();
  return openTab(tab.windowId);
}

/** A panel that stands in a tab already comes to the front when it is told. @param {number} window */
async function openTab(window) {
  const isThere = await api.runtime.sendMessage({ type: 'front', window }).catch(() => false);
  if (!isThere) await api.tabs.create({ url: api.runtime.getURL(PANEL), windowId: window });
}

/** The window that this page stands in; Firefox for Android knows windows by their tabs alone. @returns {Promise<{ id: number, incognito: boolean }>} */
export async function ownWindow() {
  const tab = await api.tabs.getCurrent();
  return tab ? { id: tab.windowId, incognito: tab.incognito } : api.windows.getCurrent();
}
