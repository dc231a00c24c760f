// What the reader knows better: this is no name, these two are one, this mention is another's. Kept for the story on
// the desk only, in the order given, and made again on each new analysis as far as the names in it still match.

/** @typedef {import('../../../pkg/types.d.ts').Entity} Entity */
/** @typedef {import('../../../pkg/types.d.ts').EntityKind} EntityKind */
/** @typedef {import('../../../pkg/types.d.ts').Mention} Mention */
/** One of those that the story names; `key` stays the same from one analysis to the next. */
/** @typedef {{ key: string, name: string, kind: EntityKind, mentions: Mention[] }} Member */
/** A mention, told by its words and what stands around it, which survives an edit elsewhere. */
/** @typedef {{ text: string, before: string, after: string, index: number }} Place */
/**
 * @typedef {{ type: 'drop', key: string, name: string }
 *   | { type: 'join', key: string, name: string, into: string, intoName: string }
 *   | { type: 'part', key: string, name: string, place: Place, newKey: string }} Correction
 */

/** So much of the text on either side tells one mention from another. */
const AROUND = 24;

/** @type {(mention: Mention, other: Mention) => number} */
const inOrder = (mention, other) => mention.start - other.start;

/**
 * The entities of an analysis as members, only what stands in the source exactly so.
 * @param {readonly Entity[]} entities @param {string} source
 * @returns {Member[]}
 */
export function membersOf(entities, source) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return entities.map(({ name, kind, mentions }) => {
    const plain = `${kind} ${name}`;
    const times = seen.get(plain) ?? 0;
    seen.set(plain, times + 1);
    const verbatim = mentions.filter(({ start, end, text }) => text !== '' && source.slice(start, end) === text);
    return { key: times ? `${plain} ${times}` : plain, name, kind, mentions: verbatim };
  }).filter(({ mentions }) => mentions.length > 0);
}

/** @param {Member} member @param {number} index @param {string} source @returns {Place} */
export function placeOf({ mentions }, index, source) {
  const { start, end, text } = /** @type {Mention} */ (mentions[index]);
  return { text, before: source.slice(Math.max(0, start - AROUND), start), after: source.slice(end, end + AROUND), index };
}

/** Which of a member's mentions a place means now, or -1. @param {Member} member @param {Place} place @param {string} source */
function find({ mentions }, { text, before, after, index }, source) {
  let best = -1;
  mentions.forEach(({ start, end, text: here }, i) => {
    const same = here === text
      && (source.startsWith(after, end) || (start >= before.length && source.startsWith(before, start - before.length)));
    if (same && (best < 0 || Math.abs(i - index) < Math.abs(best - index))) best = i;
  });
  return best;
}

/**
 * The members as the reader corrected them. A correction whose names are no longer there is passed over.
 * @param {readonly Member[]} members @param {readonly Correction[]} corrections @param {string} source
 * @returns {Member[]}
 */
export function corrected(members, corrections, source) {
  const cast = new Map(members.map((member) => [member.key, member]));
  for (const correction of corrections) {
    const member = cast.get(correction.key);
    if (!member) continue;
    if (correction.type === 'drop') {
      cast.delete(member.key);
    } else if (correction.type === 'join') {
      const into = cast.get(correction.into);
      if (!into || into === member) continue;
      cast.delete(member.key);
      cast.set(into.key, { ...into, mentions: [...into.mentions, ...member.mentions].sort(inOrder) });
    } else {
      const at = find(member, correction.place, source);
      const mention = member.mentions[at];
      if (!mention || member.mentions.length < 2) continue;
      cast.set(member.key, { ...member, mentions: member.mentions.filter((_, i) => i !== at) });
      cast.set(correction.newKey, { key: correction.newKey, name: mention.text, kind: member.kind, mentions: [mention] });
    }
  }
  return [...cast.values()];
}
