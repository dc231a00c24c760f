// What comes in, whatever way it came: a text, and its blocks where the way it came tells them.

/** @typedef {import('../../../pkg/types.d.ts').Block} Block */
/** @typedef {import('../../../pkg/types.d.ts').BlockKind} BlockKind */
/**
 * @typedef {object} Story
 * @property {string} text As it was given.
 * @property {Block[]} [blocks] Where its structure is known; spans of `text`.
 * @property {string | undefined} [lang] Where the page it came from names it.
 * @property {string} [origin] Where it came from, for the reader.
 * @property {boolean} [written] It was written or edited here, and may be nowhere else.
 * @property {{ text: string, story: Story }} [instead] The other way to read the same file, and what to call it.
 */

/** Builds a text out of blocks, and their spans with it. */
export class StoryBuilder {
  /** @type {string[]} */ #texts = [];
  #length = 0;
  /** @type {Block[]} */ blocks = [];

  /** @param {string} text Without white space at its ends. @param {BlockKind} kind */
  add(text, kind) {
    if (!text) return;
    if (this.#length > 0) {
      this.#texts.push('\n\n');
      this.#length += 2;
    }
    this.blocks.push({ start: this.#length, end: this.#length + text.length, kind });
    this.#texts.push(text);
    this.#length += text.length;
  }

  get text() {
    return this.#texts.join('');
  }

  /** @returns {Story} */
  story() {
    return { text: this.text, blocks: this.blocks };
  }
}

/** A text that has a word in it. @param {string} text */
export const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);
