// What a caller gives wrong is refused before any work is done, by a code and a message that names it.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { Nutgraf as Local } from "../../pkg/node/local.js";
import { Nutgraf } from "../../pkg/node/index.js";

const TEXT = "One came. Two went.";

describe("a wrong option", () => {
  const nutgraf = /** @type {any} */ (new Local());
  const create = (/** @type {any} */ options) => Local.create(options);
  after(() => nutgraf.dispose());

  /** @type {[name: string, call: () => Promise<unknown>, message: RegExp][]} */
  const CASES = [
    ["analyze(text, null)", () => nutgraf.analyze(TEXT, null), /^options: must be an object/],
    ["analyze(text, 3)", () => nutgraf.analyze(TEXT, 3), /^options: must be an object/],
    ["a signal that is none", () => nutgraf.analyze(TEXT, { signal: {} }), /^signal: .*AbortSignal/],
    ["a key that is no string", () => nutgraf.analyze(TEXT, { replaces: 5 }), /^replaces: .*String/],
    ["blocks that are no list", () => nutgraf.analyze(TEXT, { blocks: "x" }), /^blocks: .*Array/],
    ["blocks that are none", () => nutgraf.analyze(TEXT, { blocks: [null] }), /^blocks\[0\]: /],
    ["a block beyond all texts", () => nutgraf.analyze(TEXT, { blocks: [{ start: 0, end: 2 ** 32, kind: "heading" }] }), /^blocks\[0\]: /],
    ["cut(length, null)", async () => (await nutgraf.analyze(TEXT)).cut({ sentences: 1 }, null), /^options: must be an object/],
    ["cut(null)", async () => (await nutgraf.analyze(TEXT)).cut(null), /^length: /],
    ["cut with a signal that is none", async () => (await nutgraf.analyze(TEXT)).cut({ sentences: 1 }, { signal: 1 }), /^signal: /],
    ["loadModel(null)", () => nutgraf.loadModel(null), /^options: must be an object/],
    ["loadModel with a signal that is none", () => nutgraf.loadModel({ signal: {} }), /^signal: /],
    ["create(null)", () => create(null), /^options: must be an object/],
    ["a worker that is no function", () => create({ worker: 5 }), /^worker: .*Function/],
    ["a time that is no number", () => create({ idleMilliseconds: "x" }), /^idleMilliseconds: .*Number/],
    ["a time before now", () => create({ idleMilliseconds: -1 }), /^idleMilliseconds: must not be negative/],
    ["an option that there is not", () => create({ wasmURL: "x.wasm" }), /^wasmURL: there is no such option/],
  ];
  for (const [name, call, message] of CASES) {
    it(name, () => assert.rejects(call, { name: "NutgrafError", code: "invalid-option", message }));
  }

  it("who hears of progress must be a function", () =>
    assert.rejects(nutgraf.loadModel({ onProgress: "x" }), { name: "TypeError", message: "onProgress: must be of type Function" }));

  it("undefined is as good as absent", async () => {
    const made = await create({ worker: undefined, idleMilliseconds: undefined, modelUrl: undefined });
    const given = { signal: undefined, replaces: undefined, blocks: undefined, length: undefined };
    assert.equal((await made.analyze(TEXT, /** @type {any} */ (given))).sentences.length, 2);
  });
});

describe("a worker that is none", () => {
  /** @type {[name: string, worker: any, message: RegExp][]} */
  const CASES = [
    ["nothing", () => undefined, /cannot be started .*worker/],
    ["an object", () => ({}), /cannot be started .*addEventListener/],
    ["a thread of Node's own", () => new Worker("", { eval: true }), /cannot be started .*addEventListener/],
    ["an exception", () => { throw new RangeError("of my own"); }, /cannot be started .*RangeError: of my own/],
  ];
  for (const [name, worker, message] of CASES) {
    it(name, async () => {
      const nutgraf = new Nutgraf({ worker });
      await assert.rejects(nutgraf.analyze(TEXT), { code: "start-failed", message });
      // Every call says so, and none waits.
      await assert.rejects(nutgraf.analyze(TEXT), { code: "start-failed" });
    });
  }
});

it("weights that are none are named by their address", async () => {
  const nutgraf = new Local({ modelUrl: "package.json" });
  await assert.rejects(nutgraf.loadModel(), { code: "model-bad-magic", message: /file:.*\/package\.json/ });
  const missing = new Local({ modelUrl: "missing.bin" });
  await assert.rejects(missing.loadModel(), { code: "model-failed", message: /file:.*\/missing\.bin/ });
});
