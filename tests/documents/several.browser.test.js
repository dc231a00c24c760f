// Several files at once: each is read on its own and keeps its own state; one is shown, and one that cannot be read is
// named in its place while the others go on.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, dropAll, open, openStory, paste, rested, says, setInput, stateIs, stateOf, told } from "../page/page.js";
import { column, pdf } from "./pdf.js";
import { docx } from "./packed.js";

/** @import { Page } from "../browser/harness.js" */

const FERRY = "The ferry came in late on Monday. Nobody waited for it.";
const GATES = "The gates were shut at nine. The water ran on to Osterby.";

/** @type {[string, string | number[]][]} */
const FILES = [
  ["broken.pdf", [...Buffer.from("%PDF-1.4 and nothing more")]],
  ["ferry.txt", FERRY],
  ["harbour.md", STORY],
  ["photo.jpg", [0xff, 0xd8, 0xff, 0xe0]],
  ["gates.pdf", pdf([{ runs: column(GATES) }])],
];

/** The list as it is shown: each file's words, and which one is shown. @param {Page} page */
const list = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".files-list li")].map((item) => {
      const button = item.querySelector(".file");
      const words = [...(button?.children ?? [])].map(({ textContent }) => textContent).join(", ");
      return `${button?.hasAttribute("aria-current") ? "> " : ""}${words}`;
    }),
  );

const ALL = ["broken.pdf, cannot be read", "> ferry.txt", "harbour.md", "photo.jpg, cannot be read", "gates.pdf"];

/** @param {Page} page @param {string} name */
const show = (page, name) =>
  page.evaluate((name) => {
    const names = [...document.querySelectorAll(".files-list .file span")];
    /** @type {HTMLElement | undefined} */ (names.find((one) => one.textContent === name))?.click();
  }, name);

/** The text at the top of the window. @param {Page} page */
const topBlock = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".block")].find((block) => block.getBoundingClientRect().bottom > 8)?.textContent);

/** Presses a button of the notice. @param {Page} page @param {string} words */
const press = (page, words) =>
  page.evaluate((words) => {
    const buttons = [...document.querySelectorAll("#notices button")];
    /** @type {HTMLElement | undefined} */ (buttons.find((button) => button.textContent === words))?.click();
  }, words);

inEachBrowser(SITE, (test) => {
  test("the first that can be read is shown, the others beside it, and each why not", async ({ page }) => {
    await open(page);
    await dropAll(page, FILES);
    await rested(page, "The ferry came in late");
    await eventually(() => list(page), ALL);
    await says(page, ".files-count", "5 files");
    await says(page, "#status", "5 files, of which 2 could not be read.");
    assert.deepEqual(await violations(page), []);
    await page.click(".files-list li:nth-child(1) button");
    await told(page, "broken.pdf is damaged");
    await page.click(".files-list li:nth-child(4) button");
    await told(page, "photo.jpg is a picture");
  });

  test("one goes from one to the other by click and by key, and each is as it was left", async ({ page }) => {
    await open(page);
    await dropAll(page, FILES);
    await rested(page, "The ferry came in late");
    await eventually(() => list(page), ALL);

    await show(page, "harbour.md");
    await rested(page, "Halland Sea");
    await says(page, "#status", /harbour\.md, 3 of 5|sentences of/u);
    await page.evaluate(() => scrollTo(0, 600));
    const scrolled = await topBlock(page);
    assert.ok(scrolled);
    await page.press("l");
    await rested(page, "The gates were shut");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.press("Control+End");
    await page.type(" Nobody knew.");

    await show(page, "harbour.md");
    await rested(page, "Halland Sea");
    await eventually(() => topBlock(page), scrolled);
    await page.press("h");
    await rested(page, "The ferry came in late");
    await page.press("h");
    await stateIs(page, "writing");
    assert.equal(await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing")).value), `${GATES} Nobody knew.`);
  });

  test("what comes next takes the place of all of them, and they come back", async ({ page }) => {
    await openStory(page);
    await dropAll(page, FILES.slice(0, 3));
    await rested(page, "The ferry came in late");
    await told(page, "This story took the place of the one before.");
    await eventually(() => list(page), ALL.slice(0, 3));
    await paste(page, { "text/plain": GATES });
    await rested(page, "The gates were shut");
    await eventually(() => list(page), []);
    await press(page, "Undo");
    await rested(page, "The ferry came in late");
    await eventually(() => list(page), ALL.slice(0, 3));
    await page.click("#new-story");
    await stateIs(page, "empty");
    await eventually(() => list(page), []);
    await press(page, "Undo");
    await rested(page, "The ferry came in late");
    await eventually(() => list(page), ALL.slice(0, 3));
  });

  test("they stay when the page changes its language", async ({ page }) => {
    await open(page);
    await dropAll(page, FILES.slice(0, 3));
    await rested(page, "The ferry came in late");
    await eventually(() => list(page), ALL.slice(0, 3));
    await page.click("#open-settings");
    await setInput(page, "#setting-language", "de");
    await page.waitFor(() => document.documentElement.lang === "de" && document.querySelector("#settings[open]"));
    await page.press("Escape");
    await says(page, ".files-count", "3 Dateien");
    await show(page, "harbour.md");
    await rested(page, "Halland Sea");
    await eventually(() => list(page), ["broken.pdf, nicht lesbar", "ferry.txt", "> harbour.md"]);
  });

  test("where none can be read, all are named and what was there stays", async ({ page }) => {
    await openStory(page);
    await dropAll(page, [["photo.jpg", [0xff, 0xd8, 0xff, 0xe0]], ["blank.docx", await docx([{ text: " " }])]]);
    await told(page, "photo.jpg is a picture");
    await told(page, "blank.docx has no text in it.");
    assert.equal(await stateOf(page), "reading");
    assert.deepEqual(await list(page), []);
  });

  test("the picker takes several", async ({ page }) => {
    await open(page);
    await page.chooseFiles("#file", "www/samples/moss.txt", "www/samples/harbour.txt");
    await rested(page, "moss");
    await eventually(() => list(page), ["> moss.txt", "harbour.txt"]);
  });
});
