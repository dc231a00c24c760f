// The package's README is run as it stands.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inEachBrowser } from "../browser/harness.js";
import { save } from "../wasm/native.js";

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg" }, (test) => {
  test("its first example prints quotations and names", async ({ page }) => {
    const [, example = ""] = /```js\n([^]*?)```/.exec(readFileSync("pkg/README.md", "utf8")) ?? [];
    await page.goto("/");
    const printed = await page.evaluate(async (example) => {
      const lines = /** @type {string[]} */ ([]);
      const script = example.replace('from "nutgraf"', `from "${location.origin}/pkg/index.js"`);
      Object.assign(globalThis, { print: (/** @type {unknown[]} */ ...words) => lines.push(words.join(" ")) });
      const url = URL.createObjectURL(
        new Blob([script.replaceAll("console.log", "print")], { type: "text/javascript" }),
      );
      await import(url);
      return lines;
    }, example);
    assert.match(printed.join("\n"), /^\d+ \d+ The ferry to Holm Bay will sail again/);
    assert.ok(printed.includes("person Mara Lindqvist 1"), printed.join("\n"));
    assert.ok(printed.includes("percent 5% 1"), printed.join("\n"));
  });

  test("its second example runs the Summarizer API", async ({ page }) => {
    const [, example = ""] = /```js\n(import { install }[^]*?)```/.exec(readFileSync("pkg/README.md", "utf8")) ?? [];
    await page.goto("/");
    const printed = await page.evaluate(async (example) => {
      // Where the browser has a Summarizer of its own, it would answer.
      Reflect.deleteProperty(globalThis, "Summarizer");
      const lines = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { print: (/** @type {string} */ line) => lines.push(line) });
      const script = example.replace('from "nutgraf/summarizer"', `from "${location.origin}/pkg/summarizer.js"`);
      const blob = new Blob([script.replaceAll("console.log", "print")], { type: "text/javascript" });
      await import(URL.createObjectURL(blob));
      return lines;
    }, example);
    assert.deepEqual(printed, ["The ferry to Holm Bay will sail again on Monday."]);
  });

  test("its third example checks a saved summary", async ({ page }) => {
    const [, , [, example = ""] = []] = [...readFileSync("pkg/README.md", "utf8").matchAll(/```js\n([^]*?)```/g)];
    const story = "The ferry to Holm Bay will sail again on Monday. It was late.";
    const saved = save(story, ["--no-entities"]).replace("It was late.", "It was early.");
    await page.goto("/");
    const printed = await page.evaluate(
      async ([example = "", story = "", saved = ""]) => {
        const lines = /** @type {string[]} */ ([]);
        Object.assign(globalThis, { story, saved, print: (/** @type {unknown[]} */ ...words) => lines.push(words.join(" ")) });
        const here = (/** @type {string} */ name) => `from "${location.origin}/pkg/${name}.js"`;
        const script = example.replace('from "nutgraf"', here("index")).replace('from "nutgraf/verify"', here("verify"));
        const blob = new Blob([script.replaceAll("console.log", "print")], { type: "text/javascript" });
        await import(URL.createObjectURL(blob));
        return lines;
      },
      [example, story, saved],
    );
    assert.deepEqual(printed, ["false summary[1].text It was early. It was late."]);
  });
});
