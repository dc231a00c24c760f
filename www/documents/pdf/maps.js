// The character maps of fonts that a PDF names and does not hold: Adobe's, of Chinese, Japanese and Korean letters.
// They are many, and few files ask for one, so they come as one archive, and only then.

import { openZip } from '../zip.js';

/** @type {ReturnType<typeof openZip> | undefined} */
let loading;

/** @param {string} address */
export function openMaps(address) {
  const state = {
    /** Whether they were asked for and could not be had. */
    isMissing: false,
    isUsed: false,
    /** As pdf.js wants it. */
    Factory: class {
      /** @param {{ kind: string, filename: string }} wanted @returns {Promise<Uint8Array>} */
      async fetch({ kind, filename }) {
        if (kind !== 'cMapUrl') throw new Error(`${filename} is for painting`);
        let maps;
        try {
          maps = await (loading ??= load(address));
          state.isUsed = true;
        } catch (error) {
          loading = undefined;
          state.isMissing = true;
          throw error;
        }
        const map = maps.get(filename);
        if (!map) throw new Error(`there is no character map ${filename}`);
        return map();
      }
    },
  };
  return state;
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return openZip(await response.blob());
}
