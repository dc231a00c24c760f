// Lines made into paragraphs, headings and list items, over the ends of columns and pages.
//
// A PDF knows no paragraphs. A reader sees them by what is done to set them apart, and so they are told here: by more
// room above than between lines, by an indented first line, by a line that ends before it had to, by other letters. All
// distances are measured in the letters' own size, against what is usual in this document. Where a column or a page ends
// inside a sentence, the text goes on in the next, over what stands between: notes, captions, tables.

import { endsInWord, join } from './join.js';
import { endOf, startOf } from './measures.js';

/** @typedef {import('./lines.js').Line} Line */
/** @typedef {import('./join.js').Vocabulary} Vocabulary */
/** @typedef {import('./measures.js').Measures} Measures */
/** @typedef {import('../../app/input/story.js').BlockKind} BlockKind */
/**
 * @typedef {object} Block
 * @property {BlockKind} kind
 * @property {string} text
 * @property {Line[]} lines
 */
/** How a line goes on with the one before: in its sentence, as a line of its own, or not at all. */
/** @typedef {'on' | 'line' | 'new'} Relation */

/** The sign of a list item that is no letter of its text. */
const BULLET = /^[•◦▪▫■□●○◆◇►▸‣⁃∙·*\p{Co}]\s+/u;
/** The signs that stay: numbers, and a dash, with which a sentence may go on as well. */
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\(\d{1,3}\))\s/u;
const DASH = /^–\s/u;
const CAPTION = /^(?:Fig(?:ure|\.|ura)|Tab(?:le|\.|elle|la|leau)|Abb(?:ildung|\.)|Photo|Foto|Chart|Map|Graphic|図|表|图)\s*\d/iu;
const LEADER = /\.{4,}|(?:\. ){4,}|…{2,}/u;
const NOTE = /^(?:\[\d{1,3}\]|\d{1,3}\s|[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹])/u;
const SENTENCE_END = /[.!?…:。！？｡؟۔।][\p{Pe}\p{Pf}"'”’]*(?:\s?\[\d+(?:[,–-]\d+)*\])?$/u;

/** How far back a sentence may have been left off: over so many notes, captions and tables. */
const BETWEEN = 12;

/** A heading is no longer; in characters. */
const LONGEST_HEADING = 250;
/** The same where only the font tells it. */
const LONGEST_PLAIN_HEADING = 100;

export class Blocks {
  /** @type {Block[]} */ #blocks = [];
  #measures;
  #vocabulary;

  /** @param {Measures} measures @param {Vocabulary} vocabulary */
  constructor(measures, vocabulary) {
    this.#measures = measures;
    this.#vocabulary = vocabulary;
  }

  /** Goes on with the lines of the next page. @param {readonly Line[]} lines */
  read(lines) {
    for (const [i, line] of lines.entries()) {
      const open = this.#blocks.at(-1);
      if (open && isInitial(open, line)) {
        open.text += line.text;
        open.lines = [line];
        continue;
      }
      if (open && LEADER.test(line.text) && this.#isEntry(open, line)) {
        this.#append(open, line, 'on');
        open.kind = 'metadata';
        continue;
      }
      const relation = open ? this.#relation(open, line, lines[i + 1]) : 'new';
      if (open && relation !== 'new') this.#append(open, line, relation);
      else {
        const left = this.#leftOff(line);
        if (left) this.#append(left, line, 'on');
        else this.#begin(line);
      }
    }
  }

  /** The blocks, once all is read. */
  finish() {
    for (const [i, block] of this.#blocks.entries()) {
      if (isByline(block)) block.kind = 'byline';
      else if (block.kind === 'paragraph' && (this.#isHeading(block) || isLabel(block, this.#blocks[i + 1]))) block.kind = 'heading';
      else if (block.kind === 'list-item' && !isBulleted(block) && this.#isHeading(block)) block.kind = 'heading';
    }
    return this.#blocks;
  }

  /** @param {Line} line */
  #begin(line) {
    this.#blocks.push({ kind: this.#kindOf(line), text: line.text.replace(BULLET, ''), lines: [line] });
  }

  /** @param {Block} block @param {Line} line @param {Relation} relation */
  #append(block, line, relation) {
    block.text = relation === 'line' ? `${block.text}\n${line.text}` : join(block.text, line.text, this.#vocabulary);
    block.lines.push(line);
  }

  /** What a block is by its first line; whether it is a heading is seen when it is whole. @param {Line} line @returns {BlockKind} */
  #kindOf(line) {
    const isAside = Math.abs(line.angle - this.#measures.angle) > 0.05;
    if (line.isRow || isAside || LEADER.test(line.text)) return 'metadata';
    if (BULLET.test(line.text) || NUMBER.test(line.text) || DASH.test(line.text)) return 'list-item';
    if (CAPTION.test(line.text)) return 'caption';
    return NOTE.test(line.text) && line.size < 0.93 * this.#measures.body ? 'metadata' : 'paragraph';
  }

  /** @param {Block} open @param {Line} line @param {Line | undefined} next @returns {Relation} */
  #relation(open, line, next) {
    const last = /** @type {Line} */ (open.lines.at(-1));
    if (line.isRow || last.isRow || BULLET.test(line.text) || LEADER.test(last.text) || !this.#isBelow(last, line)) return 'new';
    const isEnded = SENTENCE_END.test(open.text);
    const difference = Math.abs(line.size - last.size) / Math.max(line.size, last.size);
    if (difference > 0.15 || (difference > 0.05 && isEnded)) return 'new';
    if (this.#measures.isUsual(line) !== this.#measures.isUsual(last) && this.#changesFont(open, line, isEnded)) return 'new';
    const isForced = this.#isForced(last, line, open.lines.at(-2));
    if (NUMBER.test(line.text) && (isEnded || isForced || NUMBER.test(open.text))) return 'new';
    if (DASH.test(line.text) && (isEnded || isForced || DASH.test(open.text))) return 'new';
    if (this.#isIndented(open, line, next, isEnded, isForced)) return 'new';
    if (!isForced || endsInWord(open.text)) return 'on';
    if (isEnded || (this.#share(last) < 0.5 && this.#share(line) > 0.8)) return 'new';
    return /^\p{Ll}/u.test(line.text) || line.size > 1.12 * this.#measures.body ? 'on' : 'line';
  }

  /**
   * Whether a block is the first line of an entry of a table of contents, and a line its last.
   * @param {Block} open @param {Line} line
   */
  #isEntry({ kind, text, lines }, line) {
    const last = /** @type {Line} */ (lines.at(-1));
    return kind !== 'metadata' && lines.length < 3 && !SENTENCE_END.test(text) && this.#isBelow(last, line) && this.#isLike(last, line);
  }

  /** Whether a line stands right below another, as in one paragraph. @param {Line} last @param {Line} line */
  #isBelow(last, line) {
    const isSameFlow = line.page === last.page && Math.abs(line.angle - last.angle) < 0.02 && line.x0 < last.x1 && last.x0 < line.x1;
    const size = Math.max(line.size, last.size);
    const step = last.y - line.y;
    return isSameFlow && step > 0.3 * size && step < 1.3 * this.#measures.leading(size);
  }

  /** Whether a heading in another font ends or begins. @param {Block} open @param {Line} line @param {boolean} isEnded */
  #changesFont({ lines }, line, isEnded) {
    const { end } = this.#measures.column(line);
    const last = /** @type {Line} */ (lines.at(-1));
    const isShort = (/** @type {Line} */ one) => end - endOf(one) > 3 * one.size;
    return this.#measures.isUsual(line) ? lines.length <= 2 && isShort(last) : isEnded && isShort(line);
  }

  /**
   * Whether a line ended before it had to: the word that comes next had room in it.
   * @param {Line} last @param {Line} line @param {Line | undefined} before
   */
  #isForced(last, line, before) {
    const { size } = last;
    const isFlush = [line, before].some((other) => other && other.page === last.page && Math.abs(endOf(other) - endOf(last)) < 0.3 * size);
    const room = this.#measures.column(last).end - endOf(last);
    return !isFlush && room > 1.1 * firstWidth(line) + 0.5 * size;
  }

  /** How much of its column a line fills. @param {Line} line */
  #share(line) {
    const { start, end } = this.#measures.column(line);
    return (line.x1 - line.x0) / (end - start || 1);
  }

  /**
   * Whether a line begins a paragraph by standing further in than others.
   * @param {Block} open @param {Line} line @param {Line | undefined} next @param {boolean} isEnded @param {boolean} isForced
   */
  #isIndented({ kind, lines }, line, next, isEnded, isForced) {
    const [first, last] = /** @type {[Line, Line]} */ ([lines[0], lines.at(-1)]);
    const least = 0.6 * line.size;
    const shift = startOf(line) - startOf(last);
    if (kind === 'list-item') {
      const isBack = first.inner - first.x0 > least && !line.isRtl && line.x0 < first.inner - least;
      return isBack && (isEnded || isForced);
    }
    if (isCentered(last, line) || line.size > 1.12 * this.#measures.body) return false;
    const isBelow = next !== undefined && this.#isBelow(line, next);
    if (shift > least) {
      // In a list of books or of names the lines after the first stand further in.
      const isHanging = lines.length === 1 && isBelow && Math.abs(startOf(next) - startOf(line)) < 0.5 * least;
      return shift < 8 * line.size && (isHanging ? isEnded && isForced : isEnded || isForced);
    }
    if (shift < -least) return isEnded && lines.length > 1 && lines.every((one) => Math.abs(startOf(one) - startOf(last)) < least);
    return (isEnded || isForced) && isBelow && startOf(line) - startOf(next) > least;
  }

  /** The paragraph whose sentence a line goes on with, from before a column's or a page's end. @param {Line} line */
  #leftOff(line) {
    if (line.isRow || BULLET.test(line.text) || CAPTION.test(line.text)) return undefined;
    const { length } = this.#blocks;
    for (let at = length - 1; at >= Math.max(0, length - BETWEEN); at -= 1) {
      const block = /** @type {Block} */ (this.#blocks[at]);
      const last = /** @type {Line} */ (block.lines.at(-1));
      const isText = block.kind === 'paragraph' || block.kind === 'list-item';
      if (isText && this.#isLike(last, line)) return this.#goesOn(block, line, at === length - 1) ? block : undefined;
      if (isText && last.size > 0.97 * line.size) return undefined;
    }
    return undefined;
  }

  /** @param {Line} last @param {Line} line */
  #isLike(last, line) {
    const isSameSize = Math.abs(last.size - line.size) < 0.06 * line.size;
    return isSameSize && last.isRtl === line.isRtl && this.#measures.isUsual(last) === this.#measures.isUsual(line);
  }

  /** @param {Block} block @param {Line} line @param {boolean} isNext */
  #goesOn({ text, lines }, line, isNext) {
    const last = /** @type {Line} */ (lines.at(-1));
    if (SENTENCE_END.test(text) || (isNext && line.page === last.page && isUnder(last, line))) return false;
    if (/^\p{Ll}/u.test(line.text)) return true;
    const isFull = !this.#isForced(last, line, lines.at(-2)) && (lines.length > 1 || this.#share(last) > 0.8);
    return isFull && this.#measures.isUsual(line) && line.size < 1.12 * this.#measures.body;
  }

  /** @param {Block} block */
  #isHeading({ text, lines }) {
    const [first] = /** @type {[Line]} */ (/** @type {unknown} */ (lines));
    const { body } = this.#measures;
    if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
    if (first.size > 1.12 * body) return lines.length < 6;
    if (lines.length > 2 || text.length > LONGEST_PLAIN_HEADING || first.size < 0.93 * body || /[.,;:!?。、]$/u.test(text)) return false;
    const isCapital = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && /\p{L}\s\p{L}/u.test(text);
    return isCapital || lines.every((line) => !this.#measures.isUsual(line));
  }
}

/** @param {Block} block */
const isByline = ({ kind, text, lines }) =>
  kind === 'paragraph' && lines.length === 1 && /^By(?:\s\p{Lu}[\p{L}\p{M}.’'-]*|\sand|,){2,8}$/u.test(text);

/** Whether a block is a few words above a paragraph, and no sentence. @param {Block} block @param {Block | undefined} next */
const isLabel = ({ text, lines }, next) =>
  lines.length === 1 && text.length <= LONGEST_PLAIN_HEADING && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && /[\p{L}\p{N}\]]$/u.test(text)
  && next?.kind === 'paragraph' && next.lines.length > 1;

/** @param {Block} block */
const isBulleted = ({ lines }) => lines[0] !== undefined && BULLET.test(lines[0].text);

/** Whether a block is a large first letter, and a line goes on with its word. @param {Block} open @param {Line} line */
function isInitial({ text, lines }, line) {
  const [first] = lines;
  return first !== undefined && lines.length === 1 && /^["“„«‘]?\p{L}$/u.test(text)
    && first.page === line.page && first.size > 1.7 * line.size && line.x0 > first.x0;
}

/** @param {Line} last @param {Line} line */
const isUnder = (last, line) => line.y < last.y && line.x0 < last.x1 && last.x0 < line.x1;

/** Whether two lines of different lengths have the same middle. @param {Line} last @param {Line} line */
const isCentered = (last, line) =>
  Math.abs(last.x0 + last.x1 - line.x0 - line.x1) < line.size && Math.abs(last.x0 - line.x0) > 0.6 * line.size;

/** How wide the first word of a line is; in scripts without spaces, its first sign. @param {Line} line */
function firstWidth({ text, x0, x1, size }) {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]/u.test(text)) return size;
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  return (word.length / text.length) * (x1 - x0);
}
