// One part of the story as an element: its sentences, the marks inside them, and the heat map in its margin.

import { el } from '../dom.js';
import { directionOf } from './direction.js';
import { cutIntoPieces, touching } from './pieces.js';

/** @typedef {import('./pieces.js').Span} Span */
/** @typedef {import('./parts.js').Part} Part */
/** @typedef {Span & { score: number, index: number }} StorySentence */
/** A stretch to mark inside the text: `className` says how it looks, `member` of whom or what it is a mention. */
/** @typedef {Span & { className: string, member?: string }} Mark */

/** Characters that a line of the widest measure holds, and its height: a guess for parts not laid out yet. */
const LINE_CHARS = 78;
const LINE_PX = 26;

const TAGS = /** @type {const} */ ({
  headline: 'h3',
  subhead: 'h4',
  paragraph: 'p',
  'list-item': 'p',
  aside: 'p',
  rule: 'hr',
});

/**
 * @param {string} source @param {Part} part @param {boolean} lines Whether line breaks are kept.
 * @returns {HTMLElement}
 */
export function emptyPart(source, part, lines) {
  if (part.look === 'rule') return el('hr');
  const element = el(TAGS[part.look], { class: `block ${part.look}`, dir: directionOf(source, part.start) });
  if (lines) element.classList.add('lines');
  if (part.continued) element.classList.add('continued');
  if (part.continues) element.classList.add('continues');
  const guess = Math.ceil((part.end - part.start) / LINE_CHARS) * LINE_PX + 14;
  element.style.setProperty('contain-intrinsic-block-size', `auto ${guess}px`);
  return element;
}

/**
 * Fills a part with its text.
 * @param {HTMLElement} element
 * @param {string} source
 * @param {Part} part
 * @param {readonly StorySentence[]} sentences Of the whole story.
 * @param {readonly Mark[][]} layers Of marks, of the whole story; each in order and without overlap.
 */
export function fillPart(element, source, part, sentences, layers) {
  if (part.look === 'rule') return;
  const own = touching(sentences, part.start, part.end);
  /** @type {(StorySentence | Mark)[][]} */
  const all = [own, ...layers.map((layer) => touching(layer, part.start, part.end))];
  const children = [];
  if (own.length > 0 && part.look !== 'aside') children.push(heatOf(own, part));
  /** @type {HTMLElement | undefined} */
  let sentenceElement;
  /** @type {StorySentence | undefined} */
  let sentence;
  for (const piece of cutIntoPieces(part.start, part.end, all)) {
    const [cover, ...marks] = piece.spans;
    if (cover !== sentence || !sentenceElement) {
      sentence = /** @type {StorySentence | undefined} */ (cover);
      sentenceElement = sentence ? sentenceSpan(sentence) : undefined;
      if (sentenceElement) children.push(sentenceElement);
    }
    const node = marked(source.slice(piece.start, piece.end), /** @type {(Mark | undefined)[]} */ (marks), piece.start);
    if (sentenceElement) sentenceElement.append(node);
    else children.push(node);
  }
  element.replaceChildren(...children);
}

/** @param {StorySentence} sentence */
function sentenceSpan(sentence) {
  return el('span', { class: 'sentence', 'data-sentence': String(sentence.index) });
}

/**
 * Text inside the marks that cover it, the first layer outermost.
 * @param {string} text @param {(Mark | undefined)[]} marks @param {number} start
 * @returns {Node}
 */
export function marked(text, marks, start) {
  /** @type {Node} */
  let node = document.createTextNode(text);
  for (const mark of marks.reverse()) {
    if (!mark) continue;
    const from = start > mark.start ? ' continues' : '';
    const member = mark.member === undefined ? {} : { 'data-member': mark.member };
    node = el('span', { class: `mark ${mark.className}${from}`, 'data-start': String(mark.start), ...member }, node);
  }
  return node;
}

/**
 * A bar with a segment for each sentence, as long as its share of the part and as strong as it weighs.
 * @param {readonly StorySentence[]} sentences @param {Part} part
 */
function heatOf(sentences, part) {
  const bar = el('span', { class: 'heat', 'aria-hidden': 'true' });
  for (const { start, end, score } of sentences) {
    const segment = el('i');
    segment.style.flexGrow = String(Math.min(end, part.end) - Math.max(start, part.start));
    segment.style.opacity = (0.14 + 0.86 * score ** 1.5).toFixed(2);
    bar.append(segment);
  }
  return bar;
}
