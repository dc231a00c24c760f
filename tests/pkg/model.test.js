// Entity weights in wasm: they add names and change nothing else, and a bad file changes nothing at all.

import assert from "node:assert/strict";
import { it } from "node:test";
import { Engine } from "../../pkg/nutgraf_wasm.js";
import { analyze, model } from "../wasm/engine.js";
import { texts } from "../wasm/texts.js";

const STORY = "Mara Lindqvist met Tomas Reyes in Paris on Monday. The United Nations paid $2 million.";

it("names come with the weights, and all else stays as it was", () => {
  const [without, having] = [new Engine(), new Engine()];
  const name = having.loadModel(model);
  for (const { text } of [{ text: STORY }, ...texts()]) {
    const { entities: few, model: none, recognizer: nobody, ...before } = without.analyze(0, text, {});
    const { entities: many, model: one, recognizer, warnings, ...after } = having.analyze(0, text, {});
    const isRead = ["en", "und"].includes(after.lang);
    const said = warnings.filter(({ code }) => code === "names-not-recognized");
    assert.equal(said.length, isRead ? 0 : 1);
    assert.deepEqual({ ...after, warnings: warnings.filter((warning) => !said.includes(warning)) }, before);
    assert.deepEqual([none, one], [undefined, name]);
    assert.ok(many.kinds.length >= few.kinds.length);
  }
  const { entities } = analyze(STORY, {}, having);
  assert.ok(entities.some(({ name }) => name === "Paris"));
});

it("a file that is no model is refused by its fault, and the weights before it stay", () => {
  const engine = new Engine();
  const name = engine.loadModel(model);
  const damaged = Uint8Array.from(model);
  damaged.fill(0xff, damaged.length >> 1, (damaged.length >> 1) + 8);
  /** @type {[Uint8Array, string][]} */
  const bad = [
    [new Uint8Array(), "model-truncated"],
    [new TextEncoder().encode("<!doctype html><title>Not found</title>"), "model-bad-magic"],
    [model.subarray(0, model.length - 1), "model-truncated"],
    [damaged, "model-checksum"],
  ];
  for (const [bytes, code] of bad) assert.throws(() => engine.loadModel(bytes), { code });
  assert.equal(engine.analyze(0, STORY, {}).model, name);
});
