// Whom and what the story names, in the order of the lists, and the marks that show it in the text.

import { firstEndingAfter } from '../story/pieces.js';
import { GROUPS, GROUP_OF } from './groups.js';
import { saying } from './values.js';

/** @typedef {import('./corrections.js').Member} Member */
/** @typedef {import('./groups.js').Group} Group */
/** @typedef {import('../story/pieces.js').Span} Span */
/** @typedef {import('../story/part.js').Mark} Mark */
/** A place where a member is named: its number among the member's, from 0. */
/** @typedef {{ start: number, end: number, text: string, value?: string, member: Member, number: number }} Naming */

/** @param {Member} member @returns {Group} */
export const groupOf = ({ kind }) => GROUP_OF[kind];

/**
 * By group, in it those first that are named most, then those named first.
 * @param {readonly Member[]} members @returns {Member[]}
 */
export function castOf(members) {
  const first = (/** @type {Member} */ { mentions }) => mentions[0]?.start ?? 0;
  return [...members].sort((a, b) =>
    GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b))
    || b.mentions.length - a.mentions.length
    || first(a) - first(b));
}

/** All places where the cast is named, in reading order. @param {readonly Member[]} cast @returns {Naming[]} */
export function namingsOf(cast) {
  return cast
    .flatMap((member) => member.mentions.map((mention, number) => ({ ...mention, member, number })))
    .sort((a, b) => a.start - b.start);
}

/** @param {readonly Naming[]} namings @returns {Mark[]} */
export function marksOf(namings) {
  return namings.map(({ start, end, member }) => ({ start, end, className: `name ${groupOf(member)}`, member: member.key }));
}

/** What a date or an amount comes to, where all its mentions come to the same. @param {Member} member */
export function meaningOf({ kind, name, mentions }) {
  const value = mentions[0]?.value;
  return mentions.every((mention) => mention.value === value) ? saying(kind, value, name) : '';
}

/** The sentences that name a member, by index. @param {Member} member @param {readonly Span[]} sentences */
export function sentencesAbout({ mentions }, sentences) {
  const about = new Set();
  for (const { start, end } of mentions) {
    for (let i = firstEndingAfter(sentences, start); i < sentences.length; i += 1) {
      if (/** @type {Span} */ (sentences[i]).start >= end) break;
      about.add(i);
    }
  }
  return about;
}
