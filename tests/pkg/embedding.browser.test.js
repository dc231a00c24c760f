// The guide to embedding is run as it stands: each of its scripts in a page, beside the package.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { inEachBrowser } from "../browser/harness.js";

const GUIDE = readFileSync("docs/embedding.md", "utf8");
const SITE = "target/embedding";

/** Examples in one language, in the order of the guide. @param {string} language */
const examples = (language) => [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(([, code = ""]) => code);

/** Where the guide's names are found on this site. */
const IMPORTS = {
  nutgraf: "/nutgraf/index.js",
  "nutgraf/inline": "/nutgraf/inline.js",
  "nutgraf/local": "/nutgraf/local.js",
  "nutgraf/summarizer": "/nutgraf/summarizer.js",
};

const STORY = `The ferry to Holm Bay will sail again on Monday, the harbor board said. It was torn from its ramp by a storm in
January. Fares rise by 5%. "We have waited long enough," said Mara Lindqvist.`;

/** What each script of the guide prints, by a word of it. @type {[string, RegExp[]][]} */
const PRINTED = [
  ["nutgraf/summarizer", [/^\* The ferry to Holm Bay[^]*\n\* /]],
  ["onProgress", [/^0 /m, /^true$/m, /^person Mara Lindqvist$/m, /^percent 5%$/m]],
  ["new Blob", [/^3$/m]],
  ["nutgraf/inline", [/^3$/m]],
  ["nutgraf/local", [/^[12]$/m]],
];

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Embedding</title>
<link rel="icon" href="data:," /><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script></head>`;

before(() => {
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  const scripts = examples("js").filter((code) => code.startsWith("import"));
  PRINTED.forEach(([word], index) => {
    const script = scripts.find((code) => code.includes(word));
    if (!script) throw new Error(`the guide has no script with ${word}`);
    writeFileSync(join(SITE, `${index}.html`), `${HEAD}<body><script type="module" src="${index}.js"></script></body></html>`);
    // A browser's own Summarizer would answer in place of ours.
    const given = `const story = ${JSON.stringify(STORY)};\nReflect.deleteProperty(globalThis, "Summarizer");\n`;
    writeFileSync(join(SITE, `${index}.js`), `${given}${script.replaceAll("console.log", "print")}\ndocument.body.id = "done";
function print(...words) { document.body.append(words.join(" ") + "\\n"); }\n`);
  });
  assert.equal(scripts.length, PRINTED.length, "a script of the guide that no test runs");
  const [markup = ""] = examples("html");
  const [style = ""] = examples("css");
  writeFileSync(join(SITE, "elements.html"), `${HEAD}<body><style>${style}</style>${markup}</body></html>`);
});
after(() => rmSync(SITE, { recursive: true, force: true }));

inEachBrowser({ "/": SITE, "/nutgraf/": "pkg" }, (test) => {
  PRINTED.forEach(([word, patterns], index) => {
    test(`the script with ${word}`, async ({ page, site }) => {
      site.requests.length = 0;
      await page.goto(`/${index}.html`);
      await page.waitFor(() => document.body.id === "done");
      const printed = await page.evaluate(() => document.body.textContent ?? "");
      for (const pattern of patterns) assert.match(printed, pattern);
      // Its own files and the package's, and none twice over: with all inlined, one.
      const asked = site.requests.filter((path) => !path.startsWith(`/${index}.`));
      assert.deepEqual(asked.filter((path) => !path.startsWith("/nutgraf/")), []);
      if (word === "nutgraf/inline") assert.deepEqual(asked, ["/nutgraf/inline.js"]);
    });
  });

  test("the elements, in the guide's own clothes", async ({ page }) => {
    await page.goto("/elements.html");
    await page.waitFor(() => document.querySelector("nutgraf-summary")?.shadowRoot?.querySelectorAll("button").length === 2);
    const look = await page.evaluate(() => {
      const mark = document.querySelector("nutgraf-text")?.shadowRoot?.querySelector("mark");
      const sentence = document.querySelector("nutgraf-summary")?.shadowRoot?.querySelector("button");
      if (!mark || !sentence) return [];
      const { backgroundColor, fontWeight } = getComputedStyle(mark);
      return [backgroundColor, fontWeight, getComputedStyle(sentence).fontStyle];
    });
    assert.deepEqual(look, ["rgb(216, 240, 228)", "700", "italic"]);
  });
});
