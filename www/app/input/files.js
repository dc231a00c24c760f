// A file as a story, or a plain sentence that says why not.

import { MAX_BYTES } from '../engine.js';
import { partsOfPage } from '../parts.js';
import { words } from '../words.js';
import { savedIn } from '../opened/saved.js';
import { decode, isUtf32 } from './decode.js';
import { DocumentError, readDocument } from './documents.js';
import { kindOf, namedFormat } from './kinds.js';
import { markdownBlocks } from './markdown.js';
import { storyOfPage } from './page.js';
import { hasWords } from './story.js';

/** @typedef {import('./story.js').Story} Story */
/** @typedef {import('./documents.js').Reading} Reading */
/** @typedef {import('./documents.js').DocumentFormat} DocumentFormat */
/** @typedef {import('./kinds.js').Format} Format */
/** @typedef {import('../opened/saved.js').SavedSummary} SavedSummary */
/**
 * @typedef {{ story?: Story, saved?: SavedSummary, note?: string | undefined }} Opened A story, or a saved summary to be
 *   checked; `note` alone is why there is neither.
 */

/** Largest document that is taken: its pictures count here, and are not read. */
const MAX_DOCUMENT_BYTES = 512 * 2 ** 20;

/** @param {File} file @param {Reading} reading @returns {Promise<Opened>} */
export async function openFile(file, reading) {
  const { name } = file;
  try {
    const kind = await kindOf(file);
    if (kind === 'locked' || kind === 'torn') return { note: words(`cannot-open-${kind === 'torn' ? 'damaged' : kind}`, { name }) };
    const isDocument = kind === 'pdf' || kind === 'word' || kind === 'epub';
    if (!isDocument && !isTextual(kind)) return { note: words(`cannot-read-${kind}`, { name }) };
    const most = isDocument ? MAX_DOCUMENT_BYTES : MAX_BYTES;
    if (file.size > most) return { note: words('file-too-large', { name, megabytes: most / 2 ** 20 }) };
    const opened = isDocument ? await openDocument(file, kind, reading) : await openText(file, kind);
    if (!opened.story || !isMisnamed(file, kind)) return opened;
    const is = words(`format-${kind}`);
    return { ...opened, note: [words('misnamed', { name, kind: is }), opened.note].filter(Boolean).join(' ') };
  } catch {
    reading.signal.throwIfAborted();
    return { note: words('unreadable', { name }) };
  }
}

/** Whether a name is that of another kind of file. @param {File} file @param {Format} kind */
function isMisnamed(file, kind) {
  const named = namedFormat(file);
  return named !== undefined && named !== kind && !(isTextual(named) && isTextual(kind));
}

/** @param {string} kind @returns {kind is 'text' | 'markdown' | 'html'} */
const isTextual = (kind) => kind === 'text' || kind === 'markdown' || kind === 'html';

/** @param {File} file @param {'text' | 'markdown' | 'html'} format @returns {Promise<Opened>} */
async function openText(file, format) {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isUtf32(bytes)) return { note: words('cannot-read-utf-32', { name }) };
  const { text, guessed } = decode(bytes, format === 'html');
  if (!hasWords(text)) return { note: words('empty-file', { name }) };
  const note = guessed ? words('guessed-encoding', { name }) : undefined;
  if (format === 'html') {
    const { story, article } = await storyOfPage(text, name);
    if (!hasWords(story.text)) return { note: words('empty-file', { name }) };
    return { story, note: note ?? (article ? undefined : words('no-article', { name })) };
  }
  const saved = format === 'text' ? savedIn(name, text) : undefined;
  if (saved) return { saved };
  const origin = words('from', { name });
  if (format === 'markdown') return { story: { text, blocks: markdownBlocks(text), origin }, note };
  return { story: { text, origin }, note };
}

/** @param {File} file @param {DocumentFormat} format @param {Reading} reading @returns {Promise<Opened>} */
async function openDocument(file, format, reading) {
  const { name } = file;
  const is = words(`format-${format}`);
  if (!partsOfPage().documents) return { note: words('not-in-one-file', { name, kind: is }) };
  try {
    const { story, pictures = 0 } = await readDocument(file, format, reading);
    const note = pictures > 0 ? words('pictures', { name, n: pictures }) : undefined;
    return { story: { ...story, origin: words('from', { name }) }, note };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (error.reason === 'no-text' && format !== 'pdf') return { note: words('empty-file', { name }) };
    return { note: words(`cannot-open-${error.reason}`, { name }) };
  }
}
