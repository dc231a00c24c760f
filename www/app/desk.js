// The desk: which story lies on it, whether it is being written or read, and what was made of it. Everything the
// reader does comes here; the views only show.

import { byId, inLanguage } from './dom.js';
import { MAX_BYTES, Failure, analyze, loadNames, settle } from './engine.js';
import { Names } from './entities/names.js';
import { failureWords } from './failures.js';
import { hasWords } from './input/story.js';
import { timeToRead } from './reading-time.js';
import { lengthOf, settings } from './settings.js';
import { announce, hush, notify, say } from './status.js';
import { jumpTo } from './story/jump.js';
import { showOrigin } from './story/origin.js';
import { ReadingView } from './story/reading.js';
import { LONGEST_EDIT, WritingView } from './story/writing.js';
import { SummaryCard, totalsOf } from './summary/card.js';
import { Keeps } from './summary/keeps.js';
import { LengthControl } from './summary/length.js';
import { excerptOf, recordOf } from './summary/outgoing.js';
import { PhraseList } from './summary/phrases.js';
import { words } from './words.js';

/** @typedef {import('../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../pkg/types.d.ts').SummarySentence} SummarySentence */
/** @typedef {import('../../pkg/types.d.ts').Keyphrase} Keyphrase */
/** @typedef {import('../../pkg/types.d.ts').Span} Span */
/** @typedef {import('./input/story.js').Story} Story */
/** @typedef {'empty' | 'writing' | 'reading'} State */
/**
 * What lies on the desk, to come back to.
 * @typedef {object} Kept
 * @property {Story} story
 * @property {Exclude<State, 'empty'>} state
 * @property {number} at The place that the reader is at: of the caret, or of what stands at the window's top.
 * @property {readonly import('./entities/corrections.js').Correction[]} corrections
 */

/** After this long without an answer, the page says that it is at work. */
const LATE_MS = 150;

export class Desk {
  /** @type {Story} */ #story = { text: '' };
  /** @type {State} */ #state = 'empty';
  /** @type {Analysis | undefined} */ #analysis;
  /** @type {number | undefined} The sentence the reader is at. */ #current;
  #root = byId('desk', HTMLElement);
  #reading = new ReadingView(
    byId('reading', HTMLElement),
    (sentence) => this.#toSummary(sentence),
    (part) => this.#names.dress(part),
  );
  #writing = new WritingView(byId('writing', HTMLTextAreaElement), (text) => this.#type(text));
  #card = new SummaryCard((sentence) => this.#toStory(sentence), (list) => this.#names.dress(list));
  #length = new LengthControl(byId('length', HTMLElement), () => this.#cut());
  #names = new Names(this.#reading, {
    redraw: () => this.#mark(),
    select: (span) => this.#select(span),
    tryAgain: () => void this.loadNames(),
  });
  #hasWeights = false;
  #phrases = new PhraseList((phrase, at) => this.#visit(phrase, at));
  #keeps = new Keeps();

  get state() {
    return this.#state;
  }

  // What goes out.

  /** The story's text; nothing where there is none. */
  get text() {
    if (this.#state === 'writing') this.#writing.flush();
    return this.#state === 'empty' ? undefined : this.#story.text;
  }

  get excerpt() {
    return excerptOf(this.#analysis, this.#card.summary);
  }

  get record() {
    return this.#analysis && recordOf(this.#analysis, this.#card.summary, this.#story);
  }

  /** Whether the story was written here, and may be nowhere else. */
  get isWritten() {
    return this.#story.written === true && hasWords(this.#story.text);
  }

  /** The story is printed as it is typeset. */
  async print() {
    await this.read();
    this.drawAll();
    print();
  }

  /** Paper shows what a window would draw when one comes to it. */
  drawAll() {
    this.#reading.drawAll();
    this.#card.drawAll();
  }

  // What comes in.

  /** @param {Story} story @param {Parameters<Names['begin']>} corrections */
  open(story, ...corrections) {
    this.#story = story;
    this.#names.begin(...corrections);
    this.#analysis = undefined;
    this.#enter('reading');
    scrollTo({ top: 0, behavior: 'instant' });
    // The story before stays in sight for the moment that most take; a long one says that it is being read.
    const late = setTimeout(() => this.#blank(words('working')), LATE_MS);
    return this.#analyze().finally(() => clearTimeout(late));
  }

  /** To the text field, where it stands open. */
  focusField() {
    if (this.#state !== 'reading') this.#writing.field.focus({ preventScroll: true });
  }

  /** Nothing to show. @param {string} facts What stands above the story. */
  #blank(facts) {
    this.#reading.clear();
    this.#card.show('', [], [], 0);
    this.#card.warn([]);
    this.#phrases.show([], '', 'und');
    this.#keeps.show([], [], []);
    this.#names.begin(this.#names.corrections);
    byId('facts', HTMLElement).textContent = facts;
  }

  /** @param {string} text */
  #type(text) {
    hush();
    this.#story = { text, written: true };
    if (this.#state === 'empty' && text) this.#enter('writing');
    if (this.#state === 'writing') void this.#analyze();
  }

  // The two states.

  /** @param {State} state */
  #enter(state) {
    this.#state = state;
    this.#root.dataset.state = state;
    byId('reading', HTMLElement).hidden = state !== 'reading';
    byId('new-story', HTMLElement).hidden = state === 'empty';
    showOrigin(state === 'empty' ? undefined : this.#story, (story) => void this.open(story));
  }

  /** To the text field, at the place the reader is at. */
  edit() {
    if (this.#state !== 'reading') return;
    if (this.#story.text.length > LONGEST_EDIT) {
      notify(words('too-long-to-edit'));
      return;
    }
    const current = this.#analysis?.sentences[this.#current ?? -1];
    const top = this.#reading.topOffset();
    const offset = current && this.#isShown() ? current.start : top;
    this.#enter('writing');
    this.#writing.put(this.#story.text, offset);
    say(words('editing'));
  }

  #isShown() {
    const element = this.#current === undefined ? undefined : this.#reading.elementOf(this.#current);
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  }

  /** To the typeset story, at the place of the caret. */
  async read() {
    if (this.#state !== 'writing') return;
    if (!hasWords(this.#writing.field.value)) return say(words('nothing-yet'));
    this.#takeEdit();
    const caret = this.#writing.caretIn(this.#story.text);
    if (this.#analysis?.source !== this.#story.text) await this.#analyze();
    if (!this.#analysis || this.#analysis.source !== this.#story.text) return;
    this.#enter('reading');
    this.#draw(this.#analysis);
    const part = caret > 0 ? this.#reading.partAt(caret) : undefined;
    part?.scrollIntoView({ block: 'center', behavior: 'instant' });
    byId('reading', HTMLElement).focus({ preventScroll: true });
    say(words('reading'));
  }

  /** The field's text is the story, once it is another. */
  #takeEdit() {
    this.#writing.flush();
    const edited = this.#writing.edited(this.#story.text);
    if (edited !== undefined) this.#story = { text: edited, written: true };
  }

  /** Takes the story off the desk. */
  clear() {
    this.#story = { text: '' };
    this.#analysis = undefined;
    this.#writing.put('', 0);
    this.#blank('');
    this.#names.begin();
    this.#root.removeAttribute('aria-busy');
    this.#enter('empty');
    scrollTo({ top: 0, behavior: 'instant' });
  }

  /** What lies on the desk; nothing where it is empty. @returns {Kept | undefined} */
  keep() {
    const state = this.#state;
    if (state === 'empty') return undefined;
    if (state === 'writing') this.#takeEdit();
    const at = state === 'writing' ? this.#writing.field.selectionStart : this.#reading.topOffset();
    return { story: this.#story, state, at, corrections: this.#names.corrections };
  }

  /** Lays on the desk what lay there before, on this desk or on another. @param {Kept} kept */
  async restore({ story, state, at, corrections }) {
    const opening = this.open(story, corrections);
    if (state === 'writing') {
      this.#enter('writing');
      this.#writing.put(story.text, at);
    }
    await opening;
    if (state === 'reading' && at > 0 && this.#story === story) {
      this.#reading.partAt(at)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
  }

  // What is made of it.

  async #analyze() {
    const { text, blocks, lang } = this.#story;
    const { unit, amounts } = settings();
    this.#root.setAttribute('aria-busy', 'true');
    try {
      const length = lengthOf(unit, amounts[unit]);
      const analysis = await analyze(text, { length, ...(blocks && { blocks }), ...(lang && { lang }), replaces: 'story' });
      if (!analysis || this.#story.text !== text || this.#state === 'empty') return;
      this.#analysis = analysis;
      this.#current = undefined;
      this.#draw(analysis);
      this.#root.removeAttribute('aria-busy');
    } catch (error) {
      if (this.#story.text === text) this.#fail(error);
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const { code, message } = error instanceof Failure ? error : new Failure('crashed', String(error));
    this.#analysis = undefined;
    this.#root.removeAttribute('aria-busy');
    this.#blank('');
    if (this.#state === 'reading') this.#reading.show({ source: this.#story.text, sentences: [], blocks: [], warnings: [] }, {});
    const said = failureWords(code, message, MAX_BYTES / 2 ** 20);
    this.#card.fail(said);
    if (code === 'no-engine') this.#offerStart();
    else announce(said);
  }

  /** The text on the desk would not outlive a reload, so the page tries again as it is. */
  #offerStart() {
    const press = () => {
      if (this.#state !== 'empty') void this.#analyze();
      void this.loadNames();
    };
    notify(failureWords('no-engine', '', 0), { problem: true, action: { text: words('try-again'), press } });
  }

  /** @param {Analysis} analysis */
  #draw(analysis) {
    const totals = totalsOf(analysis);
    byId('facts', HTMLElement).textContent = totals.words
      ? words('facts', { n: totals.words, time: timeToRead(totals.words) })
      : '';
    for (const element of [this.#reading.root, this.#card.list, this.#writing.field]) inLanguage(element, analysis.lang);
    this.#length.measure(totals);
    this.#names.read(analysis);
    if (this.#state === 'reading') this.#reading.show(analysis, { names: this.#names.marks });
    this.#phrases.show(analysis.keyphrases, analysis.source, analysis.lang);
    this.#show(analysis.summary, totals.words);
    this.#card.warn(analysis.warnings);
    if (this.#hasWeights && analysis.model === null) void this.#name(analysis);
    else if (this.#hasWeights) this.#root.dataset.names = 'marked';
  }

  /** Names come after the first paint: their weights are fetched, the story is analyzed anew, the summary stays. */
  async loadNames() {
    try {
      await loadNames();
      this.#hasWeights = true;
      this.#names.miss();
      if (this.#analysis?.model === null) await this.#name(this.#analysis);
      else this.#root.dataset.names ??= 'ready';
    } catch (error) {
      if (error instanceof Failure && error.code === 'no-engine') this.#offerStart();
      this.#names.miss('no-names');
      this.#root.dataset.names = 'missing';
    }
  }

  /** @param {Analysis} before */
  async #name(before) {
    const { text, blocks, lang } = this.#story;
    delete this.#root.dataset.names;
    try {
      const analysis = await analyze(text, { ...(blocks && { blocks }), ...(lang && { lang }), replaces: 'names' });
      if (!analysis || this.#analysis !== before) return;
      this.#analysis = analysis;
      this.#names.miss();
      this.#names.read(analysis);
      this.#mark();
      this.#root.dataset.names = 'marked';
      const unread = analysis.warnings.filter(({ code }) => code === 'names-not-recognized');
      if (unread.length > 0) this.#card.warn([...before.warnings, ...unread]);
    } catch {
      if (this.#analysis !== before) return;
      this.#names.miss('names-failed');
      this.#root.dataset.names = 'missing';
    }
  }

  /** Draws the names' marks as they are now, in the story and in the summary that is there. */
  #mark() {
    const analysis = this.#analysis;
    if (!analysis) return;
    this.#reading.setMarks('names', this.#names.marks);
    this.#card.show(analysis.source, this.#card.summary, [this.#names.marks], totalsOf(analysis).words);
    this.#card.setCurrent(this.#current);
    this.#keeps.show(this.#names.cast, this.#phrases.phrases, this.#card.summary);
  }

  /** Shows a place in the text field, where the story is being written. @param {Span} span */
  #select(span) {
    if (this.#state !== 'writing') return false;
    this.#writing.select(this.#story.text, span);
    return true;
  }

  /** @param {readonly SummarySentence[]} summary @param {number} storyWords */
  #show(summary, storyWords) {
    const analysis = this.#analysis;
    if (!analysis) return;
    this.#card.show(analysis.source, summary, [this.#names.marks], storyWords);
    this.#reading.choose(this.#card.summary.map(({ sentence }, i) => ({ sentence, number: i + 1 })));
    this.#keeps.show(this.#names.cast, this.#phrases.phrases, this.#card.summary);
    const kept = this.#card.summary.some(({ sentence }) => sentence === this.#current);
    this.#setCurrent(kept ? this.#current : undefined);
    const shown = this.#card.summary.length;
    announce(shown ? words('status', { n: shown, of: analysis.sentences.length }) : words('status-none'));
  }

  /** Another length of the same story. */
  async #cut() {
    const analysis = this.#analysis;
    if (!analysis) return;
    const { unit, amounts } = settings();
    try {
      const summary = await settle(analysis.cut(lengthOf(unit, amounts[unit]), { replaces: 'length' }));
      if (!summary || this.#analysis?.source !== analysis.source) return;
      this.#show(summary, totalsOf(analysis).words);
      const fewer = unit === 'sentences' && amounts.sentences > summary.length;
      const others = analysis.warnings.filter(({ code }) => code !== 'fewer-sentences');
      this.#card.warn(fewer ? [...others, { code: 'fewer-sentences', message: '' }] : others);
    } catch (error) {
      if (this.#analysis?.source === analysis.source) this.#fail(error);
    }
  }

  // Ways between the summary and the story.

  /** @param {number | undefined} sentence */
  #setCurrent(sentence) {
    this.#current = sentence;
    this.#reading.setCurrent(sentence);
    this.#card.setCurrent(sentence);
  }

  /** @param {number} sentence */
  #toStory(sentence) {
    const span = this.#analysis?.sentences[sentence];
    if (!span) return;
    this.#setCurrent(sentence);
    if (this.#select(span)) return;
    this.#names.uncover(span.start);
    const element = this.#reading.elementOf(sentence);
    if (!element) return;
    const place = element.querySelector('.place');
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    jumpTo(element);
  }

  /** To the sentence that a place is in. @param {Span} span */
  show(span) {
    if (this.#select(span)) return;
    const sentences = this.#analysis?.sentences ?? [];
    const after = sentences.findIndex(({ end }) => end > span.start);
    this.#toStory(after < 0 ? sentences.length - 1 : after);
  }

  /** @param {number} sentence */
  #toSummary(sentence) {
    this.#setCurrent(sentence);
    const found = this.#card.entryOf(sentence);
    if (!found) return;
    found.link.focus({ preventScroll: true });
    found.entry.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** To the next or the previous sentence of the summary. @param {1 | -1} step */
  move(step) {
    const summary = this.#card.summary;
    if (summary.length === 0) return;
    const at = summary.findIndex(({ sentence }) => sentence === this.#current);
    const from = at < 0 && step < 0 ? 0 : at;
    const next = (from + step + summary.length) % summary.length;
    this.#toStory(/** @type {SummarySentence} */ (summary[next]).sentence);
    say(words('current', { n: next + 1, of: summary.length }));
  }

  /** Marks a phrase's mentions and goes to one of them. @param {Keyphrase | undefined} phrase @param {number} at */
  #visit(phrase, at) {
    const mentions = phrase?.mentions ?? [];
    const span = mentions[at];
    if (this.#state === 'writing') {
      if (span) this.#select(span);
    } else {
      if (span) this.#names.uncover(span.start);
      this.#reading.setMarks('phrase', mentions.map((mention, i) => ({ ...mention, className: i === at ? 'mention at' : 'mention' })));
      const mark = span && this.#reading.markAt(span.start);
      if (mark) jumpTo(mark);
    }
    if (phrase) say(words('mention', { phrase: phrase.text, at: at + 1, of: mentions.length }));
  }

  /** To the next or the previous mention of the name that is picked. @param {1 | -1} step */
  step(step) {
    this.#names.step(step);
  }

  /** What Escape leaves: the text field for the story, or what is picked from the lists. */
  leave() {
    if (this.#state === 'writing') void this.read();
    else if (!this.#names.leave()) this.#phrases.close();
  }
}
