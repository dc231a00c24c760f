// The list of the files that are open: which one is shown, which are still to be read, and why one cannot be; and how
// far a long one is.

import { button, byId, el } from '../dom.js';
import { say } from '../status.js';
import { words } from '../words.js';

/** @typedef {import('./stories.js').OpenedFile} OpenedFile */
/**
 * @typedef {object} Hooks
 * @property {(file: OpenedFile) => void} press
 * @property {() => void} stop
 */

/** A file that is read sooner needs no word. */
const LATE_MS = 400;

export class FileList {
  #place = byId('files', HTMLElement);
  #count = el('p', { class: 'files-count' });
  #list = el('ul', { class: 'files-list' });
  #text = el('p');
  #bar = el('progress', { 'aria-label': words('progress') });
  #reading;
  #late = 0;
  #name = '';

  /** @param {Hooks} hooks */
  constructor(hooks) {
    this.hooks = hooks;
    this.#reading = el('div', { class: 'files-reading', hidden: '' },
      this.#text, this.#bar, button(words('stop'), hooks.stop, 'button quiet'));
    this.#place.append(this.#count, this.#list, this.#reading);
  }

  /** @param {readonly OpenedFile[]} files @param {OpenedFile | undefined} shown */
  draw(files, shown) {
    const focused = this.#list.contains(document.activeElement) ? document.activeElement?.closest('li') : undefined;
    const at = focused ? [...this.#list.children].indexOf(focused) : -1;
    this.#count.textContent = words('files-open', { n: files.length });
    this.#list.replaceChildren(...files.map((file) => this.#item(file, file === shown)));
    this.#count.hidden = files.length === 0;
    this.#list.hidden = files.length === 0;
    this.#place.hidden = files.length === 0 && this.#reading.hidden;
    if (at >= 0) this.#list.children[at]?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** @param {OpenedFile} file @param {boolean} isShown */
  #item(file, isShown) {
    const open = button('', () => this.hooks.press(file), `button quiet file ${file.state}`);
    open.title = file.file.name;
    open.append(el('span', { dir: 'auto' }, file.file.name));
    if (isShown) open.setAttribute('aria-current', 'true');
    if (file.state === 'failed') open.append(el('span', {}, words('not-read')));
    if (file.state === 'waiting' || file.state === 'reading') open.append(el('span', { class: 'visually-hidden' }, words('not-read-yet')));
    return el('li', {}, open);
  }

  /** Tells of a file that is being read, once that takes long. @param {string} name */
  follow(name) {
    this.#name = name;
    this.#text.textContent = words('reading-file', { name });
    this.#bar.removeAttribute('value');
    if (!this.#reading.hidden) return;
    clearTimeout(this.#late);
    this.#late = window.setTimeout(() => {
      this.#reading.hidden = false;
      this.#place.hidden = false;
      say(words('reading-file', { name: this.#name }));
    }, LATE_MS);
  }

  /** @param {number} done @param {number} of */
  progress(done, of) {
    this.#bar.max = of;
    this.#bar.value = done;
    this.#text.textContent = words('reading-part', { name: this.#name, done, of });
  }

  /** Nothing is being read. */
  rest() {
    clearTimeout(this.#late);
    this.#reading.hidden = true;
  }
}
