// The names of the story on the desk: what was found, corrected by what the reader knows better, shown in the text, in
// the summary and in the lists; and the one that the reader has picked.

import { button, byId } from '../dom.js';
import { foldWhenNarrow, isWide, onWidth } from '../fold.js';
import { follow } from '../settings.js';
import { say } from '../status.js';
import { jumpTo } from '../story/jump.js';
import { words } from '../words.js';
import { castOf, groupOf, marksOf, namingsOf, sentencesAbout } from './cast.js';
import { corrected, membersOf, placeOf } from './corrections.js';
import { GROUPS } from './groups.js';
import { NameList } from './list.js';
import { Roving } from './roving.js';
import { correctionWords, mentionWords } from './naming.js';
import { VisitControls } from './visit.js';

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../story/reading.js').ReadingView} ReadingView */
/** What stands where the story is read. @typedef {Pick<ReadingView, 'root' | 'hides' | 'showOnly' | 'markAt' | 'drawn'>} Reading */
/** @typedef {import('../story/part.js').Mark} Mark */
/** @typedef {import('./corrections.js').Correction} Correction */
/** @typedef {import('./corrections.js').Member} Member */
/** @typedef {import('../../../pkg/types.d.ts').Span} Span */
/** @typedef {Pick<Analysis, 'source' | 'sentences' | 'entities'>} Named */
/**
 * @typedef {object} Hooks
 * @property {() => void} redraw The marks have changed.
 * @property {() => void} tryAgain Asks for the weights once more.
 * @property {(span: Span) => boolean} select Shows a place in the text field, where the story is being written.
 */

/** @type {Named} */
const NOTHING = { source: '', sentences: [], entities: [] };

export class Names {
  /** @type {Named} */ #analysis = NOTHING;
  /** @type {Correction[]} */ #corrections = [];
  /** @type {Member[]} */ #cast = [];
  /** @type {Mark[]} */ #marks = [];
  /** @type {string | undefined} Key of the picked one. */ #picked;
  /** The mention of it that the reader is at. */
  #at = 0;
  #only = false;
  /** Why names are not marked. @type {Parameters<Names['miss']>[0]} */ #missed;
  /** So many mentions were made members of their own, in this story. */
  #parted = 0;
  #list = new NameList((key) => (key === this.#picked ? this.leave() : this.#pick(key, 0)));
  #summary = byId('entries', HTMLElement);
  #undo = button(words('undo'), () => this.#takeBack(), 'button quiet');

  /** @param {Reading} reading @param {Hooks} hooks */
  constructor(reading, hooks) {
    this.reading = reading;
    this.hooks = hooks;
    this.roving = new Roving(reading, ({ member, number }) => this.#pick(member.key, number));
    this.controls = new VisitControls({
      step: (step) => this.step(step),
      toggleOnly: () => this.#showOnly(!this.#only),
      drop: () => this.#drop(),
      join: (into) => this.#join(into),
      part: () => this.#part(),
      leave: () => this.leave(),
    }, () => this.#cast.filter(({ key }) => key !== this.#picked));
    byId('correction', HTMLElement).after(this.#undo);
    byId('only-note', HTMLElement).append(button(words('whole-story'), () => this.#showOnly(false), 'button quiet'));
    byId('names-note', HTMLElement).append(button(words('try-again'), hooks.tryAgain));
    foldWhenNarrow(byId('names', HTMLDetailsElement));
    onWidth(() => this.#showPicked());
    follow(({ off }) => {
      for (const group of GROUPS) document.documentElement.classList.toggle(`off-${group}`, off.includes(group));
      this.#list.draw();
      this.roving.refresh();
      const picked = this.#member();
      if (picked && off.includes(groupOf(picked))) this.leave();
      else this.#showPicked();
    });
    this.#showFoot();
  }

  /** In reading order. @returns {Mark[]} */
  get marks() {
    return this.#marks;
  }

  /** Who and what is named, in the order of the lists. @returns {readonly Member[]} */
  get cast() {
    return this.#cast;
  }

  /** The reader's corrections, to come back to this story with. @returns {readonly Correction[]} */
  get corrections() {
    return this.#corrections;
  }

  /** Another story is on the desk. @param {readonly Correction[]} [corrections] Made when it was there before. */
  begin(corrections = []) {
    this.leave();
    if (this.#missed === 'names-failed') this.miss();
    this.#corrections = [...corrections];
    this.#list.fold();
    this.read(NOTHING);
  }

  /** Takes an analysis; the caller draws the marks. @param {Named} analysis */
  read(analysis) {
    this.#analysis = analysis;
    const { entities, source } = analysis;
    this.#cast = castOf(corrected(membersOf(entities, source), this.#corrections, source));
    const namings = namingsOf(this.#cast);
    this.#marks = marksOf(namings);
    this.roving.show(namings);
    this.#list.show(this.#cast);
    byId('names', HTMLElement).hidden = this.#cast.length === 0 && this.#corrections.length === 0;
    const picked = this.#member();
    if (!picked) this.leave();
    else {
      this.#at = Math.min(this.#at, picked.mentions.length - 1);
      this.#showPicked();
      if (this.#only) this.#showOnly(true);
    }
    this.#showFoot();
  }

  /** A part of the story, or the summary, was drawn. @param {HTMLElement} part */
  dress(part) {
    if (this.#picked !== undefined) this.#emphasize(part);
    if (part !== this.#summary) this.roving.dress(part);
  }

  #member() {
    return this.#cast.find(({ key }) => key === this.#picked);
  }

  // The picked one.

  /** @param {string} key @param {number} at */
  #pick(key, at) {
    if (this.#only && key !== this.#picked) this.#showOnly(false);
    this.#picked = key;
    this.#list.reveal(key);
    this.#visit(at);
  }

  /** Nothing is picked any more. @returns {boolean} Whether something was. */
  leave() {
    if (this.#picked === undefined) return false;
    if (this.#only) this.#showOnly(false);
    const inControls = this.controls.element.contains(document.activeElement);
    const before = this.#picked;
    this.#picked = undefined;
    this.#showPicked();
    if (inControls && this.#isFolded) this.roving.focus();
    else if (inControls) this.#list.focus(before);
    return true;
  }

  /** To the next or the previous mention of the picked one. @param {1 | -1} step */
  step(step) {
    const member = this.#member();
    if (!member) return;
    const count = member.mentions.length;
    this.#visit((this.#at + step + count) % count);
  }

  /** @param {number} at */
  #visit(at) {
    const member = this.#member();
    const mention = member?.mentions[at];
    if (!member || !mention) return;
    this.#at = at;
    this.#showPicked();
    say(mentionWords(member, at));
    if (this.hooks.select(mention)) return;
    const element = this.reading.markAt(mention.start, '.name');
    if (!element) return;
    this.roving.stopAt(mention.start);
    jumpTo(element);
  }

  #showPicked() {
    const member = this.#member();
    this.#showControls();
    this.controls.place(this.#list.open(member?.key));
    for (const root of [this.reading.root, this.#summary]) {
      for (const mark of root.querySelectorAll('.name.picked')) mark.classList.remove('picked', 'at');
      this.#emphasize(root);
    }
  }

  /** @param {HTMLElement} root */
  #emphasize(root) {
    const member = this.#member();
    if (!member) return;
    const at = String(member.mentions[this.#at]?.start);
    for (const mark of root.querySelectorAll(`.name[data-member="${CSS.escape(member.key)}"]`)) {
      mark.classList.add('picked');
      mark.classList.toggle('at', root !== this.#summary && mark.getAttribute('data-start') === at);
    }
  }

  /** @param {Member} member */
  #about(member) {
    return sentencesAbout(member, this.#analysis.sentences);
  }

  #showControls() {
    const member = this.#member();
    if (member) this.controls.show(member, this.#at, this.#only, this.#about(member).size > 0);
  }

  /** @param {boolean} only Whether only the sentences about the picked one are shown; all where there are none. */
  #showOnly(only) {
    const member = only ? this.#member() : undefined;
    const sentences = member && this.#about(member);
    const n = sentences?.size ?? 0;
    this.#only = n > 0;
    // A headline or a byline that names it stays too: it is no sentence, but one of its mentions.
    this.reading.showOnly(member && sentences && this.#only ? { sentences, mentions: member.mentions } : undefined);
    const note = byId('only-note', HTMLElement);
    note.hidden = !this.#only;
    if (member && this.#only) {
      /** @type {HTMLElement} */ (note.firstElementChild).textContent = words('only-about', { n, name: member.name });
    }
    this.#showControls();
  }

  /** Shows the whole story where a place in it is hidden. @param {number} offset */
  uncover(offset) {
    if (this.reading.hides(offset)) this.#showOnly(false);
  }

  // What the reader knows better.

  #drop() {
    const member = this.#member();
    if (member) this.#correct({ type: 'drop', key: member.key, name: member.name });
  }

  /** @param {string} into */
  #join(into) {
    const member = this.#member();
    const other = this.#cast.find(({ key }) => key === into);
    if (!member || !other) return;
    this.#picked = other.key;
    this.#correct({ type: 'join', key: member.key, name: member.name, into, intoName: other.name });
    this.#focusPicked(into);
  }

  #part() {
    const member = this.#member();
    if (!member || member.mentions.length < 2) return;
    const place = placeOf(member, this.#at, this.#analysis.source);
    this.#parted += 1;
    const newKey = `part ${this.#parted}`;
    this.#picked = newKey;
    this.#at = 0;
    this.#correct({ type: 'part', key: member.key, name: member.name, place, newKey });
    this.#list.reveal(newKey);
    this.#showPicked();
    this.#focusPicked(newKey);
  }

  get #isFolded() {
    return !byId('names', HTMLDetailsElement).open;
  }

  /** @param {string} key Of the picked one. */
  #focusPicked(key) {
    if (this.#isFolded) this.controls.focus();
    else this.#list.focus(key);
  }

  /** @param {Correction} correction */
  #correct(correction) {
    this.#corrections.push(correction);
    this.read(this.#analysis);
    this.hooks.redraw();
    if (correction.type === 'drop') this.#offerUndo(correction);
    say(correctionWords(correction));
  }

  /** @param {Correction} correction */
  #offerUndo(correction) {
    if (isWide()) this.#undo.focus();
    else this.controls.dockUndo(correctionWords(correction), () => this.#takeBack());
  }

  #takeBack() {
    const correction = this.#corrections.pop();
    if (!correction) return;
    this.read(this.#analysis);
    this.hooks.redraw();
    byId('visit-dock', HTMLElement).replaceChildren();
    if (isWide()) {
      this.#list.reveal(correction.key);
      this.#list.focus(correction.key);
    } else {
      this.#pick(correction.key, 0);
      this.#focusPicked(correction.key);
    }
    say(words('undone'));
  }

  #showFoot() {
    const last = this.#corrections.at(-1);
    byId('correction', HTMLElement).textContent = last ? correctionWords(last) : '';
    this.#undo.hidden = !last;
  }

  /**
   * Says why names are not marked, and offers to try again; or nothing more, where they are at last.
   * @param {'no-names' | 'names-failed'} [why] What they are recognized with did not come, or it failed on this story.
   */
  miss(why) {
    this.#missed = why;
    byId('names-note', HTMLElement).hidden = !why;
    if (!why) return;
    byId('names-note', HTMLElement).getElementsByTagName('p')[0]?.replaceChildren(words(why));
    say(words(why));
  }
}
