// What both elements have in common: they read a text, have it analyzed when it or an attribute changes, and draw.
//
// Until the first analysis is there, and where it fails, the element shows what stands inside it, as it would
// without any script. Names come after: a text and its summary do not wait for the weights, and stand where these do
// not come. Drawing sets texts and never markup.

import { nutgraf, words } from "./engine.js";
import { read, typed } from "./source.js";

/** @import { Analysis, Length } from "../types.d.ts" */
/** @import { Source } from "./source.js" */

const UNITS = /** @type {const} */ (["sentences", "words", "chars", "percent", "minutes"]);

/** A server that renders the page imports this too, and has no elements. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (/** @type {unknown} */ (class {}));

let lastKey = 0;

export class NutgrafElement extends Base {
  static observedAttributes = [...UNITS, "lang", "for", "names", "label"];

  /** @type {Analysis | null} */ analysis = null;
  /** Why there is none. @type {unknown} */ failure;
  /** @type {Source | undefined} */ #given;
  #key = `element ${++lastKey}`;
  #isAwaited = false;
  #turn = 0;
  #observer = new MutationObserver(() => this.refresh());
  /** @type {ShadowRoot} */ root;

  /** @param {CSSStyleSheet} sheet */
  constructor(sheet) {
    super();
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(document.createElement("slot"));
    // What was set before the element was defined is a property of its own, and would hide the accessor.
    const early = Object.getOwnPropertyDescriptor(this, "text");
    if (!early) return;
    Reflect.deleteProperty(this, "text");
    this.text = early.value;
  }

  connectedCallback() {
    this.watch(this);
    this.refresh();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  /** The text in place of what stands inside the element. */
  get text() {
    return (this.#given ?? read(this)).text;
  }

  set text(text) {
    this.#given = typed(String(text));
    this.refresh();
  }

  /** @param {Node} node Whose text is read. */
  watch(node) {
    this.#observer.disconnect();
    this.#observer.observe(node, { childList: true, characterData: true, subtree: true });
  }

  /** What is analyzed. @returns {Source} */
  source() {
    return this.#given ?? read(this);
  }

  /** Analyzes and draws anew, once for all changes of a moment. */
  refresh() {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    // The parser may not have come to the text yet, and attributes often change together.
    setTimeout(() => {
      this.#isAwaited = false;
      if (this.isConnected) void this.update();
    });
  }

  async update() {
    const isCurrent = this.begin();
    try {
      const analysis = await this.#analyze(isCurrent);
      if (!analysis || analysis.model !== null || !this.hasAttribute("names")) return;
      if (await this.#loadNames(isCurrent)) await this.#analyze(isCurrent);
    } catch (error) {
      if (isCurrent() && /** @type {Error} */ (error).name !== "AbortError") this.fail(error);
    }
  }

  /** Begins an update, and tells later whether what it has come to is still wanted. */
  begin() {
    const turn = ++this.#turn;
    return () => turn === this.#turn && this.isConnected;
  }

  /** Analyzes what stands there now, and shows it. @param {() => boolean} isCurrent */
  async #analyze(isCurrent) {
    const source = this.source();
    const lang = this.getAttribute("lang");
    const analysis = await nutgraf().analyze(source.text, {
      length: this.length(),
      replaces: this.#key,
      ...(source.blocks && { blocks: source.blocks }),
      ...(lang && { lang }),
    });
    if (!isCurrent()) return undefined;
    this.show(source, analysis);
    return analysis;
  }

  /** Whether names can be read now; where not, all else stays as it is. @param {() => boolean} isCurrent */
  async #loadNames(isCurrent) {
    try {
      await nutgraf().loadModel();
      return isCurrent();
    } catch (error) {
      if (isCurrent()) this.#say("nutgraf-error", { error });
      return false;
    }
  }

  /** @param {Source} source @param {Analysis} analysis */
  show(source, analysis) {
    this.analysis = analysis;
    this.failure = undefined;
    const before = this.root.activeElement;
    const at = this.#stops().findIndex((each) => each === before);
    this.root.replaceChildren(...this.draw(source, analysis));
    // Who reads by the keyboard stays in the place, where it is still the same.
    const after = this.#stops()[at];
    if (before && after?.textContent === before.textContent) {
      after.part.value = before.part.value;
      after.focus({ preventScroll: true });
    }
    this.#say("nutgraf-ready", { analysis });
  }

  /** @param {unknown} error */
  fail(error) {
    this.analysis = null;
    this.failure = error;
    this.root.replaceChildren(document.createElement("slot"), message(words.failed));
    this.#say("nutgraf-error", { error });
  }

  /** What can have the focus. */
  #stops() {
    return /** @type {HTMLElement[]} */ ([...this.root.querySelectorAll("a, button, [tabindex]")]);
  }

  /** @param {string} type @param {object} detail */
  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /**
   * @param {Source} _source
   * @param {Analysis} _analysis
   * @returns {Node[]}
   */
  draw(_source, _analysis) {
    return [];
  }

  /** The length that the attributes ask for; what is no length, the analysis refuses. @returns {Length} */
  length() {
    const unit = UNITS.find((each) => this.hasAttribute(each)) ?? "sentences";
    return /** @type {Length} */ ({ [unit]: Number(this.getAttribute(unit) ?? 3) });
  }
}

/** @param {string} text */
export function message(text) {
  return make("p", { part: "message", role: "status" }, text);
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
