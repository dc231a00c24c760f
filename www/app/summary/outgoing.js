// What of the desk goes out: the summary as it is shown, with the story's headline.

import { MAX_BYTES } from '../engine.js';
import { lengthOf, settings } from '../settings.js';

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../../pkg/types.d.ts').SummarySentence} SummarySentence */

/** The story's headline, if it has one before its first paragraph. @param {Analysis} analysis */
function titleOf({ blocks, source }) {
  const first = blocks.find(({ kind }) => kind === 'heading' || kind === 'paragraph');
  return first?.kind === 'heading' ? source.slice(first.start, first.end) : '';
}

/**
 * @param {Analysis | undefined} analysis @param {readonly SummarySentence[]} summary
 * @returns {import('./export.js').Excerpt}
 */
export function excerptOf(analysis, summary) {
  return { title: analysis ? titleOf(analysis) : '', sentences: summary.map(({ text }) => text), lang: analysis?.lang ?? '' };
}

/**
 * @param {Analysis} analysis @param {readonly SummarySentence[]} summary
 * @param {import('../input/story.js').Story} story What it names itself: its language, its blocks.
 * @returns {import('./record.js').Saved}
 */
export function recordOf(analysis, summary, { lang, blocks }) {
  const { unit, amounts } = settings();
  const options = { length: lengthOf(unit, amounts[unit]), ...(lang && { lang }), ...(blocks && { blocks: /** @type {const} */ ('given') }), maxBytes: MAX_BYTES };
  return { id: titleOf(analysis), analysis, summary, options };
}
