// What is made of a PDF's pages: drawings of pages in `layout.txt`, each with the blocks that a reader sees in it. A sign
// of a drawing is one letter of Courier, 6 by 12 points; two spaces or more part what a PDF places separately. The first
// sign of a line says how it is printed: `#` larger, `*` bold, `.` smaller. `|` parts columns that are printed one after
// the other, `~~~` parts pages.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { storyOfPages } from "../../www/documents/pdf/layout.js";
import { linesOf } from "../../www/documents/pdf/lines.js";

/** @import { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.js" */
/** @typedef {TextContent["styles"]} Styles */

const LETTER = 6;
const LINE = 12;
const TOP = 800;

/** @type {Record<string, { size: number, font: string }>} */
const PRINTS = {
  " ": { size: 10, font: "body" },
  "#": { size: 16, font: "bold" },
  "*": { size: 10, font: "bold" },
  ".": { size: 7, font: "body" },
};

/** @param {Partial<TextItem> & { x: number, y: number, size?: number }} given @returns {TextItem} */
function item({ x, y, size = 10, str = "", width = str.length * LETTER, dir = "ltr", fontName = "body", transform }) {
  return { str, dir, width, height: size, fontName, hasEOL: false, transform: transform ?? [size, 0, 0, size, x, y] };
}

/** @param {string} drawing Of one page. @returns {TextItem[]} */
function items(drawing) {
  /** @type {TextItem[][]} */
  const columns = [];
  for (const [row, line] of drawing.split("\n").entries()) {
    const print = PRINTS[line[0] ?? " "] ?? { size: 10, font: "body" };
    let from = 1;
    for (const [column, part] of line.slice(1).split("|").entries()) {
      for (const { 0: str, index } of part.matchAll(/\S+(?: \S+)*/gu)) {
        const place = { x: 50 + (from + index) * LETTER, y: TOP - (row + 1) * LINE };
        (columns[column] ??= []).push(item({ ...place, size: print.size, fontName: print.font, str }));
      }
      from += part.length + 1;
    }
  }
  return columns.flat();
}

/** @param {TextItem[][]} pages @param {Styles} [styles] @returns {string[]} */
function blocks(pages, styles = {}) {
  const { text, blocks = [] } = storyOfPages(
    pages.map((items, i) => ({ lines: linesOf({ items, styles, lang: null }, i), height: TOP })),
  );
  return blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end).replaceAll("\n", " / ")}`);
}

const cases = (await readFile("tests/documents/layout.txt", "utf8")).trimEnd().split("\n===\n");
for (const one of cases) {
  const [, title = "", drawing = "", expected = ""] = /^(.+)\n([^]+?)\n---\n([^]*)$/u.exec(one) ?? [];
  test(title, () => {
    assert.ok(expected, `no case: ${one.slice(0, 60)}`);
    assert.deepEqual(blocks(drawing.split("\n~~~\n").map(items)), expected.split("\n"));
  });
}

/** A line, a word a run. @param {number} y @param {...Partial<TextItem> & { x: number, size?: number, up?: number }} runs */
const line = (y, ...runs) => runs.map(({ up = 0, ...run }) => item({ ...run, y: y + up }));

test("a raised number is a note's after a word, and a power after a unit", () => {
  const page = line(
    700,
    { x: 60, str: "The board said so." },
    { x: 168, str: "3", size: 6, up: 4, width: 4 },
    { x: 176, str: "It has 40 m" },
    { x: 242, str: "2", size: 6, up: 4, width: 4 },
    { x: 252, str: "more." },
  );
  assert.deepEqual(blocks([page]), ["paragraph: The board said so.[3] It has 40 m² more."]);
});

test("what is printed twice to look bold is read once", () => {
  const page = line(700, { x: 60, str: "Tide gates" }, { x: 60.4, str: "Tide gates" });
  assert.deepEqual(blocks([page]), ["paragraph: Tide gates"]);
});

test("a large first letter belongs to its word", () => {
  const page = [
    item({ x: 60, y: 676, size: 36, str: "N", width: 22 }),
    ...["ine cities agreed on a desk for", "all of their gates, which is to", "sit in Osterby from the autumn on."].map((str, i) =>
      item({ x: i < 2 ? 84 : 60, y: 700 - i * LINE, str })),
  ];
  assert.deepEqual(blocks([page]), [
    "paragraph: Nine cities agreed on a desk for all of their gates, which is to sit in Osterby from the autumn on.",
  ]);
});

test("lines from right to left are put together from the right, whichever way they come", () => {
  const words = [["העבורת", 300], ["איחרה", 266], ["2026", 232], ["מאוד.", 198]].map(([str, x]) =>
    item({ x: Number(x), y: 700, str: String(str), width: 30, dir: str === "2026" ? "ltr" : "rtl" }));
  for (const page of [words, [...words].reverse()]) {
    assert.deepEqual(blocks([page]), ["paragraph: העבורת איחרה 2026 מאוד."]);
  }
});

test("letters in the forms that they take inside a word are those letters", () => {
  const page = line(700, { x: 60, str: "\ufe8e\ufe8b", dir: "rtl" }, { x: 76, str: "e\ufb03cient" }, { x: 122, str: "\u001cnal" });
  assert.deepEqual(blocks([page]), ["paragraph: ائ efficient final"]);
});

test("lines of Chinese and Japanese are joined without a space", () => {
  const page = ["フェリーは遅れて到着した。誰", "も待っていなかった。"].map((str, i) => item({ x: 60, y: 700 - i * LINE, str, width: 10 * str.length }));
  assert.deepEqual(blocks([page]), ["paragraph: フェリーは遅れて到着した。誰も待っていなかった。"]);
});

test("lines written downwards go from right to left", () => {
  const lines = ["フェリーは遅れて到着した。誰", "も待っていなかった。"];
  const expected = ["paragraph: フェリーは遅れて到着した。誰も待っていなかった。"];
  const vertical = lines.map((str, i) => ({ ...item({ x: 500 - i * 18, y: 700, str, width: 0, fontName: "down" }), height: 10 * str.length }));
  const style = { fontFamily: "serif", ascent: 0.9, descent: -0.2, vertical: true };
  assert.deepEqual(blocks([vertical], { down: style }), expected);
  const stacked = lines.flatMap((text, i) => [...text].map((str, at) => item({ x: 500 - i * 18, y: 700 - at * 10, str, width: 10 })));
  assert.deepEqual(blocks([stacked]), expected);
});

test("a page that lies on its side is read like any other", () => {
  const page = ["Nine harbour cities agreed on Monday to run", "their tide gates as one system."].map((str, i) =>
    item({ x: 0, y: 0, str, transform: [0, 10, -10, 0, 100 + i * LINE, 60] }));
  assert.deepEqual(blocks([page]), ["paragraph: Nine harbour cities agreed on Monday to run their tide gates as one system."]);
});

test("a dash with which a sentence goes on is no list's sign", () => {
  const page = ["The desk will sit in the small town of Osterby", "– nobody knows why – and its forecasts are made", "by three women who know the coast very well."].map(
    (str, i) => item({ x: 60, y: 700 - i * LINE, str }));
  assert.deepEqual(blocks([page]), [
    "paragraph: The desk will sit in the small town of Osterby – nobody knows why – and its forecasts are made by three women who know the coast very well.",
  ]);
});

test("pages without a word are no story", () => {
  assert.deepEqual(blocks([]), []);
  assert.deepEqual(blocks([[], []]), []);
});
