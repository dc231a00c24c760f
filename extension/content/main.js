// What runs in the page, in a world of its own: reads the story, marks its sentences, and tells the panel which mark was
// pressed. It is put there by the reader's gesture, and again by each further one; the first stays.

import { api } from '../browser.js';
import { readArticle, readSelection } from './article.js';
import { Marks } from './marks.js';

/** @typedef {import('./anchors.js').Span} Span */
/** @typedef {import('./marks.js').Sentence} Sentence */
/**
 * @typedef {{ type: 'read', scope: 'page' | 'selection' } | { type: 'mark', sentences: Sentence[], names: Span[][] }
 *   | { type: 'reveal', span: Span } | { type: 'clear' }} Task
 */

/** Pressed, these do something of the page's own. */
const ACTIVE = 'a, button, input, select, textarea, summary, label, [role="button"], [role="link"], [contenteditable]';

class Page {
  #marks = new Marks();
  /** @type {import('./article.js').Reading | undefined} */ #reading;
  /** @type {WeakSet<Document>} */ #heard = new WeakSet();

  constructor() {
    api.runtime.onMessage.addListener((/** @type {Task} */ task, /** @type {unknown} */ _, /** @type {(answer: unknown) => void} */ answer) => {
      answer(this.#do(task));
    });
  }

  /** Hears where a page is pressed: the tab's, or a frame's that has the story. @param {Document} page */
  #hear(page) {
    if (this.#heard.has(page)) return;
    this.#heard.add(page);
    page.addEventListener('click', (event) => this.#pressed(page, event), { passive: true });
  }

  /** @param {Task} task */
  #do(task) {
    switch (task.type) {
      case 'read':
        this.#marks.clear();
        this.#reading = task.scope === 'selection' ? readSelection() : readArticle();
        if (this.#reading) this.#hear(this.#reading.anchors.page);
        return this.#reading?.story ?? null;
      case 'mark':
        return this.#reading ? this.#marks.show(this.#reading.anchors, task.sentences, task.names) : null;
      case 'reveal':
        return this.#marks.reveal(task.span);
      case 'clear':
        this.#marks.clear();
        return null;
    }
  }

  /** @param {Document} page @param {MouseEvent} event */
  #pressed(page, event) {
    if (event.button !== 0 || event.defaultPrevented || !page.getSelection()?.isCollapsed) return;
    if (event.composedPath().some((node) => /** @type {Partial<Element>} */ (node).matches?.(ACTIVE))) return;
    const sentence = this.#marks.at(page, event.clientX, event.clientY);
    // The panel may be closed by now.
    if (sentence !== undefined) api.runtime.sendMessage({ type: 'pressed', sentence }).catch(() => undefined);
  }
}

/** @type {{ nutgraf?: Page }} */
const world = /** @type {any} */ (globalThis);
world.nutgraf ??= new Page();
