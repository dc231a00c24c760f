// The mentions that are marked in a page: a list for each kind, in the order of the kinds, empty where it is switched off.

import { groupOf } from '../www/app/entities/cast.js';
import { GROUPS } from '../www/app/entities/groups.js';
import { settings } from '../www/app/settings.js';

/** @typedef {import('./content/anchors.js').Span} Span */

/** @param {readonly import('../www/app/entities/cast.js').Naming[]} namings @returns {Span[][]} */
export function spansByKind(namings) {
  const { off } = settings();
  /** @type {Span[][]} */
  const spans = GROUPS.map(() => []);
  for (const { start, end, member } of namings) {
    const group = groupOf(member);
    if (!off.includes(group)) spans[GROUPS.indexOf(group)]?.push({ start, end });
  }
  return spans;
}
