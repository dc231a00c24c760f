// Archives, read by zip.js (https://gildas-lormeau.github.io/zip.js/): only what is asked for is read from the file, and
// the browser's own streams unpack it.

import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { Failure } from './failure.js';

/** What one entry may come to when it is unpacked, in bytes: more is no text that a page can hold. */
const MOST_BYTES = 2 ** 28;

/** A file, of which zip.js reads the parts that it needs. */
class Parts {
  #blob;

  /** @param {Blob} blob */
  constructor(blob) {
    this.#blob = blob;
    this.size = blob.size;
  }

  init() {}

  /** @param {number} offset @param {number} length */
  async readUint8Array(offset, length) {
    return new Uint8Array(await this.#blob.slice(offset, offset + length).arrayBuffer());
  }

  /** @param {{ offset: number, size: number }} part */
  createReadable({ offset, size }) {
    return this.#blob.slice(offset, offset + size).stream();
  }
}

/**
 * @param {Blob} blob
 * @returns {Promise<Map<string, () => Promise<Uint8Array>>>} What unpacks each entry, by its path.
 * @throws {Failure} `damaged`; and from the entries also `locked` and `too-large`.
 */
export async function openZip(blob) {
  const reader = new ZipReader(/** @type {any} */ (new Parts(blob)), { useWebWorkers: false });
  try {
    /** @type {Map<string, () => Promise<Uint8Array>>} */
    const entries = new Map();
    for (const entry of await reader.getEntries()) {
      if (entry.directory) continue;
      entries.set(entry.filename, async () => {
        if (entry.encrypted) throw new Failure('locked');
        if (entry.uncompressedSize > MOST_BYTES) throw new Failure('too-large');
        try {
          return new Uint8Array(await entry.arrayBuffer());
        } catch (error) {
          throw new Failure('damaged', { cause: error });
        }
      });
    }
    return entries;
  } catch (error) {
    throw new Failure('damaged', { cause: error });
  }
}
