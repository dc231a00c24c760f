// Panel and options in every language, in Chromium: they say it in that language, run its way, fit a narrow panel, and axe finds
// nothing wrong; in dark colors, too, which no language changes.
//
// The browser's own language decides, and it comes with one. So there is a copy of the extension for each, in which no other is
// left; the panel is opened in a tab, where it has no page, and summarizes what is pasted.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { LANGUAGES, directionIn } from "../../www/app/languages.js";
import { violations } from "../browser/axe.js";
import { HIDDEN, UNPACKED, start } from "./stage.js";

/** @import { Page } from "puppeteer-core" */

const TIMEOUT = 180_000;

/** A panel as narrow as Firefox makes a sidebar, and as it is at first; options, a page, as on a phone, and a little wider. */
const WIDTHS = { panel: [240, 320, 420], options: [320, 420] };

const STORY = `Henrike Solvang, the mayor of Orrenby, told a crowded meeting on Tuesday that the market hall will move uphill for 11.6 million crowns.

Fourteen of the nineteen members of the council voted for it. Tobiah Renner, who leads the opposition, said that the flood in March had changed his mind.

The work takes three summers. The traders of the Veyre Fish Company will sell from the old tram depot until 2034.`;

describe("panel and options in every language", { timeout: 1_800_000 }, () => {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let stage;
  /** @type {string} */
  let folder;
  before(async () => {
    [stage, folder] = await Promise.all([start(), mkdtemp(join(tmpdir(), "nutgraf-languages-"))]);
  }, { timeout: TIMEOUT });
  after(async () => {
    await stage?.stop();
    await rm(folder, { recursive: true });
  });

  for (const language of LANGUAGES) {
    it(language, { timeout: TIMEOUT }, async () => {
      const copy = await copyIn(folder, language);
      /** @type {Record<string, { message: string }>} */
      const words = JSON.parse(await readFile(join(copy, "_locales", language, "messages.json"), "utf8"));
      const id = await stage.browser.installExtension(copy);

      const panel = await open(`chrome-extension://${id}/extension/panel/panel.html`);
      assert.equal(await textOf(panel, "#summarize"), words.summarize?.message);
      await panel.type("#pasted", STORY);
      await panel.click("#summarize");
      await panel.waitForFunction(() => document.body.dataset.complete === "story" && document.querySelector(".chip"), HIDDEN);
      assert.equal(await textOf(panel, "#title"), words.pasted?.message);
      await isRight(panel, language, WIDTHS.panel);
      await panel.close();

      const options = await open(`chrome-extension://${id}/extension/options/options.html`);
      assert.equal(await textOf(options, "h1"), words.optionsTitle?.message);
      await isRight(options, language, WIDTHS.options);
      await options.close();
      assert.deepEqual(stage.errors, []);
    });
  }

  /** @param {string} url */
  async function open(url) {
    const page = await stage.browser.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") stage.errors.push(message.text());
    });
    await page.goto(url);
    await page.waitForSelector(".ready");
    return page;
  }
});

/** The extension with one language. @param {string} folder @param {string} language */
async function copyIn(folder, language) {
  const copy = join(folder, language);
  await cp(UNPACKED, copy, { recursive: true });
  const others = (await readdir(join(copy, "_locales"))).filter((name) => name !== language);
  await Promise.all(others.map((name) => rm(join(copy, "_locales", name), { recursive: true })));
  const file = join(copy, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}

/** @param {Page} page @param {string} selector */
const textOf = (page, selector) => page.$eval(selector, ({ textContent }) => textContent ?? "");

/** @param {Page} page @param {string} language @param {number[]} widths */
async function isRight(page, language, widths) {
  const spoken = await page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]);
  assert.deepEqual(spoken, [language, directionIn(language)]);
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const wide = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const isOut = (/** @type {Element} */ element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -1 || right > clientWidth + 1;
      };
      return [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && isOut(element)).map((element) => element.outerHTML.slice(0, 90));
    });
    assert.deepEqual(wide, [], `at ${width} pixels`);
  }
  for (const scheme of language === LANGUAGES[0] ? ["light", "dark"] : ["light"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const found = await violations(/** @type {any} */ ({ driver: page, evaluate: page.evaluate.bind(page) }));
    assert.deepEqual(found, [], scheme);
  }
}
