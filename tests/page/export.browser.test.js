// What a reader takes along: copied with its formatting, saved in every form, shared, printed. The record is what the
// command line says of the same story.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, entriesAre, entriesOf, openStory, says, setInput, stateIs } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

const BINARY = join(process.env.CARGO_TARGET_DIR ?? "target", "release", "nutgraf");

/** Keeps what the page hands to the browser to save: names and contents. @param {Page} page */
const catchSaved = (page) =>
  page.evaluate(() => {
    const texts = new Map();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const url = createObjectURL(blob);
      texts.set(url, /** @type {Blob} */ (blob).text());
      return url;
    };
    const saved = /** @type {string[][]} */ ([]);
    Object.assign(globalThis, { saved });
    HTMLAnchorElement.prototype.click = async function click() {
      saved.push([this.download, await texts.get(this.href)]);
    };
  });

/** Takes a way of a menu by its words. @param {Page} page @param {"copy" | "save"} menu @param {string} words */
async function take(page, menu, words) {
  await page.evaluate((menu, words) => {
    /** @type {HTMLElement} */ (document.querySelector(`#${menu} > button`)).click();
    const way = [...document.querySelectorAll(`#${menu} li button`)].find((button) => button.textContent === words);
    if (!(way instanceof HTMLElement)) throw new Error(`${menu} has no ${words}`);
    way.click();
  }, menu, words);
}

/** @param {Page} page @param {string} words @returns {Promise<[string, string]>} A name and a content. */
async function saved(page, words) {
  await take(page, "save", words);
  const all = await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).saved), (all) => all.length === 1);
  await page.evaluate(() => void (/** @type {any} */ (globalThis).saved.length = 0));
  return all[0];
}

inEachBrowser(SITE, (test) => {
  test("the summary is saved as text, as Markdown and as a web page", async ({ page }) => {
    const title = "A <b>bold</b> ferry & its harbour";
    await openStory(page, `${title}\n\nThe “ferry” came in late & empty. Nobody <i>waited</i> for it.`);
    const entries = await entriesOf(page);
    assert.equal(entries.length, 2);
    await catchSaved(page);
    const file = "a-b-bold-b-ferry-its-harbour-summary";
    assert.deepEqual(await saved(page, "As text"), [`${file}.txt`, `${[title, ...entries].join("\n\n")}\n`]);
    assert.match((await saved(page, "As Markdown"))[1], /^## A \\<b\\>bold/u);
    const [name, html] = await saved(page, "As a web page");
    assert.equal(name, `${file}.html`);
    const shown = await page.evaluate(async (html) => {
      const path = "/app/trusted.js";
      const parsed = (await import(path)).parseHtml(html);
      return [parsed.documentElement.lang, parsed.title, ...[...parsed.querySelectorAll("h2, li")].map((element) => element.textContent)];
    }, html);
    assert.deepEqual(shown, ["en", title, title, ...entries]);
  });

  test("the record is what the command line says", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length input[type=number]", "5");
    await entriesAre(page, 5);
    await catchSaved(page);
    const [name, json] = await saved(page, "As a record that can be checked (JSON)");
    assert.match(name, /^harbour-.+-summary\.json$/u);
    const { stdout, stderr } = spawnSync(BINARY, ["summarize", "--json", "--offsets", "utf16", "--sentences", "5", "-"], { input: STORY, encoding: "utf8" });
    assert.equal(stderr, "");
    const withoutName = (/** @type {string} */ json) => json.replace(/^\{"id":"(?:[^"\\]|\\.)*",/u, "{");
    assert.equal(withoutName(json), withoutName(stdout));
  });

  test("the summary is copied with its formatting", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await take(page, "copy", "With its formatting");
    await says(page, "#status", "The summary is copied.");
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item ? { types: [...item.types], html: await (await item.getType("text/html")).text() } : undefined;
    });
    assert.ok(pasted?.types.includes("text/plain"));
    for (const entry of entries) assert.ok(pasted?.html.includes(entry.replaceAll("&", "&amp;")), entry);
  });

  test("the summary is shared where the system can", async ({ page }) => {
    const share = () => {
      const shared = /** @type {unknown[]} */ ([]);
      Object.assign(globalThis, { shared });
      Object.defineProperty(navigator, "share", { configurable: true, value: async (/** @type {unknown} */ what) => void shared.push(what) });
    };
    // Neither browser has a place to share to here, so what would go there is caught at its door.
    await ("addInitScript" in page.driver ? page.driver.addInitScript(share) : page.driver.evaluateOnNewDocument(share));
    await openStory(page);
    const entries = await entriesOf(page);
    await take(page, "copy", "Share …");
    const title = STORY.split("\n")[0];
    await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).shared), [{ title, text: `${[title, ...entries].join("\n\n")}\n` }]);
  });

  test("all of the story is printed, with its marks, under the summary", async ({ page, browser }) => {
    const text = Array.from({ length: 300 }, (_, i) => `Paragraph ${i} tells that Tomas Varga went to Osterby. Nobody had waited for him there.`).join("\n\n");
    await openStory(page, text);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.evaluate(() => {
      globalThis.print = () => {
        dispatchEvent(new Event("beforeprint"));
        Object.assign(globalThis, { printed: document.querySelectorAll("#reading .block").length });
      };
    });
    await take(page, "save", "Print it, with the story");
    await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).printed), 300);
    assert.ok((await page.driver.pdf()).length > 20_000);
    if (browser !== "Chromium") return console.log(`how it looks is skipped in ${browser}: its driver cannot pretend paper`);
    await page.driver.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await page.evaluate(() => {
      const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
      const top = (/** @type {string} */ selector) => /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect().top;
      return {
        ground: style("body").backgroundColor,
        ink: style("body").color,
        mark: style(".sentence.chosen").backgroundColor,
        seen: [".masthead", ".length", ".list", ".card-foot", ".heat"].filter((selector) => style(selector).display !== "none"),
        summaryFirst: top("#summary") < top("#reading"),
      };
    });
    assert.deepEqual(paper, { ground: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)", mark: "rgb(255, 240, 179)", seen: [], summaryFirst: true });
  });
});
