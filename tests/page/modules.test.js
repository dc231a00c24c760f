// What the page's modules do without a page: cutting spans, reading Markdown and bytes, measuring, quoting.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { decode, isText, isUtf32 } from "../../www/app/input/decode.js";
import { markdownBlocks } from "../../www/app/input/markdown.js";
import { countWords, isLargerThan } from "../../www/app/measure.js";
import { duration } from "../../www/app/reading-time.js";
import { directionOf } from "../../www/app/story/direction.js";
import { partsOf } from "../../www/app/story/parts.js";
import { cutIntoPieces, drawable, isVerbatim, touching } from "../../www/app/story/pieces.js";
import { asMarkdown, asText, escapeMarkdown, fileName } from "../../www/app/summary/export.js";
import { speak } from "./words.js";

speak("en");

/** @param {[number, number][]} spans */
const spans = (...spans) => spans.map(([start, end]) => ({ start, end }));

test("pieces cover a stretch once, whatever nests or overlaps", () => {
  const layers = [spans([2, 10], [12, 20]), spans([0, 3], [8, 14], [18, 30])];
  const pieces = cutIntoPieces(1, 25, layers);
  assert.deepEqual(pieces.map(({ start, end }) => [start, end]), [
    [1, 2], [2, 3], [3, 8], [8, 10], [10, 12], [12, 14], [14, 18], [18, 20], [20, 25],
  ]);
  assert.deepEqual(
    pieces.map((piece) => piece.spans.map((span) => (span ? 1 : 0)).join("")),
    ["01", "11", "10", "11", "01", "11", "10", "11", "01"],
  );
  for (const [i, layer] of layers.entries()) {
    for (const piece of pieces) {
      const covering = layer.find(({ start, end }) => start <= piece.start && piece.end <= end);
      assert.equal(piece.spans[i], covering);
    }
  }
});

test("the spans that touch a stretch are found", () => {
  const layer = spans([0, 2], [2, 4], [6, 9], [9, 12]);
  assert.deepEqual(touching(layer, 2, 9), spans([2, 4], [6, 9]));
  assert.deepEqual(touching(layer, 4, 6), []);
});

test("a span that cannot be drawn is not", () => {
  assert.deepEqual(drawable(spans([0, 2], [1, 3], [4, 4], [5, 4], [3, 5], [5, 99]), 10), spans([0, 2], [3, 5]));
  assert.deepEqual(drawable([{ start: 0.5, end: 2 }, { start: -1, end: 2 }, { start: NaN, end: 2 }], 10), []);
});

test("only what stands in the source is a quotation", () => {
  assert.ok(isVerbatim("one two", { start: 4, end: 7 }, "two"));
  assert.ok(!isVerbatim("one two", { start: 4, end: 7 }, "too"));
  assert.ok(isVerbatim("a \ud800 b", { start: 0, end: 5 }, "a \ufffd b"));
  assert.ok(!isVerbatim("a \u{1f600}", { start: 0, end: 4 }, "a \ufffd\ufffd"));
});

test("parts hold all of the text, whatever the blocks", () => {
  const long = "A sentence that is long enough. ".repeat(900).trim();
  const source = `Loose words\n\nand more\n\nTitle\n\n${long}\n\n* * *\n\n${"x".repeat(20_000)}`;
  const start = source.indexOf(long);
  const blocks = [
    { start: source.indexOf("Title"), end: source.indexOf("Title") + 5, kind: /** @type {const} */ ("heading") },
    { start, end: start + long.length, kind: /** @type {const} */ ("paragraph") },
  ];
  const sentences = Array.from({ length: 900 }, (_, i) => ({ start: start + i * 32, end: start + i * 32 + 31 }));
  const parts = partsOf(source, blocks, sentences);
  const shown = parts.filter(({ look }) => look !== "rule").map(({ start, end }) => source.slice(start, end));
  assert.ok(shown.join("").replace(/\s/gu, "") === source.replace(/[\s*]/gu, ""));
  assert.ok(shown.every((text) => text.length <= 6000));
  assert.equal(parts.filter(({ look }) => look === "rule").length, 1);
  for (const [i, part] of parts.entries()) if (i > 0) assert.ok(part.start >= /** @type {any} */ (parts[i - 1]).end);
  const cuts = parts.filter(({ continues, start: at }) => continues && at >= start && at < start + long.length);
  assert.ok(cuts.length > 3 && cuts.every(({ end }) => (end - start) % 32 === 0), "cut between sentences");
});

test("a pair of surrogates is not cut", () => {
  const source = "\u{1f600}".repeat(10_000);
  for (const { start, end } of partsOf(source, [{ start: 0, end: source.length, kind: "paragraph" }], [])) {
    assert.ok(source.slice(start, end).isWellFormed());
  }
});

/** @type {[string, [string, string][]][]} */
const MARKDOWN = [
  ["# One\n\ntwo\nthree", [["heading", "One"], ["paragraph", "two\nthree"]]],
  ["One\n===\ntwo", [["heading", "One"], ["paragraph", "two"]]],
  ["## One ##\ntext", [["heading", "One"], ["paragraph", "text"]]],
  ["#no heading", [["paragraph", "#no heading"]]],
  ["- a\n- b\n  goes on\n1. c", [["list-item", "a"], ["list-item", "b\n  goes on"], ["list-item", "c"]]],
  ["- [x] done\n- [ ] not", [["list-item", "done"], ["list-item", "not"]]],
  ["> a\n> b\n\nc", [["paragraph", "a\n> b"], ["paragraph", "c"]]],
  ["> # t\n> - i", [["paragraph", "# t"], ["list-item", "i"]]],
  ["a\n\n---\n\nb", [["paragraph", "a"], ["paragraph", "b"]]],
  ["```js\nlet a;\n\n# b\n```\nc", [["metadata", "let a;\n\n# b"], ["paragraph", "c"]]],
  ["| a | b |\n|---|---|\n| c | d |", [["metadata", "| a | b |"], ["metadata", "|---|---|"], ["metadata", "| c | d |"]]],
  ["a\r\n\r\nb\rc", [["paragraph", "a"], ["paragraph", "b\rc"]]],
  ["", []],
];

test("Markdown's blocks are spans of the file's text", () => {
  for (const [text, expected] of MARKDOWN) {
    const blocks = markdownBlocks(text);
    assert.deepEqual(blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)]), expected, JSON.stringify(text));
    assert.equal(drawable(blocks, text.length).length, blocks.length);
  }
});

test("bytes are told apart", () => {
  const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
  assert.deepEqual(decode(bytes("\ufeffÄ"), false), { text: "Ä", guessed: false });
  assert.deepEqual(decode(new Uint8Array([0xc4]), false), { text: "Ä", guessed: true });
  assert.deepEqual(decode(new Uint8Array([0xff, 0xfe, 0xc4, 0]), false), { text: "Ä", guessed: false });
  assert.equal(decode(new Uint8Array([...bytes('<meta charset="iso-8859-2">'), 0xb1]), true).text.at(-1), "ą");
  assert.equal(decode(bytes('<meta charset="nonsense">ä'), true).text.at(-1), "ä");
  for (const name of ["utf8", "UTF-8", "unicode-1-1-utf-8"]) {
    const html = new Uint8Array([...bytes(`<meta charset="${name}">`), 0xe4]);
    assert.deepEqual([decode(html, true).text.at(-1), decode(html, true).guessed], ["ä", true], name);
  }
  const utf32 = [[0xff, 0xfe, 0, 0, 0x54, 0, 0, 0], [0, 0, 0xfe, 0xff, 0, 0, 0, 0x54]].map((all) => new Uint8Array(all));
  for (const all of utf32) assert.ok(isUtf32(all) && isText(all));
  assert.ok(!isUtf32(new Uint8Array([0xff, 0xfe, 0x54, 0])));
  assert.ok(!isText(new Uint8Array(64)));
  assert.ok(isText(new Uint8Array([0x41, 0, 0x42, 0, 0x43, 0, 0x44, 0])));
  assert.ok(isText(bytes("plain")));
});

test("words, sizes and times are counted as the library counts them", () => {
  assert.equal(countWords(" one  two\nthree "), 3);
  assert.equal(countWords("船長は家に帰った。"), 4);
  assert.equal(countWords("東京 Tower"), 2);
  assert.ok(isLargerThan("ä".repeat(6), 11));
  assert.ok(!isLargerThan("ä".repeat(6), 12));
  assert.deepEqual([0.2, 25, 60, 151, 3600, 3700].map((seconds) => duration(seconds).replaceAll("\u00a0", " ")), [
    "1 s", "25 s", "1 min", "2 min 31 s", "1 h", "1 h 2 min",
  ]);
});

test("a summary is written word for word", () => {
  const excerpt = { title: "A *title*", sentences: ["It broke\r\nhere.", "- 1_000 <b> & `c`", "1. first", "# one"] };
  assert.equal(asText(excerpt), "A *title*\n\nIt broke here.\n\n- 1_000 <b> & `c`\n\n1. first\n\n# one\n");
  assert.equal(
    asMarkdown(excerpt),
    "## A \\*title\\*\n\n- It broke here.\n- \\- 1\\_000 \\<b\\> & \\`c\\`\n- 1\\. first\n- \\# one\n",
  );
  assert.equal(escapeMarkdown("R&amp;D"), "R\\&amp;D");
  assert.equal(asText({ title: "", sentences: ["Only."] }), "Only.\n");
  assert.equal(fileName("Harbour cities: agree!"), "harbour-cities-agree-summary");
  assert.equal(fileName("../../etc"), "etc-summary");
  assert.equal(fileName("…"), "summary");
});

test("a text runs as its first letter does", () => {
  assert.equal(directionOf("12 (وصل) late"), "rtl");
  assert.equal(directionOf("12 late וגם"), "ltr");
  assert.equal(directionOf("123"), "ltr");
});

test("no description stands in a comment of its own before the one that counts", () => {
  const files = ["www/app", "www/documents", "www/offline", "extension"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")).map((file) => `${folder}/${file}`));
  const lost = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^ *\/\*\* [^@\n]*\*\/\n *\/\*\*(?![^\n]*@typedef)[^\n]*/gmu)].map(([pair]) => `${file}: ${pair}`));
  assert.deepEqual(lost, []);
});
