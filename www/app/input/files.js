// A file as a story, or a plain sentence that says why not.

import { MAX_BYTES } from '../engine.js';
import { words } from '../words.js';
import { decode, notText } from './decode.js';
import { markdownBlocks } from './markdown.js';
import { storyOfPage } from './page.js';
import { hasWords } from './story.js';

/** @typedef {import('./story.js').Story} Story */
/** @typedef {{ story?: Story, note?: string | undefined }} Opened `note` alone is why there is no story. */

/** @param {File} file @returns {'html' | 'markdown' | 'text'} */
function formatOf(file) {
  const name = file.name.toLowerCase();
  if (/\.(?:x?html?|shtml)$/u.test(name) || /^(?:text\/html|application\/xhtml\+xml)/u.test(file.type)) return 'html';
  if (/\.(?:md|markdown|mkd)$/u.test(name) || file.type.startsWith('text/markdown')) return 'markdown';
  return 'text';
}

/** @param {File} file @returns {Promise<Opened>} */
export async function openFile(file) {
  if (file.size > MAX_BYTES) return { note: words('file-too-large', { name: file.name, megabytes: MAX_BYTES / 2 ** 20 }) };
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { note: words('unreadable', { name: file.name }) };
  }
  const other = notText(bytes);
  if (other) return { note: words(`cannot-read-${other}`, { name: file.name }) };
  const format = formatOf(file);
  const { text, guessed } = decode(bytes, format === 'html');
  if (!hasWords(text)) return { note: words('empty-file', { name: file.name }) };
  const note = guessed ? words('guessed-encoding', { name: file.name }) : undefined;
  if (format === 'html') {
    const { story, article } = await storyOfPage(text, file.name);
    if (!hasWords(story.text)) return { note: words('empty-file', { name: file.name }) };
    return { story, note: note ?? (article ? undefined : words('no-article', { name: file.name })) };
  }
  const origin = words('from', { name: file.name });
  if (format === 'markdown') return { story: { text, blocks: markdownBlocks(text), origin }, note };
  return { story: { text, origin }, note };
}
