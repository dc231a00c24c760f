// What the reader corrects, and how the names are ordered and found, without a page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { castOf, marksOf, namingsOf, sentencesAbout } from "../../www/app/entities/cast.js";
import { corrected, membersOf, placeOf } from "../../www/app/entities/corrections.js";

/** @import { Correction } from "../../www/app/entities/corrections.js" */
/** @import { Entity, EntityKind } from "../../pkg/types.d.ts" */

const SOURCE = "Mara Lind met Tom Varga. Varga left on Monday. In Osterby Lind waited. Varga came back to Osterby.";

/** @param {string} source @param {[string, EntityKind, ...string[]][]} named @returns {Entity[]} */
function entities(source, named) {
  /** @type {Set<number>} */
  const taken = new Set();
  return named.map(([name, kind, ...texts]) => ({
    name,
    kind,
    mentions: texts.map((text) => {
      let start = source.indexOf(text);
      while (taken.has(start)) start = source.indexOf(text, start + 1);
      taken.add(start);
      return { start, end: start + text.length, text };
    }),
  }));
}

/** @param {string} source */
const found = (source) => entities(source, [
  ["Mara Lind", "person", "Mara Lind", "Lind waited"],
  ["Monday", "date", "Monday"],
  ["Osterby", "place", "Osterby", "Osterby"],
  ["Tom Varga", "person", "Tom Varga", "Varga left", "Varga came"],
]);

/** @param {Correction[]} corrections @param {string} [source] */
const cast = (corrections, source = SOURCE) =>
  castOf(corrected(membersOf(found(source), source), corrections, source))
    .map(({ name, mentions }) => `${name} ${mentions.map(({ text }) => text).join("+")}`);

const VARGA = "person Tom Varga";
const LIND = "person Mara Lind";

test("the cast is in order: kind, number of mentions, place", () => {
  assert.deepEqual(cast([]), [
    "Tom Varga Tom Varga+Varga left+Varga came", "Mara Lind Mara Lind+Lind waited", "Osterby Osterby+Osterby", "Monday Monday",
  ]);
});

test("one is dropped, two are joined, in reading order", () => {
  assert.deepEqual(cast([{ type: "drop", key: "date Monday", name: "Monday" }]).length, 3);
  const join = /** @type {const} */ ({ type: "join", key: VARGA, name: "Tom Varga", into: LIND, intoName: "Mara Lind" });
  assert.equal(cast([join])[0], "Mara Lind Mara Lind+Tom Varga+Varga left+Lind waited+Varga came");
  assert.deepEqual(cast([join, { type: "drop", key: VARGA, name: "" }]), cast([join]), "what is gone is passed over");
});

test("a mention is made another's, and is found again after an edit elsewhere", () => {
  const varga = membersOf(found(SOURCE), SOURCE).find(({ key }) => key === VARGA);
  assert.ok(varga);
  /** @type {Correction} */
  const part = { type: "part", key: VARGA, name: "Tom Varga", place: placeOf(varga, 2, SOURCE), newKey: "part 1" };
  const expected = ["Tom Varga Tom Varga+Varga left", "Varga came Varga came"];
  const parted = (/** @type {string} */ source) => cast([part], source).filter((line) => line.includes("Varga"));
  assert.deepEqual(parted(SOURCE), expected);
  assert.deepEqual(parted(`It rained. ${SOURCE}`), expected);
  assert.deepEqual(parted(SOURCE.replace("to Osterby", "home to Osterby")), expected);
  assert.deepEqual(parted(SOURCE.replace("waited", "was there")).length, 2);
});

test("two of one name and kind are kept apart", () => {
  const members = membersOf(entities("Marrow. Marrow.", [["Marrow", "place", "Marrow"], ["Marrow", "place", "Marrow"]]), "Marrow. Marrow.");
  assert.equal(new Set(members.map(({ key }) => key)).size, 2);
});

test("what does not stand in the story is not shown", () => {
  const [member] = membersOf([{ name: "A", kind: "person", mentions: [{ start: 0, end: 3, text: "xyz" }, { start: 4, end: 5, text: "A" }] }], "abc A");
  assert.deepEqual(member?.mentions.map(({ start }) => start), [4]);
});

test("marks are in reading order and sentences are found", () => {
  const members = membersOf(found(SOURCE), SOURCE);
  const starts = marksOf(namingsOf(members)).map(({ start }) => start);
  assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  const sentences = [...SOURCE.matchAll(/\S[^.]*\./gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  const varga = members.find(({ key }) => key === VARGA);
  assert.ok(varga);
  assert.deepEqual([...sentencesAbout(varga, sentences)], [0, 1, 3]);
});
