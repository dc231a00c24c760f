// Stories of ours to try the page with; the people, places and events in them are invented. They are fetched ahead
// of need, so that they are there with the network off too.

import { partsOfPage } from '../parts.js';

/** @typedef {import('./story.js').Story} Story */

export const SAMPLES = [
  { file: 'harbour.txt', message: 'sample-harbour' },
  { file: 'moss.txt', message: 'sample-moss' },
  { file: 'inquiry.txt', message: 'sample-inquiry' },
];

/** @type {Map<string, Promise<string>>} */
const loaded = new Map();

/** @param {string} file @returns {Promise<string>} */
function load(file) {
  let text = loaded.get(file);
  if (!text) {
    text = partsOfPage().loadSample(file);
    text.catch(() => loaded.delete(file));
    loaded.set(file, text);
  }
  return text;
}

/** Fetches them all, quietly. */
export async function loadSamples() {
  await Promise.allSettled(SAMPLES.map(({ file }) => load(file)));
}

/** @param {string} file @returns {Promise<Story>} */
export async function sampleStory(file) {
  return { text: await load(file) };
}
