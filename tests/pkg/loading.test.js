// Loading the weights over a slow network: progress, aborts, and a host that sends them gzipped.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, beforeEach, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { Nutgraf } from "../../pkg/node/local.js";

const MODEL = readFileSync("pkg/en.bin");
const HALF = MODEL.subarray(0, MODEL.length >> 1);

describe("loading the weights", () => {
  /** Answers that wait for their second half. @type {import("node:http").ServerResponse[]} */
  let halves = [];
  const server = createServer((request, response) => {
    if (request.url === "/gzip") return response.end(gzipSync(MODEL));
    if (request.url === "/encoded") return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(MODEL));
    response.writeHead(200, { "content-length": MODEL.length }).write(HALF);
    halves.push(response);
    server.emit("half");
  });
  /** @type {string} */
  let origin;
  before(async () => {
    server.listen(0, "localhost");
    await once(server, "listening");
    origin = `http://localhost:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
  });
  beforeEach(() => void (halves = []));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const finish = () => halves.shift()?.end(MODEL.subarray(HALF.length));

  it("progress begins at 0, grows, and ends with all", async () => {
    const nutgraf = new Nutgraf({ modelUrl: `${origin}/slow` });
    /** @type {import("../../pkg/types.d.ts").Progress[]} */
    const seen = [];
    const loaded = nutgraf.loadModel({ onProgress: (progress) => seen.push(progress) });
    await once(server, "half");
    finish();
    assert.equal(await loaded, await nutgraf.loadModel());
    const counts = seen.map(({ loaded }) => loaded);
    assert.deepEqual([counts[0], counts.at(-1)], [0, MODEL.length]);
    assert.deepEqual(counts, [...counts].sort((a, b) => a - b));
    assert.ok(seen.every(({ total }) => total === MODEL.length));
  });

  it("who aborts leaves the others the download; when all have, it ends, and the next call starts another", async () => {
    const nutgraf = new Nutgraf({ modelUrl: `${origin}/slow` });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [nutgraf.loadModel({ signal: first.signal }), nutgraf.loadModel({ signal: second.signal })];
    await once(server, "half");
    const [response] = halves;
    const closed = once(/** @type {import("node:http").ServerResponse} */ (response), "close");
    first.abort();
    await assert.rejects(calls[0] ?? Promise.resolve(), { name: "AbortError" });
    assert.equal(response?.closed, false);
    second.abort(new RangeError("of my own"));
    await assert.rejects(calls[1] ?? Promise.resolve(), RangeError);
    await closed;

    halves = [];
    const again = nutgraf.loadModel();
    await once(server, "half");
    finish();
    assert.ok(await again);
    const { entities } = await nutgraf.analyze("Mara Lindqvist left Paris.");
    assert.deepEqual(entities.map(({ name }) => name), ["Mara Lindqvist", "Paris"]);
  });

  it("who throws at progress ends neither the download nor the count of those who wait", async (t) => {
    const nutgraf = new Nutgraf({ modelUrl: `${origin}/slow` });
    const fault = new RangeError("of my own");
    const onProgress = () => {
      throw fault;
    };
    /** @type {unknown[]} */
    const reported = [];
    const report = new Promise((resolve) => {
      const reportError = (/** @type {unknown} */ error) => resolve(reported.push(error));
      Object.assign(globalThis, { reportError });
    });
    t.after(() => Reflect.deleteProperty(globalThis, "reportError"));
    const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
    const calls = [nutgraf.loadModel({ onProgress, signal: first.signal }), nutgraf.loadModel({ signal: second.signal })];
    await once(server, "half");
    await report;
    // One who comes when there was progress is told of it at once.
    const before = reported.length;
    calls.push(nutgraf.loadModel({ onProgress, signal: third.signal }));
    assert.ok(reported.length > before && reported.every((error) => error === fault));
    const [response] = halves;
    const closed = once(/** @type {import("node:http").ServerResponse} */ (response), "close");
    const endings = Promise.allSettled(calls);
    for (const controller of [first, second, third]) controller.abort();
    for (const ending of await endings) assert.equal(ending.status === "rejected" && ending.reason.name, "AbortError");
    await closed;

    const again = nutgraf.loadModel({ onProgress });
    halves = [];
    await once(server, "half");
    finish();
    assert.ok(await again);
  });

  it("one function may hear of two calls, and goes on hearing of the second when the first has ended", async () => {
    const nutgraf = new Nutgraf({ modelUrl: `${origin}/slow` });
    /** @type {number[]} */
    const seen = [];
    const onProgress = (/** @type {import("../../pkg/types.d.ts").Progress} */ { loaded }) => void seen.push(loaded);
    const controller = new AbortController();
    const calls = [nutgraf.loadModel({ onProgress, signal: controller.signal }), nutgraf.loadModel({ onProgress })];
    await once(server, "half");
    controller.abort();
    await assert.rejects(calls[0] ?? Promise.resolve(), { name: "AbortError" });
    finish();
    await calls[1];
    assert.equal(seen.at(-1), MODEL.length);
  });

  for (const path of ["gzip", "encoded"]) {
    it(`weights may be ${path === "gzip" ? "gzipped in their file" : "encoded on their way"}`, async () => {
      const nutgraf = new Nutgraf({ modelUrl: `${origin}/${path}` });
      /** @type {(number | undefined)[]} */
      const totals = [];
      assert.ok(await nutgraf.loadModel({ onProgress: ({ total }) => totals.push(total) }));
      // A length on the wire is not the length of what arrives decoded.
      if (path === "encoded") assert.deepEqual([...new Set(totals)], [undefined]);
    });
  }
});
