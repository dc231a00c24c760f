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
  #listen = () => this.refresh();

  constructor() {
    super(summarySheet());
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#target?.removeEventListener("nutgraf-ready", this.#listen);
    this.#target = null;
  }

  /** @override */
  async update() {
    if (!this.#aim()) return this.fail(new Error(`for: no element has the id ${this.getAttribute("for")}`));
    const target = this.#target;
    if (!(target instanceof NutgrafText)) return super.update();
    // The text is analyzed already, or will be, and says so then: another length of it is a cut.
    const { analysis } = target;
    if (!analysis) return;
    try {
      const summary = await analysis.cut(this.length());
      if (target.analysis === analysis) this.show(target.source(), Object.assign(Object.create(analysis), { summary }));
    } catch (error) {
      this.fail(error);
    }
  }

  /** @override */
  source() {
    return this.#target ? read(this.#target) : super.source();
  }

  /** Finds the element that `for` names, and hears of its changes; whether there is one, where one is named. */
  #aim() {
    const id = this.getAttribute("for");
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const target = id === null ? null : root.getElementById(id);
    if (target === this.#target) return id === null || target !== null;
    this.#target?.removeEventListener("nutgraf-ready", this.#listen);
    this.#target = target;
    target?.addEventListener("nutgraf-ready", this.#listen);
    this.watch(target ?? this);
    return id === null || target !== null;
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
