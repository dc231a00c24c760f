// The command line and the package in each browser answer with the same bytes.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";
import { assertSame, native } from "./native.js";
import { texts } from "./texts.js";

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg", "/wasm/": "tests/wasm" }, (test) => {
  test("native = the package in a worker", async ({ page }) => {
    const all = texts();
    const expected = native(all);
    await page.goto("/");
    const lines = await page.evaluate(async (all) => {
      const { Nutgraf } = await import("/pkg/index.js");
      const { toJson } = await import("/wasm/json.js");
      const nutgraf = await Nutgraf.create();
      await nutgraf.loadModel();
      const lines = [];
      // Texts cross to the page as JSON of their own: drivers replace lone surrogates.
      for (const { id, text } of JSON.parse(all)) lines.push(toJson(id, await nutgraf.analyze(text)));
      return lines;
    }, JSON.stringify(all));
    all.forEach(({ id }, index) => assertSame(lines[index], expected[index], id));
    assert.equal(lines.length, expected.length);
  });
});
