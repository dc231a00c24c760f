// The panel's end of the line to the page: the content script, put there by the access that the gesture gave.

import { api } from '../browser.js';
import { markColors } from '../choices.js';
import { cssOfMarks } from '../colors.js';
import { reasonOf } from './closed.js';

/** @typedef {import('../background.js').Scope} Scope */
/** @typedef {import('../content/anchors.js').Span} Span */
/** @typedef {import('../content/article.js').Story} Story */
/** @typedef {import('../content/main.js').Task} Task */
/** @typedef {import('../content/marks.js').Sentence} Sentence */
/** @typedef {import('./closed.js').Reason} Reason */

/** From the root: Firefox takes a path from the page that asks, Chromium from the root anyway. */
const CONTENT = '/extension/content/content.js';

/** Why a page cannot be read. */
export class Closed extends Error {
  /** @param {Reason} reason @param {unknown} cause */
  constructor(reason, cause) {
    super(String(cause));
    this.reason = reason;
  }
}

export class Tab {
  /** The style sheet of the marks that is in the page. @type {string | undefined} */ #css;

  /** @param {number} id */
  constructor(id) {
    this.id = id;
  }

  /** @param {Scope} scope @returns {Promise<Story | null>} */
  async read(scope) {
    const target = { tabId: this.id };
    try {
      const [page] = await api.scripting.executeScript({ target, func: () => document.contentType });
      // Firefox's answer for some pages of its own, in place of an error.
      if (!page) throw new Error('nothing runs here');
      if (page.result === 'application/pdf') throw new Closed('pdf', 'the PDF viewer');
      await api.scripting.executeScript({ target, files: [CONTENT] });
    } catch (error) {
      if (error instanceof Closed) throw error;
      const tab = await api.tabs.get(this.id).catch(() => undefined);
      throw new Closed(reasonOf(tab?.url, String(error)), error);
    }
    return this.#ask({ type: 'read', scope });
  }

  /** @param {Sentence[]} sentences @param {Span[][]} names @returns {Promise<{ supported: boolean, missing: number[] } | null>} */
  async mark(sentences, names) {
    await this.#color();
    return this.#ask({ type: 'mark', sentences, names });
  }

  /** Gives the marks the reader's colours. */
  async #color() {
    const css = cssOfMarks(markColors());
    if (css === this.#css) return;
    // The story may stand in a frame; those that the gesture gives no access to are passed over.
    const [target, before] = [{ tabId: this.id, allFrames: true }, this.#css];
    try {
      await api.scripting.insertCSS({ target, css });
      if (before !== undefined) await api.scripting.removeCSS({ target, css: before });
    } catch (error) {
      throw new Closed('ended', error);
    }
    this.#css = css;
  }

  /** @param {Span} span @returns {Promise<boolean>} */
  async reveal({ start, end }) {
    // A panel that is a tab itself hides the page.
    if (await api.tabs.getCurrent()) await api.tabs.update(this.id, { active: true }).catch(() => undefined);
    return this.#ask({ type: 'reveal', span: { start, end } });
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
