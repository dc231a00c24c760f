// What a paste or a drop carries: files, rich text with its blocks, or plain text.

import { parseHtml } from '../trusted.js';
import { words } from '../words.js';
import { walkHtml } from './html.js';
import { hasWords } from './story.js';

/** @typedef {import('./story.js').Story} Story */
/** @typedef {import('./files.js').Opened} Opened */

/** An address and nothing else. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/u;

/**
 * Rich text as a story, by blocks, with nothing dropped. Code editors put plain text on the clipboard as HTML with a
 * `div` for each line: there the plain text knows more, as it does where the rich text has words missing.
 * @param {string} html @param {string} plain @returns {Story}
 */
export function richStory(html, plain) {
  const page = parseHtml(html);
  const fromEditor = page.querySelector('body > div[style*="white-space: pre;"], body > pre') !== null;
  const story = walkHtml(page.body);
  const plainly = letters(plain) > letters(story.text);
  return (fromEditor || plainly) && hasWords(plain) ? { text: plain } : story;
}

/** How many letters and digits a text has. @param {string} text */
const letters = (text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Reads a paste or a drop, at once: it is emptied when its event ends.
 * @param {DataTransfer} transfer
 * @returns {File[] | Opened} Its files, where it is files that are meant.
 */
export function readTransfer(transfer) {
  const files = [...transfer.files];
  const plain = transfer.getData('text/plain');
  const areFiles = !hasWords(plain) || /^\s*(?:file:|\/)/u.test(plain);
  return files.length > 0 && areFiles ? files : storyOfClip(transfer.getData('text/html'), plain);
}

/** @param {string} html @param {string} plain @returns {Opened} */
export function storyOfClip(html, plain) {
  if (ADDRESS.test(plain)) return { note: words('only-address') };
  const story = hasWords(html) ? richStory(html, plain) : { text: plain };
  return hasWords(story.text) ? { story } : { note: words('clipboard-empty') };
}

/** What the Paste button reads: rich text where the browser gives it. @returns {Promise<Opened>} */
export async function storyOfClipboard() {
  try {
    const [item] = await navigator.clipboard.read();
    /** @param {string} type */
    const read = async (type) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return storyOfClip(await read('text/html'), await read('text/plain'));
  } catch {
    return readPlainly();
  }
}

/** @returns {Promise<Opened>} */
async function readPlainly() {
  try {
    return storyOfClip('', await navigator.clipboard.readText());
  } catch {
    return { note: words('clipboard-closed') };
  }
}
