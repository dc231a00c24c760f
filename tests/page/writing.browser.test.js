// A story is written: the summary follows, and nothing is lost on the way to reading and back.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, drop, entriesOf, inView, open, openStory, paste, stateOf, summarized, textOf, waitForEntries } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/** @param {Page} page */
const field = (page) =>
  page.evaluate(() => {
    const { value, selectionStart, selectionEnd, scrollTop } = /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing"));
    return { value, selectionStart, selectionEnd, scrollTop };
  });

inEachBrowser(SITE, (test) => {
  test("the summary follows every keystroke", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("The ferry came in late. ");
    await waitForEntries(page, 1);
    assert.equal(await stateOf(page), "writing");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "writing");
    await page.type("Nobody had waited for it. ");
    await waitForEntries(page, 2);
    await page.type("The captain went home.");
    await waitForEntries(page, 3);
    assert.deepEqual(await entriesOf(page), ["The ferry came in late.", "Nobody had waited for it.", "The captain went home."]);
    assert.equal((await field(page)).value, "The ferry came in late. Nobody had waited for it. The captain went home.");
  });

  test("the status is said once typing rests, in one phrase", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const said = (/** @type {any} */ (globalThis).said = /** @type {string[]} */ ([]));
      const status = /** @type {Element} */ (document.querySelector("#status"));
      new MutationObserver(() => said.push(status.textContent ?? "")).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await page.focus("#writing");
    await page.type("The ferry came in late. Nobody had waited for it.");
    await page.waitFor(() => /** @type {any} */ (globalThis).said.length > 0);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).said), ["Two sentences of two sentences."]);
  });

  test("a key leads to writing and back, at the same place", async ({ page }) => {
    await open(page);
    await page.click("#samples > button");
    await page.click("#samples li:nth-child(3) button");
    await summarized(page);
    await page.waitFor(() => document.querySelector("#reading[data-complete]") !== null);
    await page.evaluate(() => {
      const block = [...document.querySelectorAll(".block")].find((block) => block.textContent?.startsWith("The helicopter"));
      block?.scrollIntoView({ block: "start", behavior: "instant" });
      /** @type {HTMLElement} */ (document.querySelector("#reading")).focus({ preventScroll: true });
    });
    await page.press("e");
    assert.equal(await stateOf(page), "writing");
    const { value, selectionStart, scrollTop } = await field(page);
    assert.match(value.slice(selectionStart), /^The helicopter/u);
    assert.ok(scrollTop > 0);
    await page.press("Escape");
    await page.waitFor(() => document.querySelector("#desk")?.getAttribute("data-state") === "reading");
    assert.ok(
      await page.evaluate(() => {
        const block = [...document.querySelectorAll(".block")].find((block) => block.textContent?.startsWith("The helicopter"));
        const box = block?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      }),
    );
  });

  test("a file's own text and structure are kept until the first edit", async ({ page }) => {
    await open(page);
    await drop(page, "note.md", "# A *note*\r\n\r\nThe ferry came in late.\r\nNobody had waited for it.\r\n\r\n- One man slept on the pier.\r\n");
    await summarized(page);
    const shape = () =>
      page.evaluate(() => [...document.querySelectorAll(".block")].map(({ className, textContent }) => `${className}: ${textContent}`));
    const before = await shape();
    assert.deepEqual(before.map((line) => line.split(":")[0]), ["block headline", "block paragraph", "block list-item"]);
    await page.click("#edit");
    await page.click("#read");
    await page.waitFor(() => document.querySelector("#desk")?.getAttribute("data-state") === "reading");
    assert.deepEqual(await shape(), before);
    await page.click("#edit");
    await page.press("Control+End");
    await page.type("\nHe missed it.");
    await page.waitFor(() => document.querySelectorAll(".entry").length === 3);
    await page.click("#read");
    await page.waitFor(() => document.querySelector("#desk")?.getAttribute("data-state") === "reading");
    assert.match((await shape()).join("\n"), /He missed it\./u);
  });

  test("a click on the summary selects the sentence in the field", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await page.click("#edit");
    await page.click(".entry:nth-child(3) p");
    const { value, selectionStart, selectionEnd } = await field(page);
    assert.equal(value.slice(selectionStart, selectionEnd), entries[2]);
  });

  test("a paste into what is written stays there", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("The ferry came in late. ");
    await waitForEntries(page, 1);
    await page.evaluate(() => navigator.clipboard.writeText("Nobody had waited for it."));
    await page.press("Control+v");
    await waitForEntries(page, 2);
    assert.equal(await stateOf(page), "writing");
    assert.equal((await field(page)).value, "The ferry came in late. Nobody had waited for it.");
  });

  test("a field that is emptied says so, and what was written comes back", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("The ferry came in late.");
    await waitForEntries(page, 1);
    await page.press("Control+a");
    await page.press("Delete");
    await waitForEntries(page, 0);
    assert.ok(await inView(page, "#nothing-yet"));
    await page.type("The ferry sank.");
    await waitForEntries(page, 1);
    await page.click("#new-story");
    assert.equal((await field(page)).value, "");
    await page.click("#notices .button");
    await page.waitFor(() => document.querySelector("#desk")?.getAttribute("data-state") === "writing");
    assert.equal((await field(page)).value, "The ferry sank.");
  });

  test("a text of 1 MB is read and written", async ({ page }) => {
    const long = Array.from({ length: 1700 }, (_, i) => STORY.split("\n\n")[2 + (i % 4)]?.replace("Osterby", `Osterby ${i}`)).join("\n\n");
    const text = `${long}\n\n${"The last of it. ".repeat(Math.ceil((1_000_000 - long.length) / 16))}`;
    assert.ok(text.length >= 1_000_000);
    await openStory(page, text);
    assert.equal((await entriesOf(page)).length, 3);
    assert.ok(await page.evaluate(() => document.querySelectorAll(".sentence.chosen").length > 0));
    await page.waitFor(() => document.querySelector("#reading[data-complete]") !== null);
    const longest = await page.evaluate(() => {
      const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector("#reading")), NodeFilter.SHOW_TEXT);
      let most = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) most = Math.max(most, node.nodeValue?.length ?? 0);
      return most;
    });
    assert.ok(longest <= 6000, String(longest));
    await page.click("#edit");
    await page.waitFor(() => document.querySelector("#desk")?.getAttribute("data-state") === "writing");
    await page.press("Control+Home");
    await page.type("Typed at once. ");
    assert.match((await field(page)).value.slice(0, 40), /^Typed at once\. /u);
    await page.click("#read");
    await page.waitFor(() => document.querySelector(".block")?.textContent?.includes("Typed at once."));
  });
});
