// PDF, Word and EPUB files as stories. What reads them is loaded when one comes, and stays for as long as the page is
// open; then it is kept for use without the network.

import { keepParts } from '../offline.js';
import { partsOfPage } from '../parts.js';
import { makeWorker, parse, parseHtml } from '../trusted.js';
import { walkHtml } from './html.js';
import { hasWords } from './story.js';

/** @typedef {import('./story.js').Story} Story */
/** @typedef {import('../../documents/failure.js').Reason} Reason */
/** @typedef {'pdf' | 'word' | 'epub'} DocumentFormat */
/**
 * @typedef {object} Reading How a long reading is followed.
 * @property {AbortSignal} signal
 * @property {(done: number, of: number) => void} progress
 */
/** @typedef {{ story: Story, pictures: number, usedMaps: boolean }} PdfResult As the worker gives it. */

export class DocumentError extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @type {Map<DocumentFormat, Worker>} */
const workers = new Map();

/**
 * @param {File} file
 * @param {DocumentFormat} format
 * @param {Reading} reading
 * @returns {Promise<{ story: Story, pictures?: number }>} `pictures`: how many pages are pictures of text.
 * @throws {DocumentError}
 */
export async function readDocument(file, format, reading) {
  const read = { pdf: readPdf, word: readWord, epub: readEpub }[format];
  const result = await read(file, reading);
  if (!hasWords(result.story.text)) throw new DocumentError('no-text');
  return result;
}

/** @param {File} file @param {Reading} reading @returns {Promise<PdfResult>} */
async function readPdf(file, reading) {
  const result = await inWorker(file, 'pdf', reading);
  if (result.usedMaps) void keepParts([addresses().maps]);
  return result;
}

/** @param {File} file @param {Reading} reading */
async function readWord(file, reading) {
  return { story: walkHtml(parseHtml(await inWorker(file, 'word', reading)).body) };
}

/** @param {File} file @param {Reading} reading */
async function readEpub(file, reading) {
  const { epub } = addresses();
  /** @type {typeof import('../../documents/epub.js')} */
  const module = await import(epub.href).catch(async () => {
    throw new DocumentError(await whyNot(epub));
  });
  void keepParts([epub]);
  try {
    return { story: await module.readEpub(file, { parse, ...reading }) };
  } catch (error) {
    const { reason } = /** @type {{ reason?: Reason }} */ (error);
    throw reason ? new DocumentError(reason) : error;
  }
}

function addresses() {
  const { documents } = partsOfPage();
  if (!documents) throw new DocumentError('missing');
  return documents;
}

/**
 * @param {File} file @param {'pdf' | 'word'} format @param {Reading} reading
 * @returns {Promise<any>} What the worker makes of it.
 */
function inWorker(file, format, { signal, progress }) {
  signal.throwIfAborted();
  const { [format]: script, maps } = addresses();
  const worker = workers.get(format) ?? makeWorker(script);
  workers.set(format, worker);
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const ended = new AbortController();
    /** @param {() => void} settle */
    const end = (settle) => {
      ended.abort();
      port1.close();
      settle();
    };
    const stop = () => {
      worker.terminate();
      workers.delete(format);
    };
    signal.addEventListener('abort', () => {
      stop();
      end(() => reject(signal.reason));
    }, { signal: ended.signal });
    worker.addEventListener('error', async (event) => {
      event.preventDefault();
      stop();
      const reason = await whyNot(script);
      end(() => reject(new DocumentError(reason)));
    }, { signal: ended.signal });
    port1.onmessage = (/** @type {MessageEvent<import('../../documents/worker.js').Answer<any>>} */ { data }) => {
      if ('progress' in data) return progress(...data.progress);
      void keepParts([script]);
      end(() => ('result' in data ? resolve(data.result) : reject(new DocumentError(data.failure))));
    };
    worker.postMessage({ file, maps: maps.href, port: port2 }, [port2]);
  });
}

/** Why a part did not start: it is not to be had, or this browser cannot run it. @param {URL} part @returns {Promise<Reason>} */
async function whyNot(part) {
  const response = await fetch(part).catch(() => undefined);
  return response?.ok ? 'too-old' : 'missing';
}
