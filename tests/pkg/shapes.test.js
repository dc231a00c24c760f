// The contract: what comes out has the declared shapes, and the numbers of kinds mean the same on both sides.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { Engine } from "../../pkg/nutgraf_wasm.js";
import { BLOCK_KINDS, ENTITY_KINDS } from "../../pkg/protocol.js";
import { analyze, engine, model } from "../wasm/engine.js";
import { texts } from "../wasm/texts.js";
import { isAnalysis, isRawAnalysis } from "./shapes.js";

const STORY = `Ferry sails again

HOLM BAY — The ferry to Holm Bay will sail again on Monday, the harbor board said. It costs $2.4 million.

- The ramp was torn off on Jan. 6.
- Write to board@holmbay.example or see https://holmbay.example/ferry.`;

/** @type {import("../../pkg/nutgraf_wasm.js").RawOptions[]} */
const OPTIONS = [{}, { summary: false }, { entities: false }, { summary: false, entities: false }];

describe("shapes", () => {
  before(() => void engine.loadModel(model));

  it("the kinds are numbered as in wasm", () => {
    assert.deepEqual(Engine.blockKinds(), BLOCK_KINDS);
    assert.deepEqual(Engine.entityKinds(), ENTITY_KINDS);
  });

  for (const options of OPTIONS) {
    it(`with ${JSON.stringify(options)}`, () => {
      for (const text of [STORY, ...texts().map(({ text }) => text)]) {
        assert.deepEqual(isRawAnalysis(engine.analyze(0, text, options), "raw"), []);
        assert.deepEqual(isAnalysis(analyze(text, options), "analysis"), []);
      }
    });
  }

  it("the story has every part, so that the shapes above were seen", () => {
    const { sentences, summary, blocks, keyphrases, entities } = analyze(STORY);
    for (const part of [sentences, summary, blocks, keyphrases, entities]) assert.notEqual(part.length, 0);
    const mentions = entities.flatMap(({ mentions }) => mentions);
    assert.ok(mentions.some(({ value }) => value !== undefined) && mentions.some(({ value }) => value === undefined));
    assert.notEqual(analyze("").warnings.length, 0);
  });

  it("without a summary there are sentences and no scores", () => {
    const { sentences, summary } = analyze(STORY, { summary: false });
    assert.deepEqual(summary, []);
    assert.ok(sentences.length > 0 && sentences.every((sentence) => !("score" in sentence)));
  });

  it("a field more, less or of another type does not fit", () => {
    const fit = { ...analyze(STORY) };
    assert.deepEqual(isAnalysis(fit, "it"), []);
    assert.deepEqual(isAnalysis({ ...fit, extra: 1 }, "it"), ["it.extra is new"]);
    assert.deepEqual(isAnalysis({ ...fit, lang: null }, "it"), ["it.lang is no string: null"]);
    const { version, ...less } = fit;
    assert.deepEqual(isAnalysis(less, "it"), ["it.version is absent"]);
  });

  it("the version is the package's", () => {
    const { version } = JSON.parse(readFileSync("pkg/package.json", "utf8"));
    assert.equal(analyze("").version, version);
  });
});

describe("blocks that the caller knows", () => {
  it("come back, in UTF-16, without the white space at their ends", () => {
    const text = "😀 Title \nOne came. Two went.\n";
    const { blocks, sentences } = analyze(text, { blocks: new Uint32Array([0, 9, 1, 9, 30, 0]) });
    assert.deepEqual(blocks, [
      { start: 0, end: 8, kind: "heading" },
      { start: 10, end: 29, kind: "paragraph" },
    ]);
    assert.deepEqual(sentences.map(({ start, end }) => text.slice(start, end)), ["One came.", "Two went."]);
  });
});
