// A PDF read by pdf.js (https://mozilla.github.io/pdf.js/), page by page. Both halves of pdf.js run in this worker, so
// neither reading nor making paragraphs ever holds up the page; what paints is not used.

import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { Failure } from '../failure.js';
import { openMaps } from './maps.js';
import { linesOf } from './lines.js';

/** @typedef {import('./margins.js').Page} Page */
/** @typedef {import('pdfjs-dist/types/src/display/api.js').PDFDocumentProxy} Pdf */

/** By this pdf.js finds its other half. */
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Of so many pages without text it is looked whether they are pictures. */
const LOOKED_AT = 5;

const PICTURES = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]);

/**
 * @param {Uint8Array} data
 * @param {string} maps The address of the character maps, for fonts that are not in the file.
 * @param {(done: number, of: number) => void} progress
 * @returns {Promise<{ pages: Page[], pictures: number, usedMaps: boolean }>} The pages, how many of them are pictures of
 *   text, and whether the character maps were needed.
 */
export async function readPages(data, maps, progress) {
  const characterMaps = openMaps(maps);
  const task = getDocument({
    data,
    BinaryDataFactory: characterMaps.Factory,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: true,
    disableWorkerRendering: true,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    /** @type {Page[]} */
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdf, number));
      if (characterMaps.isMissing) throw new Failure('missing');
      progress(number, pdf.numPages);
    }
    return { pages, pictures: await countPictures(pdf, pages), usedMaps: characterMaps.isUsed };
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy();
  }
}

/** @param {Pdf} pdf @param {number} number @returns {Promise<Page>} */
async function readPage(pdf, number) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const lines = linesOf(await page.getTextContent(), number - 1);
  // As the page is turned, and counted from its bottom.
  for (const line of lines) {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(line.place.x, line.place.y);
    line.place = { x, y: viewport.height - y };
  }
  page.cleanup();
  return { lines, height: viewport.height };
}

/**
 * How many pages hold a picture and no text; blank ones are left out, as far as it was looked.
 * @param {Pdf} pdf @param {readonly Page[]} pages
 */
async function countPictures(pdf, pages) {
  const empty = pages.flatMap(({ lines }, i) => (lines.length === 0 ? [i + 1] : []));
  let blank = 0;
  for (const number of empty.slice(0, LOOKED_AT)) {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    if (!fnArray.some((operation) => PICTURES.has(operation))) blank += 1;
    page.cleanup();
  }
  return blank === Math.min(empty.length, LOOKED_AT) ? 0 : empty.length - blank;
}

/** @param {unknown} error */
function failureOf(error) {
  if (error instanceof Failure) return error;
  const { name } = /** @type {{ name?: string }} */ (error ?? {});
  return new Failure(name === 'PasswordException' ? 'locked' : 'damaged', { cause: error });
}
