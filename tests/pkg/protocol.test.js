// What crosses from a worker is handed over and not copied.

import assert from "node:assert/strict";
import { before, it } from "node:test";
import { transferables } from "../../pkg/protocol.js";
import { engine, model } from "../wasm/engine.js";

const STORY = "Mara Lindqvist left Paris on Jan. 6. She paid 5% of 2.4 million crowns.";

before(() => void engine.loadModel(model));

/** Every typed array in a value. @param {unknown} value @returns {ArrayBufferView[]} */
function arraysIn(value) {
  if (ArrayBuffer.isView(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(arraysIn) : [];
}

it("every typed array of an analysis", () => {
  const raw = engine.analyze(1, STORY, {});
  const arrays = arraysIn(raw);
  assert.ok(arrays.length >= 12);
  assert.deepEqual(new Set(transferables(raw)), new Set(arrays.map(({ buffer }) => buffer)));
  const sizes = arrays.map(({ byteLength }) => byteLength);
  assert.ok(sizes.every((size) => size > 0), String(sizes));
  const sent = structuredClone(raw, { transfer: transferables(raw) });
  assert.deepEqual(arraysIn(sent).map(({ byteLength }) => byteLength), sizes);
  assert.ok(arrays.every(({ byteLength }) => byteLength === 0));
});

it("of a cut too; of the other answers there is nothing", () => {
  engine.analyze(1, STORY, {});
  const cut = engine.cut(1, { sentences: 1 });
  assert.deepEqual(transferables(cut), [cut?.buffer]);
  for (const result of [undefined, "en-1"]) assert.deepEqual(transferables(result), []);
});
