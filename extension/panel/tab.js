// The panel's end of the line to the page: the content script, put there by the access that the gesture gave.

import { api } from '../browser.js';

/** @typedef {import('../background.js').Scope} Scope */
/** @typedef {import('../content/article.js').Story} Story */
/** @typedef {import('../content/main.js').Task} Task */
/** @typedef {import('../content/marks.js').Sentence} Sentence */

/** From the root: Firefox takes a path from the page that asks, Chromium from the root anyway. */
const CONTENT = '/extension/content/content.js';

/** Colour and ground together, so that marks can be read on dark pages too: the light page's own. */
const CSS_OF_MARKS = `
::highlight(nutgraf) { background-color: #ffe27a; color: #1c1b19; }
::highlight(nutgraf-flash) { background-color: #ffb93b; color: #1c1b19; }`;

/** Why a page cannot be read. */
export class Closed extends Error {
  /** @param {'forbidden' | 'ended'} reason @param {unknown} cause */
  constructor(reason, cause) {
    super(String(cause));
    this.reason = reason;
  }
}

export class Tab {
  /** @param {number} id */
  constructor(id) {
    this.id = id;
  }

  /** @param {Scope} scope @returns {Promise<Story | null>} */
  async read(scope) {
    const target = { tabId: this.id };
    try {
      await api.scripting.executeScript({ target, files: [CONTENT] });
      await api.scripting.insertCSS({ target, css: CSS_OF_MARKS });
    } catch (error) {
      throw new Closed('forbidden', error);
    }
    return this.#ask({ type: 'read', scope });
  }

  /** @param {Sentence[]} sentences @returns {Promise<{ supported: boolean, missing: number[] } | null>} */
  mark(sentences) {
    return this.#ask({ type: 'mark', sentences });
  }

  /** @param {number} sentence @returns {Promise<boolean>} */
  reveal(sentence) {
    return this.#ask({ type: 'reveal', sentence });
  }

  async clear() {
    await this.#ask({ type: 'clear' }).catch(() => undefined);
  }

  /** @param {Task} task */
  async #ask(task) {
    try {
      return await api.tabs.sendMessage(this.id, task, { frameId: 0 });
    } catch (error) {
      throw new Closed('ended', error);
    }
  }
}
