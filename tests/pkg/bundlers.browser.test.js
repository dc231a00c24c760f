// The packed package in a page: through each bundler, and as it is. Nothing is asked for but the page's own files;
// a request to anywhere else fails the test, in the harness.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before } from "node:test";
import { inEachBrowser } from "../browser/harness.js";
import { bundle } from "./consumers/bundlers.js";

const OUT = resolve("target/consumers/built");

/** What each may ask for besides its page and its script: with everything inlined, nothing. */
const FILES = { vite: /\.(js|wasm|bin)$/, webpack: /\.(js|wasm|bin)$/, esbuild: /main\.js$/, plain: /\.(js|wasm|bin)$/ };

before(async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await bundle(OUT);
  // A browser alone resolves the package's name by an import map.
  const page = join(OUT, "plain/index.html");
  const map = '<script type="importmap">{ "imports": { "nutgraf": "./nutgraf/index.js" } }</script>';
  writeFileSync(page, readFileSync(page, "utf8").replace("<script", `${map}\n    <script`));
});
after(() => rmSync(OUT, { recursive: true, force: true }));

inEachBrowser({ "/": "target/consumers/built" }, (test) => {
  for (const [name, files] of Object.entries(FILES)) {
    test(`${name}: a text is summarized, and names are found`, async ({ page, site }) => {
      site.requests.length = 0;
      await page.goto(`/${name}/`);
      await page.waitFor(() => document.body.id === "done");
      const text = await page.evaluate(() => document.body.innerText.trim());
      assert.deepEqual(JSON.parse(text), [["Mara Lindqvist paid 5%."], ["Paris", "Mara Lindqvist", "5%"]]);
      const asked = site.requests.filter((path) => path !== `/${name}/`);
      assert.deepEqual(asked.filter((path) => !path.startsWith(`/${name}/`) || !files.test(path)), []);
      assert.equal(asked.some((path) => path.endsWith(".wasm")), name !== "esbuild");
    });
  }
});
