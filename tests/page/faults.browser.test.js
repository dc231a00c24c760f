// What goes wrong: it is said, it can be mended, and the text is still there.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, entriesAre, entriesOf, open, openStory, paste, rested, says, stateIs, stateOf, textOf } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/** A page that is not open yet has no worker until `mend()` in it. @param {Page} page */
function withoutWorker({ driver }) {
  const task = () => {
    const { Worker } = globalThis;
    let isMended = false;
    Object.assign(globalThis, { mend: () => (isMended = true) });
    globalThis.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        if (!isMended) throw new Error("no worker today");
        super(url, options);
      }
    };
  };
  return "addInitScript" in driver ? driver.addInitScript(task) : driver.evaluateOnNewDocument(task);
}

/** The next thing that the worker is asked ends it. @param {Page} page */
const endWorkerWhenAsked = (page) =>
  page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function () {
      Worker.prototype.postMessage = postMessage;
      this.terminate();
      setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
    };
  });

/** Whether the browser would ask before the page goes. @param {Page} page */
const asksBeforeLeaving = (page) => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

inEachBrowser(SITE, (test) => {
  test("where the summarizer does not start, it is asked for again with the story on the page", async ({ page }) => {
    await withoutWorker(page);
    await open(page);
    await says(page, "#notices", /^The summarizer could not be loaded/u);
    await paste(page, { "text/plain": STORY });
    await says(page, "#warnings", /^The summarizer could not be loaded/u);
    assert.ok((await textOf(page, "#reading")).includes(STORY.split("\n\n")[2] ?? "?"), "the story stands there unmarked");
    await page.evaluate(() => /** @type {any} */ (globalThis).mend());
    await page.click("#notices .button:not(.quiet)");
    await rested(page);
    await entriesAre(page, 3);
    await page.waitFor(() => document.querySelector("#reading .name.people") !== null);
    assert.equal(await textOf(page, "#notices"), "");
  });

  test("where a text ends the summarizer, it stays, and the next one is read with its names", async ({ page }) => {
    await openStory(page);
    await endWorkerWhenAsked(page);
    await paste(page, { "text/plain": "The ferry came in late. Nobody waited." });
    await says(page, "#warnings", /stopped the summarizer/u);
    assert.equal(await textOf(page, "#reading"), "The ferry came in late. Nobody waited.");
    await paste(page, { "text/plain": STORY });
    await rested(page, "Tomas Varga");
    await entriesAre(page, 3);
    assert.ok(await page.evaluate(() => document.querySelector("#reading .name.people") !== null));
  });

  test("a story too long for a text field is not put into one", async ({ page }) => {
    await openStory(page, "The ferry came in late and nobody waited. ".repeat(75_000));
    const entries = await entriesOf(page);
    await page.click("#edit");
    await says(page, "#notices", /would stop the browser’s text field/u);
    assert.equal(await stateOf(page), "reading");
    assert.deepEqual(await entriesOf(page), entries);
  });

  test("what was written here is asked about before the page goes, and nothing else is", async ({ page }) => {
    await open(page);
    assert.equal(await asksBeforeLeaving(page), false);
    await page.focus("#writing");
    await page.type("The ferry came in late. Nobody waited.");
    await eventually(() => asksBeforeLeaving(page), true);
    await page.press("Escape");
    await stateIs(page, "reading");
    assert.equal(await asksBeforeLeaving(page), true);
    await page.click("#new-story");
    await stateIs(page, "empty");
    assert.equal(await asksBeforeLeaving(page), false);
    await page.click("#notices .button:not(.quiet)");
    await stateIs(page, "reading");
    assert.equal(await asksBeforeLeaving(page), true);
    await paste(page, { "text/plain": STORY });
    await rested(page, "Tomas Varga");
    assert.equal(await asksBeforeLeaving(page), false);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.press("Escape");
    await stateIs(page, "reading");
    assert.equal(await asksBeforeLeaving(page), false);
  });
});
