// The panel: the story of the tab that was asked for, its summary and its names as the page's own card and lists, and the
// ways between them and the page.

import { byId, inLanguage } from '../../www/app/dom.js';
import { failureWords } from '../../www/app/failures.js';
import { countWords } from '../../www/app/measure.js';
import { follow, lengthOf, settings } from '../../www/app/settings.js';
import { announce, dismiss, say } from '../../www/app/status.js';
import { SummaryCard, totalsOf } from '../../www/app/summary/card.js';
import { LengthControl } from '../../www/app/summary/length.js';
import { bindWaysOut } from '../../www/app/summary/ways-out.js';
import { words } from '../../www/app/words.js';
import { message } from '../browser.js';
import { PanelNames } from './names.js';
import { Closed, Tab } from './tab.js';

/** @typedef {import('../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../pkg/types.d.ts').AnalyzeOptions} AnalyzeOptions */
/** @typedef {import('../../pkg/types.d.ts').SummarySentence} SummarySentence */
/** @typedef {import('../background.js').Request} Request */
/** @typedef {import('../background.js').Scope} Scope */
/** @typedef {Pick<import('../content/article.js').Story, 'title' | 'text'> & Partial<import('../content/article.js').Story>} Story */

// The build puts the package where the page has it too: its types are the package's.
/** @type {typeof import('../../pkg/index.js')} */
const library = await import(new URL('../../www/nutgraf/index.js', import.meta.url).href);

/** The largest text, in megabytes of UTF-8: the library's own limit. */
const MEGABYTES = 16;

export class Panel {
  #nutgraf = new library.Nutgraf();
  #card = new SummaryCard((sentence) => void this.#toPage(sentence));
  #length = new LengthControl(byId('length', HTMLElement), () => void this.cut());
  #names = new PanelNames({
    redraw: () => void this.#mark(),
    tryAgain: () => void this.#name(),
    reveal: (span) => void this.#reveal(span),
  });
  /** Where the story stands; nowhere when it was pasted. @type {Tab | undefined} */ #tab;
  /** The tab that was asked for last, readable or not. @type {Tab | undefined} */ #asked;
  /** @type {Story | undefined} */ #story;
  /** @type {Analysis | undefined} */ #analysis;
  /** The sentence the reader is at. @type {number | undefined} */ #current;
  #time = 0;
  /** Grows with each story, so that an answer about an older one is dropped. */
  #generation = 0;

  constructor() {
    bindWaysOut(() => ({ title: this.#story?.title ?? '', sentences: this.#card.summary.map(({ text }) => text) }));
    byId('use-selection', HTMLElement).addEventListener('click', () => {
      if (this.#asked) void this.#read(this.#asked, 'selection');
    });
    byId('summarize', HTMLElement).addEventListener('click', () => void this.#readPasted());
    let { off } = settings();
    follow((now) => {
      if (now.off === off) return;
      off = now.off;
      void this.#mark();
    });
    this.#offer('start');
  }

  /** The tab whose story is shown, or was asked for in vain. */
  get tab() {
    return this.#asked?.id;
  }

  /** @param {Pick<Request, 'tab' | 'scope' | 'time'>} request */
  take({ tab, scope, time }) {
    if (time <= this.#time) return;
    this.#time = time;
    void this.#read(new Tab(tab), scope);
  }

  /** @param {Tab} tab @param {Scope} scope */
  async #read(tab, scope) {
    const generation = ++this.#generation;
    await this.#leave();
    this.#asked = tab;
    say(words('working'));
    try {
      const story = await tab.read(scope);
      if (generation !== this.#generation) return;
      if (!story) return this.#offer(scope === 'selection' ? 'noSelection' : 'noArticle');
      this.#tab = tab;
      await this.#show({ ...story, title: story.title || message('selection') });
    } catch (error) {
      if (generation === this.#generation) this.#fail(error);
    }
  }

  async #readPasted() {
    const field = byId('pasted', HTMLTextAreaElement);
    if (!field.value.trim()) {
      say(words('nothing-yet'));
      return field.focus();
    }
    this.#generation += 1;
    await this.#leave();
    await this.#show({ title: message('pasted'), text: field.value });
  }

  /** Takes the marks of the story before from its page. */
  async #leave() {
    const tab = this.#tab;
    this.#tab = undefined;
    await tab?.clear();
  }

  /** @param {Story} story @returns {AnalyzeOptions} */
  #options({ title, lang, blocks }) {
    const { unit, amounts } = settings();
    return { title, length: lengthOf(unit, amounts[unit]), ...(lang && { lang }), ...(blocks && { blocks }) };
  }

  /** @param {Story} story */
  async #show(story) {
    const generation = ++this.#generation;
    try {
      const analysis = await this.#nutgraf.analyze(story.text, { ...this.#options(story), replaces: 'story' });
      if (generation !== this.#generation) return;
      this.#story = story;
      this.#analysis = analysis;
      this.#current = undefined;
      byId('title', HTMLElement).textContent = story.title;
      byId('aside', HTMLElement).hidden = true;
      byId('story', HTMLElement).hidden = false;
      dismiss();
      this.#names.begin();
      this.#names.read(analysis);
      inLanguage(this.#card.list, analysis.lang);
      this.#length.measure(totalsOf(analysis));
      this.#card.warn(analysis.warnings);
      this.#draw(analysis.summary);
      await this.#mark();
      // Names come after the summary, which does not wait for their weights.
      if (analysis.model === null) await this.#name();
      else this.#names.miss();
      if (generation === this.#generation) document.body.dataset.complete = 'story';
    } catch (error) {
      if (generation === this.#generation) this.#fail(error);
    }
  }

  /** Loads what names are recognized with, and shows those of the story; the summary stays. */
  async #name() {
    const [before, story] = [this.#analysis, this.#story];
    if (!before || !story) return;
    /** @type {Analysis} */
    let analysis;
    /** @type {'no-names' | 'names-failed'} */
    let why = 'no-names';
    try {
      await this.#nutgraf.loadModel();
      why = 'names-failed';
      analysis = await this.#nutgraf.analyze(story.text, { ...this.#options(story), replaces: 'names' });
    } catch (error) {
      const isReplaced = error instanceof Error && error.name === 'AbortError';
      if (!isReplaced && this.#analysis === before) this.#names.miss(why);
      return;
    }
    if (this.#analysis !== before) return;
    this.#analysis = analysis;
    this.#names.miss();
    this.#names.read(analysis);
    this.#card.warn(analysis.warnings);
    await this.#mark();
  }

  /** Another length of the same story. */
  async cut() {
    const analysis = this.#analysis;
    if (!analysis) return;
    const { unit, amounts } = settings();
    try {
      const summary = await analysis.cut(lengthOf(unit, amounts[unit]), { replaces: 'cut' });
      if (this.#analysis?.source !== analysis.source) return;
      this.#draw(summary);
      await this.#mark();
    } catch (error) {
      if (this.#analysis?.source === analysis.source) this.#fail(error);
    }
  }

  /** The choices were changed elsewhere. */
  async refresh() {
    if (!this.#analysis) return;
    this.#length.measure(totalsOf(this.#analysis));
    await this.cut();
  }

  /** @param {readonly SummarySentence[]} summary */
  #draw(summary) {
    const { source, sentences } = /** @type {Analysis} */ (this.#analysis);
    this.#card.show(source, summary, [this.#names.marks], countWords(source));
    const shown = this.#card.summary.length;
    announce(shown ? words('status', { n: shown, of: sentences.length }) : words('status-none'));
  }

  /** Marks what is shown: the names in the card; sentences and names in the page. */
  async #mark() {
    const analysis = this.#analysis;
    if (!analysis) return;
    const { summary } = this.#card;
    this.#card.show(analysis.source, summary, [this.#names.marks], countWords(analysis.source));
    this.#names.dress(this.#card.list);
    this.#card.setCurrent(this.#current);
    try {
      const spans = summary.map(({ sentence, start, end }) => ({ sentence, start, end }));
      const marked = await this.#tab?.mark(spans, this.#names.spans);
      if (marked && !marked.supported) this.#note(message('unmarked'));
      else this.#note(marked?.missing.length ? message('partly') : '');
    } catch (error) {
      this.#fail(error);
    }
  }

  // Ways between the panel and the page.

  /** @param {number} sentence */
  async #toPage(sentence) {
    this.#current = sentence;
    this.#card.setCurrent(sentence);
    const span = this.#analysis?.sentences[sentence];
    if (span) await this.#reveal(span);
  }

  /** @param {import('../../pkg/types.d.ts').Span} span */
  async #reveal(span) {
    try {
      if (this.#tab && !(await this.#tab.reveal(span))) this.#note(message('partly'));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A mark was pressed in the page. @param {number} tab @param {number} sentence */
  pressed(tab, sentence) {
    if (tab !== this.#tab?.id) return;
    this.#current = sentence;
    this.#card.setCurrent(sentence);
    const found = this.#card.entryOf(sentence);
    found?.entry.scrollIntoView({ block: 'nearest' });
    found?.link.focus({ preventScroll: true });
  }

  /** To the next or the previous sentence of the summary. @param {1 | -1} step */
  move(step) {
    const { summary } = this.#card;
    if (!this.#analysis || summary.length === 0) return;
    const at = summary.findIndex(({ sentence }) => sentence === this.#current);
    const next = ((at < 0 && step < 0 ? 0 : at) + step + summary.length) % summary.length;
    const { sentence } = /** @type {SummarySentence} */ (summary[next]);
    this.#card.entryOf(sentence)?.entry.scrollIntoView({ block: 'nearest' });
    void this.#toPage(sentence);
    say(words('current', { n: next + 1, of: summary.length }));
  }

  /** To the next or the previous mention of the name that is picked. @param {1 | -1} step */
  step(step) {
    this.#names.step(step);
  }

  leave() {
    this.#names.leave();
  }

  // Where there is nothing to show, or no page to show it in.

  /** @param {unknown} error */
  #fail(error) {
    const { name, code = 'crashed', message: text } = /** @type {{ name?: string, code?: string, message: string }} */ (error);
    if (name === 'AbortError') return;
    // The summary stays; only the page is out of reach.
    if (error instanceof Closed && this.#tab) return this.#note(message('ended'));
    if (error instanceof Closed) return this.#offer(error.reason);
    this.#offer('failed', failureWords(code, text, MEGABYTES));
  }

  /** In place of a summary: why there is none, and what else can be summarized. @param {string} reason @param {string} [said] */
  #offer(reason, said = message(reason)) {
    this.#analysis = undefined;
    this.#names.begin();
    byId('title', HTMLElement).textContent = message('name');
    byId('story', HTMLElement).hidden = true;
    byId('aside', HTMLElement).hidden = false;
    byId('aside', HTMLElement).dataset.reason = reason;
    byId('reason', HTMLElement).textContent = said;
    byId('use-selection', HTMLElement).hidden = reason !== 'noArticle' && reason !== 'noSelection';
    this.#note('');
    say(said);
    document.body.dataset.complete = reason;
  }

  /** @param {string} text */
  #note(text) {
    const note = byId('note', HTMLElement);
    if (note.textContent === text) return;
    note.textContent = text;
    note.hidden = text === '';
    if (text) say(text);
  }
}
