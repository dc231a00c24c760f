// Where the parts are that no module of the page imports: the library, Readability, the samples, what the page says and
// what reads documents, each asked for when it is needed. This is the layout of a working copy; what `cargo xtask dist`
// makes begins with an entry of `www/entry/`, which says where they are there before anything asks.

import { makeWorker } from './trusted.js';

/** @typedef {import('../../pkg/types.d.ts').Nutgraf} Nutgraf */

/** A file of the published page: `/` as it is asked for, its size in bytes and its SHA-256 in hexadecimal. */
/** @typedef {{ path: string, bytes: number, sha256: string }} PublishedFile */

/**
 * What reads documents is loaded when one comes, by address: two workers, a module, and what a few PDF files need more.
 * @typedef {{ pdf: URL, word: URL, epub: URL, maps: URL }} Documents
 */

/**
 * @typedef {object} Parts
 * @property {(options: { idleMilliseconds: number }) => Promise<Nutgraf>} createNutgraf
 * @property {() => Promise<{ Readability: typeof import('@mozilla/readability').Readability }>} loadReadability
 * @property {() => Promise<Pick<typeof import('../../pkg/verify.js'), 'verify'>>} loadVerify
 * @property {(file: string) => Promise<string>} loadSample
 * @property {(language: string) => Promise<string>} loadWords What the page says, in a language.
 * @property {Documents} [documents] None in the page that is one file.
 * @property {URL} [serviceWorker] What keeps the page for use without the network, where there is one.
 * @property {() => Promise<PublishedFile[]>} [listFiles] The page's files, where a release names them.
 * @property {true} [isOneFile] Whether the page is a file that holds all of it.
 */

/** @param {string} path */
const at = (path) => new URL(path, import.meta.url);

/** @type {Parts} */
let parts = {
  async createNutgraf(options) {
    // The build puts the package beside the page: its types are the package's.
    /** @type {typeof import('../../pkg/index.js')} */
    const { Nutgraf } = await import(at('../nutgraf/index.js').href);
    return Nutgraf.create({ ...options, worker: () => makeWorker(at('../nutgraf/worker.js')) });
  },
  loadReadability: () => import(at('../vendor/readability.js').href),
  loadVerify: () => import(at('../nutgraf/verify.js').href),
  loadSample: (file) => fetchText(at(`../samples/${file}`)),
  loadWords: (language) => fetchText(at(`../locales/${language}.ftl`)),
  documents: {
    pdf: at('../vendor/pdf.js'),
    word: at('../vendor/word.js'),
    epub: at('../vendor/epub.js'),
    maps: at('../vendor/character-maps.zip'),
  },
};

/** Says where the parts are; before any is asked for. @param {Parts} others */
export function useParts(others) {
  parts = others;
}

export function partsOfPage() {
  return parts;
}

/** @param {URL} address @returns {Promise<string>} */
export async function fetchText(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.text();
}
