// The worker that reads PDF files.

import { Failure } from '../failure.js';
import { answerWith } from '../worker.js';
import { storyOfPages } from './layout.js';
import { readPages } from './pages.js';

/** Of all letters and other signs, so many at least are letters; where a font names none, there is only noise. */
const LETTERS = 0.3;

answerWith(async (file, { maps, progress }) => {
  const { pages, pictures, usedMaps } = await readPages(new Uint8Array(await file.arrayBuffer()), maps, progress);
  const story = storyOfPages(pages);
  const signs = story.text.match(/\S/gu)?.length ?? 0;
  const letters = story.text.match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0;
  if (letters === 0 || letters < LETTERS * signs) throw new Failure('no-text');
  return { story, pictures, usedMaps };
});
