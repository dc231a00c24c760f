// The text of an element, with its structure where the markup says it.

/** @import { Block, BlockKind } from "../types.d.ts" */

/** @typedef {{ text: string, blocks: Block[] | undefined, tags: Map<number, string> }} Source */

/** Elements that are a block of their own, as HTML has them. @type {Readonly<Record<string, BlockKind>>} */
const KINDS = {
  P: "paragraph",
  BLOCKQUOTE: "paragraph",
  PRE: "paragraph",
  LI: "list-item",
  FIGCAPTION: "caption",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
};

const SELECTOR = Object.keys(KINDS).join();

/** @param {Element} element @returns {Source} */
export function read(element) {
  const leaves = [...element.querySelectorAll(SELECTOR)].filter((each) => !each.querySelector(SELECTOR));
  return leaves.length > 0 ? structured(leaves) : plain(element.textContent ?? "");
}

/** Text without markup: its lines may be indented as the page's source is. @param {string} text @returns {Source} */
function plain(text) {
  return { text: text.replace(/^[ \t]+/gm, "").trim(), blocks: undefined, tags: new Map() };
}

/** @param {Element[]} leaves @returns {Source} */
function structured(leaves) {
  let text = "";
  /** @type {Block[]} */
  const blocks = [];
  /** The element's name by the place where its text begins. @type {Map<number, string>} */
  const tags = new Map();
  for (const { tagName, textContent } of leaves) {
    const words = (textContent ?? "").replace(/\s+/g, " ").trim();
    if (!words) continue;
    if (text) text += "\n\n";
    const start = text.length;
    text += words;
    blocks.push({ start, end: text.length, kind: KINDS[tagName] ?? "paragraph" });
    tags.set(start, tagName.toLowerCase());
  }
  return { text, blocks, tags };
}
