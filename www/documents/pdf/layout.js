// The pages of a PDF as one text with its blocks, in the order in which the document gives them.

import { StoryBuilder } from '../../app/input/story.js';
import { Blocks } from './blocks.js';
import { Vocabulary } from './join.js';
import { withoutMargins } from './margins.js';
import { Measures } from './measures.js';
import { settleRows } from './rows.js';

/** @typedef {import('./margins.js').Page} Page */

/** @param {readonly Page[]} pages @returns {import('../../app/input/story.js').Story} */
export function storyOfPages(pages) {
  const { body } = new Measures(pages.map(({ lines }) => lines));
  const kept = withoutMargins(pages, body).map(settleRows);
  const vocabulary = new Vocabulary();
  for (const lines of kept) for (const { text } of lines) vocabulary.read(text);
  const blocks = new Blocks(new Measures(kept), vocabulary);
  for (const lines of kept) blocks.read(lines);
  const builder = new StoryBuilder();
  for (const { text, kind } of blocks.finish()) builder.add(text.trim(), kind);
  return builder.story();
}
