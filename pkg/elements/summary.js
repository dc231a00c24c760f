// `<nutgraf-summary>`: the key sentences of the text inside it, or of the element that `for` names. Where that is a
// `<nutgraf-text>`, each sentence is a button that leads to its place there.

import { NutgrafElement, make, message } from "./base.js";
import { words } from "./engine.js";
import { read } from "./source.js";
import { summarySheet } from "./style.js";
import { NutgrafText } from "./text.js";

/** @import { Analysis } from "../types.d.ts" */
/** @import { Source } from "./source.js" */

export class NutgrafSummary extends NutgrafElement {
  /** @type {Element | null} */ #target = null;
  /** The target may come later than this element, be replaced, or go. */
  #arrivals = new MutationObserver(() => {
    if (this.#find() !== this.#target) this.refresh();
  });
  /** @param {Event} event Those of elements inside the target come by too. */
  #listen = ({ target, currentTarget }) => {
    if (target === currentTarget) this.refresh();
  };

  constructor() {
    super(summarySheet());
  }

  /** @override */
  disconnectedCallback() {
    this.#arrivals.disconnect();
    this.#aim(null);
    super.disconnectedCallback();
  }

  /** @override */
  async update() {
    const target = this.#find();
    this.#aim(target);
    if (this.hasAttribute("for")) {
      this.#arrivals.observe(this.getRootNode(), { childList: true, subtree: true, attributeFilter: ["id"] });
      if (!target) return this.#miss();
    }
    if (!(target instanceof NutgrafText)) return super.update();
    // The text is analyzed already, or will be, and says so then: another length of it is a cut.
    const isCurrent = this.begin();
    const { analysis, failure } = target;
    if (failure !== undefined) this.fail(failure);
    if (!analysis) return;
    const isStill = () => isCurrent() && target.analysis === analysis;
    try {
      const summary = await analysis.cut(this.length());
      if (isStill()) this.show(target.source(), Object.assign(Object.create(analysis), { summary }));
    } catch (error) {
      if (isStill()) this.fail(error);
    }
  }

  /** @override */
  source() {
    return this.#target ? read(this.#target) : super.source();
  }

  /** The element that `for` names. */
  #find() {
    const id = this.getAttribute("for");
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    return id === null ? null : root.getElementById(id);
  }

  /** Hears of the changes of an element, and no longer of those of the one before. @param {Element | null} target */
  #aim(target) {
    if (target === this.#target) return;
    for (const event of ["nutgraf-ready", "nutgraf-error"]) {
      this.#target?.removeEventListener(event, this.#listen);
      target?.addEventListener(event, this.#listen);
    }
    this.#target = target;
    this.watch(target ?? this);
  }

  #miss() {
    this.begin();
    // The parser may not have come to it.
    if (document.readyState === "loading") {
      return document.addEventListener("DOMContentLoaded", () => this.refresh(), { once: true });
    }
    this.fail(new Error(`for: no element has the id ${this.getAttribute("for")}`));
  }

  /** @override @param {Source} _source @param {Analysis} analysis */
  draw(_source, { summary }) {
    if (summary.length === 0) return [message(words.empty)];
    const label = this.getAttribute("label") ?? words.summary;
    const items = summary.map(({ text, sentence }) => make("li", { part: "item" }, this.#sentence(text, sentence)));
    return [make("ol", { part: "list", "aria-label": label }, ...items)];
  }

  /** @param {string} text @param {number} sentence */
  #sentence(text, sentence) {
    const target = this.#target;
    if (!(target instanceof NutgrafText)) return make("span", { part: "sentence" }, text);
    const button = make("button", { part: "sentence", type: "button" }, text);
    button.addEventListener("click", () => {
      const jump = new CustomEvent("nutgraf-jump", { detail: { sentence }, bubbles: true, composed: true, cancelable: true });
      if (this.dispatchEvent(jump)) target.showSentence(sentence);
    });
    return button;
  }
}
