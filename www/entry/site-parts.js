// Where the parts of the published page are: all in the folder of this very file, but for the list of files and the
// service worker, whose reach is the folder that it stands in.

import { Nutgraf } from '../../pkg/index.js';
import { verify } from '../../pkg/verify.js';
import { keepParts } from '../app/offline.js';
import { fetchText, useParts } from '../app/parts.js';
import { makeWorker } from '../app/trusted.js';

/** @param {string} part */
function at(part) {
  const name = FILES[part];
  if (name === undefined) throw new Error(`${part} is no part of the published page`);
  return new URL(name, import.meta.url);
}

useParts({
  createNutgraf: (options) =>
    Nutgraf.create({
      ...options,
      worker: () => makeWorker(at('worker.js')),
      wasmUrl: at('nutgraf.wasm'),
      modelUrl: at('en.bin'),
    }),
  loadReadability: () => import(at('readability.js').href),
  loadVerify: async () => ({ verify }),
  loadSample: async (file) => fetchText(at(file)),
  async loadWords(language) {
    const address = at(`${language}.ftl`);
    const text = await fetchText(address);
    // English is kept for everyone.
    if (language !== 'en') void keepParts([address]);
    return text;
  },
  documents: { pdf: at('pdf.js'), word: at('word.js'), epub: at('epub.js'), maps: at('character-maps.zip') },
  serviceWorker: new URL('../service-worker.js', import.meta.url),
  listFiles: async () => JSON.parse(await fetchText(new URL('../files.json', import.meta.url))),
});
