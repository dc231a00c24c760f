// The command line and the wasm in Node answer with the same bytes.

import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { analyze, engine, model } from "./engine.js";
import { toJson } from "./json.js";
import { assertSame, native } from "./native.js";
import { texts } from "./texts.js";

before(() => void engine.loadModel(model));

describe("native = wasm in Node", () => {
  const all = texts();
  /** @type {string[]} */
  let expected;
  before(() => {
    expected = native(all);
  });
  all.forEach(({ id, text }, index) => {
    it(id, () => assertSame(toJson(id, analyze(text)), expected[index], id));
  });
});

/** @type {readonly import("../../pkg/types.d.ts").Length[]} */
const LENGTHS = [{ sentences: 1 }, { words: 40 }, { chars: 300 }, { percent: 33.3 }, { percent: 100 }, { minutes: 0.4 }];

describe("native = wasm at every length, analyzed so or cut", () => {
  const all = texts();
  for (const length of LENGTHS) {
    const [[unit, amount]] = /** @type {[[string, number]]} */ (Object.entries(length));
    it(`${amount} ${unit}`, async () => {
      const expected = native(all, [`--${unit}`, String(amount)]);
      for (const [index, { id, text }] of all.entries()) {
        assertSame(toJson(id, analyze(text, { length })), expected[index], id);
        const { summary } = JSON.parse(expected[index] ?? "");
        assert.deepEqual(places(await analyze(text).cut(length)), places(summary), id);
      }
    });
  }
});

/** @param {{ start: number, end: number }[]} summary */
function places(summary) {
  return summary.map(({ start, end }) => [start, end]);
}

describe("native = wasm with a title, a language, and parts left out", () => {
  const all = texts();
  it("a title and a language", () => {
    const given = { title: "The ferry to Holm Bay", lang: "en" };
    const expected = native(all.map((text) => ({ ...text, ...given })));
    all.forEach(({ id, text }, index) => assertSame(toJson(id, analyze(text, given)), expected[index], id));
  });
  it("no summary, no entities", () => {
    const expected = native(all, ["--no-summary", "--no-entities"]);
    const options = { summary: false, entities: false };
    all.forEach(({ id, text }, index) => assertSame(toJson(id, analyze(text, options)), expected[index], id));
  });
});
