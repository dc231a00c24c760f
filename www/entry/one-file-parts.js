// Where the parts of the page that is one file are: in the file, as data blocks, gzipped and in Base64, which no
// browser takes for a script. A page that was opened as a file may fetch nothing and load no module, so the worker
// is a classic script in a blob, and what it needs is sent to it.

import { Readability } from '@mozilla/readability';
import { Client } from '../../pkg/client.js';
import { verify } from '../../pkg/verify.js';
import { useParts } from '../app/parts.js';
import { makeClassicWorker } from '../app/trusted.js';

/** Opens a data block. @param {string} name @returns {Response} */
function open(name) {
  const text = document.getElementById(`part:${name}`)?.textContent;
  if (!text) throw new Error(`the file is incomplete: ${name} is missing`);
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

class Nutgraf extends Client {
  static platform = {
    makeWorker() {
      if (!worker) throw new Error('the worker is made before its script is unpacked');
      return makeClassicWorker(worker);
    },
    readWasm: () => open('nutgraf.wasm').arrayBuffer(),
    openModel: async () => open('en.bin'),
    open: async () => Response.error(),
    base: () => location.href,
  };
}

/** The worker's script. @type {string | undefined} */
let worker;

useParts({
  async createNutgraf(options) {
    worker = await open('worker.js').text();
    return Nutgraf.create(options);
  },
  loadReadability: async () => ({ Readability }),
  loadVerify: async () => ({ verify }),
  loadSample: (file) => open(file).text(),
  loadWords: async (language) => (await open('locales.json').json())[language],
  isOneFile: true,
});
