// The panel: the story of the tab that was asked for, its summary as the page's own card, and the two ways between them.

import { byId } from '../../www/app/dom.js';
import { countWords } from '../../www/app/measure.js';
import { lengthOf, settings } from '../../www/app/settings.js';
import { SummaryCard, totalsOf } from '../../www/app/summary/card.js';
import { asText, copy } from '../../www/app/summary/export.js';
import { LengthControl } from '../../www/app/summary/length.js';
import { words } from '../../www/app/words.js';
import { api, message } from '../browser.js';
import { Closed, Tab } from './tab.js';

/** @typedef {import('../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../pkg/types.d.ts').SummarySentence} SummarySentence */
/** @typedef {import('../background.js').Request} Request */
/** @typedef {import('../background.js').Scope} Scope */
/** @typedef {Pick<import('../content/article.js').Story, 'title' | 'text'> & Partial<import('../content/article.js').Story>} Story */

// The build puts the package where the page has it too: its types are the package's.
/** @type {typeof import('../../pkg/index.js')} */
const library = await import(new URL('../../www/nutgraf/index.js', import.meta.url).href);

class Panel {
  #nutgraf = new library.Nutgraf();
  #card = new SummaryCard((sentence) => void this.#reveal(sentence));
  #length = new LengthControl(byId('length', HTMLElement), () => void this.#cut());
  /** Where the story stands; nowhere when it was pasted. @type {Tab | undefined} */ #tab;
  /** The tab that was asked for last, readable or not. @type {Tab | undefined} */ #asked;
  /** @type {Analysis | undefined} */ #analysis;
  #title = '';
  #time = 0;
  /** Grows with each story, so that an answer about an older one is dropped. */
  #generation = 0;

  constructor() {
    byId('copy', HTMLButtonElement).textContent = words.copy;
    byId('copy', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    byId('use-selection', HTMLButtonElement).textContent = message('useSelection');
    byId('use-selection', HTMLButtonElement).addEventListener('click', () => {
      if (this.#asked) void this.#read(this.#asked, 'selection');
    });
    byId('pasted', HTMLTextAreaElement).setAttribute('aria-label', message('pasteLabel'));
    byId('summarize', HTMLButtonElement).textContent = message('summarize');
    byId('summarize', HTMLButtonElement).addEventListener('click', () => {
      const text = byId('pasted', HTMLTextAreaElement).value;
      if (text.trim()) void this.#leave().then(() => this.#show({ title: message('pasted'), text }));
    });
    this.#offer('start');
  }

  /** @param {Request} request */
  take({ tab, scope, time }) {
    if (time <= this.#time) return;
    this.#time = time;
    void this.#read(new Tab(tab), scope);
  }

  /** A mark was pressed in the page. @param {number} tab @param {number} sentence */
  pressed(tab, sentence) {
    if (tab !== this.#tab?.id) return;
    this.#card.setCurrent(sentence);
    const found = this.#card.entryOf(sentence);
    found?.entry.scrollIntoView({ block: 'nearest' });
    found?.link.focus({ preventScroll: true });
  }

  /** @param {Tab} tab @param {Scope} scope */
  async #read(tab, scope) {
    await this.#leave();
    this.#asked = tab;
    const generation = ++this.#generation;
    this.#say(words.working);
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

  /** Takes the marks of the story before from its page. */
  async #leave() {
    const tab = this.#tab;
    this.#tab = undefined;
    await tab?.clear();
  }

  /** @param {Story} story */
  async #show({ title, text, lang, blocks }) {
    const generation = ++this.#generation;
    const { unit, amounts } = settings();
    try {
      const analysis = await this.#nutgraf.analyze(text, {
        title,
        length: lengthOf(unit, amounts[unit]),
        entities: false,
        replaces: 'story',
        ...(lang ? { lang } : {}),
        ...(blocks ? { blocks } : {}),
      });
      if (generation !== this.#generation) return;
      this.#analysis = analysis;
      this.#title = title;
      byId('title', HTMLElement).textContent = title;
      byId('aside', HTMLElement).hidden = true;
      byId('summary', HTMLElement).hidden = false;
      this.#length.measure(totalsOf(analysis));
      this.#card.warn(analysis.warnings);
      await this.#draw(analysis.summary);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #cut() {
    const analysis = this.#analysis;
    if (!analysis) return;
    const { unit, amounts } = settings();
    try {
      const summary = await analysis.cut(lengthOf(unit, amounts[unit]), { replaces: 'cut' });
      if (analysis === this.#analysis) await this.#draw(summary);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {SummarySentence[]} summary */
  async #draw(summary) {
    const analysis = /** @type {Analysis} */ (this.#analysis);
    this.#card.show(analysis.source, summary, [], countWords(analysis.source));
    this.#say(words.status(this.#card.summary.length, analysis.sentences.length));
    const marked = await this.#tab?.mark(this.#card.summary.map(({ sentence, start, end }) => ({ sentence, start, end })));
    if (marked && !marked.supported) this.#note(message('unmarked'));
    else this.#note(marked?.missing.length ? message('partly') : '');
    document.body.dataset.complete = 'summary';
  }

  /** @param {number} sentence */
  async #reveal(sentence) {
    this.#card.setCurrent(sentence);
    try {
      if (this.#tab && !(await this.#tab.reveal(sentence))) this.#note(message('partly'));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #copy() {
    const text = asText({ title: this.#title, sentences: this.#card.summary.map(({ text }) => text) });
    this.#say((await copy(text)) ? words.copied : words.notCopied);
  }

  /** @param {unknown} error */
  #fail(error) {
    if (error instanceof Closed && error.reason === 'forbidden') this.#offer('forbidden');
    // The summary stays; only the page is out of reach.
    else if (error instanceof Closed) this.#note(message('ended'));
    else if (/** @type {{ name?: string }} */ (error).name !== 'AbortError') {
      const { code = 'crashed', message } = /** @type {{ code?: string, message: string }} */ (error);
      byId('summary', HTMLElement).hidden = false;
      this.#card.fail(words.failure(code, message, 16));
    }
  }

  /** In place of a summary: why there is none, and what else can be summarized. @param {string} reason */
  #offer(reason) {
    this.#analysis = undefined;
    byId('title', HTMLElement).textContent = message('name');
    byId('summary', HTMLElement).hidden = true;
    byId('aside', HTMLElement).hidden = false;
    byId('aside', HTMLElement).dataset.reason = reason;
    byId('reason', HTMLElement).textContent = message(reason);
    byId('use-selection', HTMLElement).hidden = reason !== 'noArticle' && reason !== 'noSelection';
    this.#note('');
    this.#say(message(reason));
    document.body.dataset.complete = reason;
  }

  /** @param {string} text */
  #note(text) {
    const note = byId('note', HTMLElement);
    note.textContent = text;
    note.hidden = text === '';
  }

  /** @param {string} text */
  #say(text) {
    byId('status', HTMLElement).textContent = text;
  }
}

const panel = new Panel();

/** The window that the panel stands in, or was opened for. */
const own = Number(new URLSearchParams(location.search).get('window') ?? (await api.windows.getCurrent()).id);

/** @param {Request | undefined} request */
const take = (request) => {
  if (request?.window === own) panel.take(request);
};

api.runtime.onMessage.addListener((/** @type {any} */ task, /** @type {any} */ sender) => {
  if (task.type === 'pressed') panel.pressed(sender.tab?.id, task.sentence);
});
api.storage.session.onChanged.addListener((/** @type {any} */ changes) => take(changes.request?.newValue));
take((await api.storage.session.get('request')).request);
