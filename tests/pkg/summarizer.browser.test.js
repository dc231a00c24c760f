// The Summarizer façade in a page: what only a browser has.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg" }, (test) => {
  test("a page written for the API runs: availability, progress, a summary, a stream", async ({ page }) => {
    await page.goto("/");
    const result = await page.evaluate(async () => {
      const { STORY } = await import("/helpers.js");
      const { Summarizer, install } = await import("/pkg/summarizer.js");
      const hadOne = "Summarizer" in globalThis;
      const wasPut = install();
      const progress = /** @type {unknown[]} */ ([]);
      const summarizer = await Summarizer.create({
        type: "key-points",
        format: "plain-text",
        monitor(monitor) {
          monitor.addEventListener("downloadprogress", (event) => {
            progress.push([event.constructor.name, /** @type {ProgressEvent} */ (event).loaded]);
          });
        },
      });
      const available = await Summarizer.availability();
      const whole = await summarizer.summarize(STORY);
      const reader = summarizer.summarizeStreaming(STORY).getReader();
      let streamed = "";
      for (let read = await reader.read(); !read.done; read = await reader.read()) streamed += read.value;
      const error = await summarizer.summarize("a".repeat(summarizer.inputQuota + 1)).catch((error) => error);
      summarizer.destroy();
      const { name, quota, requested } = error;
      const after = await summarizer.summarize(STORY).catch((error) => error.name);
      return { hadOne, wasPut, progress, available, whole, streamed, error: { name, quota, requested }, after };
    });
    assert.equal(result.wasPut, !result.hadOne);
    assert.deepEqual(result.progress, [["ProgressEvent", 0], ["ProgressEvent", 1]]);
    assert.equal(result.available, "available");
    assert.equal(result.whole.split("\n").length, 3);
    assert.equal(result.streamed, result.whole);
    assert.deepEqual(result.error, { name: "QuotaExceededError", quota: 16 * 2 ** 20, requested: 16 * 2 ** 20 + 1 });
    assert.equal(result.after, "AbortError");
  });
});
