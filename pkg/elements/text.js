// `<nutgraf-text>`: a text with its key sentences marked and, with the attribute `names`, the people, places,
// organizations, dates and amounts in it, each kind by a hue and a line of its own and named below the text. Links lead
// where they led; of other markup there is what a block is, and where a line ends.

import { NutgrafElement, make } from "./base.js";
import { words } from "./engine.js";
import { textSheet } from "./style.js";

/** @import { Analysis, EntityKind, Span } from "../types.d.ts" */
/** @import { Source } from "./source.js" */

/** The parts that kinds are drawn as; kinds left out are not drawn. @type {Partial<Record<EntityKind, keyof typeof words>>} */
const PARTS = {
  person: "person",
  place: "place",
  organization: "organization",
  misc: "misc",
  date: "date",
  time: "date",
  money: "amount",
  percent: "amount",
  quantity: "amount",
};

/** @typedef {Span & { part: string }} Mention */

/**
 * @typedef {object} Marks What is drawn in a text besides its key sentences.
 * @property {Mention[]} mentions
 * @property {Source["links"]} links
 */

export class NutgrafText extends NutgrafElement {
  /** The drawn key sentences by their index. @type {Map<number, HTMLElement[]>} */ #drawn = new Map();

  constructor() {
    super(textSheet());
  }

  /**
   * Takes the reader to a sentence of the summary.
   * @param {number} sentence Its index in `analysis.sentences`.
   * @returns {boolean} Whether it is there.
   */
  showSentence(sentence) {
    const [first] = this.#drawn.get(sentence) ?? [];
    if (!first) return false;
    for (const [index, elements] of this.#drawn) {
      for (const element of elements) element.part.toggle("current", index === sentence);
    }
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
    first.focus({ preventScroll: true });
    return true;
  }

  /** @override @param {Source} source @param {Analysis} analysis */
  draw({ blocks: given, tags, links }, analysis) {
    this.#drawn = new Map();
    const mentions = this.hasAttribute("names") ? mentionsOf(analysis) : [];
    /** @type {Node[]} */
    const drawn = [];
    /** @type {HTMLElement | undefined} */
    let list;
    for (const { start, end, kind } of analysis.blocks) {
      const isItem = kind === "list-item";
      const block = this.#block(isItem ? "li" : (tags.get(start) ?? "p"), kind, analysis, { mentions, links }, { start, end });
      // A line of a text that was only typed ends where its author's window did.
      block.classList.toggle("lines", given !== undefined);
      if (!isItem) {
        list = undefined;
        drawn.push(block);
        continue;
      }
      if (!list) drawn.push((list = make("ul", { part: "list" })));
      list.append(block);
    }
    return [...drawn, ...legend(mentions)];
  }

  /**
   * @param {string} tag
   * @param {string} kind
   * @param {Analysis} analysis
   * @param {Marks} marks
   * @param {Span} span
   */
  #block(tag, kind, { source, summary }, marks, { start, end }) {
    const block = make(tag, { part: `block ${kind}` });
    let at = start;
    for (const { start, end: until, sentence } of within(summary, at, end)) {
      block.append(...linked(source, marks, at, start));
      // It can be jumped to, but is no stop on the way through the page.
      const mark = make("mark", { part: "chosen", tabindex: "-1" }, ...linked(source, marks, start, until));
      this.#drawn.set(sentence, [...(this.#drawn.get(sentence) ?? []), mark]);
      block.append(mark);
      at = until;
    }
    block.append(...linked(source, marks, at, end));
    return block;
  }
}

/** @param {Analysis} analysis @returns {Mention[]} In reading order; mentions never overlap. */
function mentionsOf({ entities }) {
  const drawn = entities.flatMap(({ kind, mentions }) => {
    const part = PARTS[kind];
    return part === undefined ? [] : mentions.map(({ start, end }) => ({ start, end, part }));
  });
  return drawn.sort((a, b) => a.start - b.start);
}

/**
 * A stretch of the source with its links and names.
 * @param {string} source
 * @param {Marks} marks
 * @param {number} from
 * @param {number} to
 */
function linked(source, { mentions, links }, from, to) {
  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = from;
  for (const { start, end, element } of within(links, from, to)) {
    pieces.push(...marked(source, mentions, at, start));
    const link = /** @type {Element} */ (element.cloneNode());
    link.setAttribute("part", "link");
    link.append(...marked(source, mentions, start, end));
    pieces.push(link);
    at = end;
  }
  return [...pieces, ...marked(source, mentions, at, to)];
}

/**
 * A stretch of the source with its names.
 * @param {string} source
 * @param {Mention[]} mentions
 * @param {number} from
 * @param {number} to
 */
function marked(source, mentions, from, to) {
  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = from;
  for (const { start, end, part } of within(mentions, from, to)) {
    if (start > at) pieces.push(source.slice(at, start));
    pieces.push(make("span", { part: `name ${part}` }, source.slice(start, end)));
    at = end;
  }
  if (to > at) pieces.push(source.slice(at, to));
  return pieces;
}

/**
 * The spans that touch `from..to`, cut to it. The list is in reading order: the first is found by halving.
 * @template {Span} T
 * @param {readonly T[]} spans
 * @param {number} from
 * @param {number} to
 * @returns {T[]}
 */
function within(spans, from, to) {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (/** @type {T} */ (spans[middle]).end <= from) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (let index = low; index < spans.length; index++) {
    const span = /** @type {T} */ (spans[index]);
    if (span.start >= to) break;
    found.push({ ...span, start: Math.max(span.start, from), end: Math.min(span.end, to) });
  }
  return found;
}

/** What the lines mean, in words: color alone says nothing. @param {Mention[]} mentions */
function legend(mentions) {
  const parts = Object.values(PARTS).filter((part) => mentions.some((mention) => mention.part === part));
  if (parts.length === 0) return [];
  const items = [...new Set(parts)].map((part) =>
    make("li", { part: "kind" }, make("span", { part: `name ${part}` }, words[part])),
  );
  return [make("ul", { part: "legend", "aria-label": words.kinds }, ...items)];
}
