// What is said of a name: where one stands, what it is called aloud, how it was corrected.

import { words } from '../words.js';
import { saying } from './values.js';

/** @typedef {import('./cast.js').Naming} Naming */
/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Member} Member */

/** The mention that the reader is at. @param {Member} member @param {number} at From 0. */
export function mentionWords({ name, kind, mentions }, at) {
  const mention = mentions[at];
  const meaning = mention ? saying(kind, mention.value, mention.text) : '';
  const given = { phrase: name, at: at + 1, of: mentions.length };
  return meaning ? words('mention-meaning', { ...given, meaning }) : words('mention', given);
}

/** How a name in the story is called aloud. @param {Naming} naming */
export function namingWords({ member, number, text, value }) {
  const { name, kind, mentions } = member;
  const meaning = saying(kind, value, text);
  const given = {
    text: text === name ? text : words('naming-of', { text, name }),
    kind: words(`kind-${kind}`),
    at: number + 1,
    of: mentions.length,
  };
  return meaning ? words('naming-meaning', { ...given, meaning }) : words('naming', given);
}

/** @param {Correction} correction */
export function correctionWords(correction) {
  const { type, name } = correction;
  return type === 'join' ? words('corrected-join', { name, into: correction.intoName }) : words(`corrected-${type}`, { name });
}
