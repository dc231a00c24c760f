// The text of an element, every word of it in order, with its structure where the markup says it: an element that
// starts a line of its own starts a block, what stands beside such elements is a paragraph, and `<br>` ends a line.
// White space is what a browser would show of it. Without any such element the text is as it was typed, and its
// structure is found from the text itself.

/** @import { Block, BlockKind, Span } from "../types.d.ts" */

/**
 * @typedef {object} Source
 * @property {string} text
 * @property {Block[]} [blocks]
 * @property {Map<number, string>} tags What an element is called, by the place where a block of its begins.
 * @property {Link[]} links In the order of the text.
 * @typedef {Span & { element: Element }} Link
 */

/** Elements that start a line of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section summary table " +
    "tbody tfoot thead tr ul"
  ).split(" "),
);

/** What makes a text more than words and white space. */
const STRUCTURE = ["br", ...BLOCKS].join();

/** Elements whose content is no text of the page. */
const SILENT = new Set(
  "audio canvas datalist embed head iframe link meta noscript object script style svg template video".split(" "),
);

/** What stands in these, and not in the others, is no paragraph. @type {Readonly<Record<string, BlockKind>>} */
const KINDS = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list-item",
  dd: "list-item",
  option: "list-item",
  figcaption: "caption",
  caption: "caption",
};

/** Elements that what stands in them can be drawn as. */
const TAGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"]);

/** A row of a table with cells shorter than this is a line of figures, else it lays out running text. */
const FIGURES_CELL = 100;

/** @param {string} text @returns {Source} */
export function typed(text) {
  return { text, tags: new Map(), links: [] };
}

/** @param {Element} element @returns {Source} */
export function read(element) {
  const walk = new Walk(element.querySelector(STRUCTURE) !== null);
  walk.children(element);
  return walk.end();
}

class Walk {
  #isStructured;
  #text = "";
  /** @type {Block[]} */ #blocks = [];
  /** @type {Source["tags"]} */ #tags = new Map();
  /** @type {Link[]} */ #links = [];
  #isLinked = false;
  /** Where the block being read begins; undefined before its first word. @type {number | undefined} */ #start;
  /** White space that counts only where another word of the block follows. */
  #space = "";
  #lineEnds = 0;
  /** @type {BlockKind} */ #kind = "paragraph";
  /** @type {string | undefined} */ #tag;

  /** @param {boolean} isStructured */
  constructor(isStructured) {
    this.#isStructured = isStructured;
  }

  /** @returns {Source} */
  end() {
    this.#endBlock();
    const source = { text: this.#text, tags: this.#tags, links: this.#links };
    return this.#isStructured ? { ...source, blocks: this.#blocks } : source;
  }

  /** @param {Element} parent */
  children(parent) {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#take(/** @type {Text} */ (child).data);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(/** @type {Element} */ (child));
    }
  }

  /** @param {Element} element */
  #element(element) {
    const name = element.localName;
    if (SILENT.has(name) || element.hasAttribute("hidden")) return;
    if (name === "br") this.#endLine();
    else if (name === "td" || name === "th") {
      this.#space += " ";
      this.children(element);
    } else if (BLOCKS.has(name)) this.#block(element, name);
    else if (name === "a" && element.hasAttribute("href") && !this.#isLinked) this.#link(element);
    else this.children(element);
  }

  /** @param {Element} element @param {string} name */
  #block(element, name) {
    this.#endBlock();
    const [kind, tag] = [this.#kind, this.#tag];
    this.#kind = name === "tr" && isFigures(element) ? "metadata" : (KINDS[name] ?? kind);
    if (TAGS.has(name)) this.#tag = name;
    this.children(element);
    this.#endBlock();
    [this.#kind, this.#tag] = [kind, tag];
  }

  /** @param {Element} element */
  #link(element) {
    const before = this.#text.length;
    this.#isLinked = true;
    this.children(element);
    this.#isLinked = false;
    const end = this.#text.length;
    const start = end - this.#text.slice(before).trimStart().length;
    if (start < end) this.#links.push({ start, end, element });
  }

  /** An empty line, as two `<br>` make it, ends a block. */
  #endLine() {
    if (this.#tag === "pre") this.#space += "\n";
    else if (++this.#lineEnds > 1) this.#endBlock();
  }

  #endBlock() {
    if (this.#start !== undefined) {
      this.#blocks.push({ start: this.#start, end: this.#text.length, kind: this.#kind });
      if (this.#tag) this.#tags.set(this.#start, this.#tag);
    }
    this.#start = undefined;
    this.#space = "";
    this.#lineEnds = 0;
  }

  /** @param {string} data */
  #take(data) {
    for (const [, space = "", given = ""] of data.matchAll(/([ \t\n\f\r]+)|([^ \t\n\f\r]+)/g)) {
      this.#space += space;
      // An analysis counts other white space, which is kept between words, to no block's beginning either.
      const word = this.#start === undefined ? given.trimStart() : given;
      if (!word) continue;
      if (this.#start === undefined) {
        if (this.#text) this.#text += "\n\n";
        this.#start = this.#text.length;
      } else {
        this.#text += this.#between();
      }
      this.#text += word;
      this.#space = "";
      this.#lineEnds = 0;
    }
  }

  /** What stands between two words of a block. */
  #between() {
    if (this.#tag === "pre") return this.#space;
    if (this.#lineEnds > 0) return "\n";
    if (this.#isStructured) return this.#space && " ";
    // The lines may be indented as the page's source is.
    return this.#space.replace(/\n[ \t]+/g, "\n");
  }
}

/** @param {Element} row */
function isFigures({ children }) {
  return children.length > 1 && [...children].every(({ textContent }) => (textContent ?? "").trim().length < FIGURES_CELL);
}
