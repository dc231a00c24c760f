// What the reader has opened: a story, or several files of which one lies on the desk while the others keep their own
// state. What comes next takes the place of all of it; one press brings it back.

import { MAX_BYTES } from '../engine.js';
import { failureWords } from '../failures.js';
import { openFile } from '../input/files.js';
import { isLargerThan } from '../measure.js';
import { announce, dismiss, notify, say } from '../status.js';
import { words } from '../words.js';
import { FileList } from './list.js';
import { check, isAsLong } from './saved.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../desk.js').Kept} Kept */
/** @typedef {import('../input/files.js').Opened} Opened */
/** @typedef {import('../input/story.js').Story} Story */
/** @typedef {import('./saved.js').SavedSummary} SavedSummary */
/**
 * @typedef {object} OpenedFile
 * @property {File} file
 * @property {'waiting' | 'reading' | 'ready' | 'failed'} state
 * @property {Story} [story]
 * @property {string | undefined} [note] Why it could not be read; or what to know of it, until that was said.
 * @property {Kept | undefined} [kept] How it was left for another.
 */
/** @typedef {{ kept: Kept, files: OpenedFile[], shown: OpenedFile | undefined }} Before */

export class Stories {
  /** @type {Desk} */ #desk;
  /** @type {FileList} */ #list;
  /** Those that came together; none where it is one story. @type {OpenedFile[]} */ #files = [];
  /** @type {OpenedFile | undefined} */ #shown;
  /** The one to be shown as soon as it is read. @type {OpenedFile | undefined} */ #wanted;
  /** @type {AbortController | undefined} */ #reading;
  /** Until the story laid on the desk last was read. @type {Promise<void> | undefined} */ #opening;
  /** The one that waits for the story that it was made of. @type {SavedSummary | undefined} */ #saved;

  /** @param {Desk} desk */
  constructor(desk) {
    [this.#desk, this.#list] = [desk, this.#newList()];
  }

  /** Goes over to another desk, and to the markup that came with it. @param {Desk} desk */
  moveTo(desk) {
    [this.#desk, this.#list] = [desk, this.#newList()];
    this.#draw();
  }

  #newList() {
    return new FileList({ press: (file) => this.#press(file), stop: () => this.#stop() });
  }

  /** Takes what a paste, a share or a sample gave. @param {Opened} opened */
  take({ story, note }) {
    if (!story) {
      notify(note ?? words('clipboard-empty'), { problem: true });
      this.#desk.focusField();
    } else if (isLargerThan(story.text, MAX_BYTES)) {
      notify(failureWords('text-too-large', '', MAX_BYTES / 2 ** 20), { problem: true });
    } else {
      this.#stop();
      this.#replace([], undefined, story, note);
      void this.#checkSaved();
    }
  }

  /** Opens files: the first that can be read is shown, the others are read after it. @param {readonly File[]} files */
  async open(files) {
    if (files.length === 0) return;
    this.#stop();
    this.#wanted = undefined;
    await this.#read(files.map((file) => ({ file, state: 'waiting' })));
  }

  /** Takes everything off the desk. */
  clear() {
    this.#stop();
    const before = this.#keep();
    [this.#files, this.#shown, this.#saved] = [[], undefined, undefined];
    this.#desk.clear();
    this.#draw();
    if (before) notify(words('cleared'), { action: { text: words('undo'), press: () => this.#restore(before) } });
    this.#desk.focusField();
  }

  /** To the next or the previous of the files. @param {1 | -1} step */
  move(step) {
    const ready = this.#files.filter(({ state }) => state === 'ready');
    const at = ready.findIndex((file) => file === this.#shown);
    const next = ready[(at + step + ready.length) % ready.length];
    if (next && ready.length > 1) this.#show(next);
  }

  /** @param {OpenedFile[]} files */
  async #read(files) {
    const reading = new AbortController();
    this.#reading = reading;
    for (const file of [...files]) {
      if (file.state !== 'waiting') continue;
      file.state = 'reading';
      this.#list.follow(file.file.name);
      this.#draw();
      const opened = await this.#readOne(file, reading.signal);
      if (!opened) return;
      if (opened.saved) this.#setAside(opened.saved, file, files);
      if (opened.story) this.#arrive(file, files);
    }
    this.#reading = undefined;
    this.#list.rest();
    this.#draw();
    const failed = files.filter(({ state }) => state === 'failed');
    if (failed.length === files.length && failed.length > 0) {
      notify(failed.map(({ note }) => note).join(' '), { problem: true });
      this.#desk.focusField();
    } else if (files.length > 1) {
      // The story that is shown says how long its summary is; what is said of all comes after it, and is not lost.
      await this.#opening;
      announce(words('files-read', { n: files.length, failed: failed.length }));
    }
    await this.#checkSaved();
  }

  /** A saved summary is no story: it waits for one. @param {SavedSummary} saved @param {OpenedFile} file @param {OpenedFile[]} files */
  #setAside(saved, file, files) {
    this.#saved = saved;
    files.splice(files.indexOf(file), 1);
    if (files.length === 1 && this.#files === files) this.#files = [];
  }

  /** Holds the saved summary that waits to the story that is open, or to that of the open files which is as long as its own. */
  async #checkSaved() {
    const saved = this.#saved;
    if (!saved) return;
    const own = this.#files.find(({ story }) => story && isAsLong(saved, story.text));
    if (own && !(this.#desk.text !== undefined && isAsLong(saved, this.#desk.text))) this.#show(own);
    const { text } = this.#desk;
    if (text === undefined) {
      notify(words('saved-waits', { name: saved.name }));
      return;
    }
    this.#saved = undefined;
    try {
      const { text: said, holds, at } = (await check(saved, text)) ?? {};
      if (said === undefined || this.#desk.text !== text) return;
      const show = at && { action: { text: words('saved-place'), press: () => this.#desk.show(at) } };
      notify(said, { problem: !holds, ...show });
    } catch (error) {
      const { code, message } = /** @type {import('../engine.js').Failure} */ (error);
      notify(failureWords(code, message, MAX_BYTES / 2 ** 20), { problem: true });
    }
  }

  /** @param {OpenedFile} file @param {AbortSignal} signal @returns {Promise<Opened | undefined>} Nothing where it was stopped. */
  async #readOne(file, signal) {
    const progress = (/** @type {number} */ done, /** @type {number} */ of) => {
      if (!signal.aborted) this.#list.progress(done, of);
    };
    try {
      const read = await openFile(file.file, { signal, progress });
      signal.throwIfAborted();
      const isTooLarge = read.story && isLargerThan(read.story.text, MAX_BYTES);
      /** @type {Opened} */
      const opened = isTooLarge ? { note: words('file-too-large', { name: file.file.name, megabytes: MAX_BYTES / 2 ** 20 }) } : read;
      Object.assign(file, { story: opened.story, note: opened.note, state: opened.story ? 'ready' : 'failed' });
      return opened;
    } catch {
      return undefined;
    }
  }

  /** A file can be read: the first of its company brings all of it to the desk. @param {OpenedFile} file @param {OpenedFile[]} files */
  #arrive(file, files) {
    const isFirst = this.#files !== files && files.every((other) => other === file || other.state !== 'ready');
    if (isFirst) {
      const { story, note } = file;
      file.note = undefined;
      this.#replace(files.length > 1 ? files : [], file, /** @type {Story} */ (story), note);
    } else if (this.#wanted === file) this.#show(file);
    else this.#draw();
  }

  /**
   * Lays a story on the desk, in the place of all that is there.
   * @param {OpenedFile[]} files @param {OpenedFile | undefined} shown @param {Story} story @param {string | undefined} note
   */
  #replace(files, shown, story, note) {
    const before = this.#keep();
    [this.#files, this.#shown] = [files, shown];
    if (note) notify(note);
    else if (before) notify(words('replaced'), { action: { text: words('undo'), press: () => this.#restore(before) } });
    else dismiss();
    this.#opening = this.#desk.open(story);
    this.#draw();
  }

  /** @returns {Before | undefined} Nothing where the desk is empty. */
  #keep() {
    const kept = this.#desk.keep();
    return kept && { kept, files: this.#files, shown: this.#shown };
  }

  /** @param {Before} before */
  #restore({ kept, files, shown }) {
    this.#stop();
    [this.#files, this.#shown] = [files, shown];
    void this.#desk.restore(kept);
    this.#draw();
    say(words('restored'));
  }

  // The list of files.

  /** @param {OpenedFile} file */
  #press(file) {
    if (file.state === 'ready') this.#show(file);
    else if (file.state === 'failed') notify(file.note ?? '', { problem: true });
    else {
      this.#wanted = file;
      if (!this.#reading) void this.#read(this.#files);
    }
  }

  /** @param {OpenedFile} file */
  #show(file) {
    this.#wanted = undefined;
    if (file === this.#shown) return;
    if (this.#shown) this.#shown.kept = this.#desk.keep();
    this.#shown = file;
    if (file.note) notify(file.note);
    else dismiss();
    file.note = undefined;
    if (file.kept) void this.#desk.restore(file.kept);
    else void this.#desk.open(/** @type {Story} */ (file.story));
    this.#draw();
    say(words('shown-file', { name: file.file.name, at: this.#files.indexOf(file) + 1, of: this.#files.length }));
  }

  /** Whether one of them was written or edited here, and may be nowhere else. */
  get isWritten() {
    return this.#desk.isWritten || this.#files.some((file) => file !== this.#shown && file.kept?.story.written === true);
  }

  /** Leaves unread what is not read yet: at once, since it may be pressed before what reads it has heard of it. */
  #stop() {
    this.#reading?.abort();
    this.#reading = undefined;
    for (const file of this.#files) if (file.state === 'reading') file.state = 'waiting';
    this.#list.rest();
    this.#draw();
  }

  #draw() {
    this.#list.draw(this.#files, this.#shown);
  }
}
