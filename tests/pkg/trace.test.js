// Each analysis shows on the browser's timeline, and leaves nothing on its list.

import assert from "node:assert/strict";
import { it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { analyze } from "../wasm/engine.js";

it("an observer sees each stage once, and the list stays empty", async () => {
  /** @type {string[]} */
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ name }) => name)));
  observer.observe({ entryTypes: ["measure"] });
  analyze("One came. Two went.");
  await setImmediate();
  observer.disconnect();
  assert.deepEqual(seen, ["nutgraf: read", "nutgraf: analyze", "nutgraf: write"]);
  assert.deepEqual([...performance.getEntriesByType("mark"), ...performance.getEntriesByType("measure")], []);
});
