// What differs between the browsers, under one name each.

/** The extension's API; both browsers answer with promises. @type {any} */
export const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;

/** Of `_locales`; empty where there is none. @param {string} name @param {...string} values @returns {string} */
export const message = (name, ...values) => api.i18n.getMessage(name, values);

export const PANEL = 'extension/panel/panel.html';

/**
 * Opens the panel beside a tab. Browsers allow it only in the reader's gesture, so nothing may be awaited before:
 * a side panel in Chromium, the sidebar in Firefox, and a tab where there is neither.
 * @param {{ id: number, windowId: number }} tab
 * @returns {Promise<void>}
 */
export function openPanel(tab) {
  if (api.sidePanel) return api.sidePanel.open({ windowId: tab.windowId });
  if (api.sidebarAction) return api.sidebarAction.open();
  return api.tabs.create({ url: api.runtime.getURL(`${PANEL}?window=${tab.windowId}`) });
}
