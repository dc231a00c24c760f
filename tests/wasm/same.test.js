// The command line and the wasm in Node answer with the same bytes.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { Engine } from "../../pkg/nutgraf_wasm.js";
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

// The wasm adds weights up and decodes labels in vectors, by hand; the command line does it number by number.
describe("native = wasm with weights that nobody trained", () => {
  const file = join(process.env.CARGO_TARGET_DIR ?? "target", "random-weights.bin");
  const all = texts();
  it("marks the same names, and many", () => {
    const untrained = new Engine();
    untrained.loadModel(readFileSync(file));
    const expected = native(all, ["--model", file]);
    let names = 0;
    all.forEach(({ id, text }, index) => {
      assertSame(toJson(id, analyze(text, {}, untrained)), expected[index], id);
      names += JSON.parse(expected[index] ?? "").entities.length;
    });
    assert.ok(names > 500, `${names} names`);
  });
});

describe("native = wasm on newswire", () => {
  const file = join(process.env.NUTGRAF_SHARED ?? "../shared", "data/ner/dev/wwnews.jsonl");
  const skip = !existsSync(file);
  if (skip) console.log(`SKIPPED: no newswire in ${file}`);
  it("every word of every article", { skip }, () => {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const all = lines.map((line, index) => ({ id: String(index), text: String(JSON.parse(line).text) }));
    const expected = native(all);
    all.forEach(({ id, text }, index) => assertSame(toJson(id, analyze(text)), expected[index], id));
  });
});

describe("native = wasm where the linear tagger is asked for", () => {
  const all = texts();
  it("marks the same names", () => {
    const expected = native(all, ["--recognizer", "linear"]);
    all.forEach(({ id, text }, index) => {
      assertSame(toJson(id, analyze(text, { recognizer: "linear" })), expected[index], id);
    });
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
