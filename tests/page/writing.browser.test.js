// A story is written: the summary follows, and nothing is lost on the way to reading and back.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, arrived, drop, entriesAre, entriesOf, open, openStory, rested, setInput, stateIs, stateOf } from "./page.js";

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
    const sentences = ["The ferry came in late.", "Nobody had waited for it.", "The captain went home."];
    for (const [i, sentence] of sentences.entries()) {
      await page.type(i > 0 ? ` ${sentence}` : sentence);
      await eventually(() => entriesOf(page), sentences.slice(0, i + 1));
      assert.equal(await stateOf(page), "writing");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "writing");
    }
    assert.equal((await field(page)).value, sentences.join(" "));
  });

  test("the status is said once typing rests, in one phrase", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      // How long nothing had been typed when something was said: a slow machine may well rest between two keys.
      const said = (/** @type {any} */ (globalThis).said = /** @type {{ phrase: string, rest: number }[]} */ ([]));
      let typed = performance.now();
      addEventListener("input", () => (typed = performance.now()), { capture: true });
      const status = /** @type {Element} */ (document.querySelector("#status"));
      new MutationObserver(() => said.push({ phrase: status.textContent ?? "", rest: performance.now() - typed }))
        .observe(status, { childList: true, characterData: true, subtree: true });
    });
    /** @returns {Promise<{ phrase: string, rest: number }[]>} */
    const said = () => page.evaluate(() => /** @type {any} */ (globalThis).said);
    await page.focus("#writing");
    await page.type("The ferry came in late. Nobody had waited for it.");
    const all = await eventually(said, (all) => all.at(-1)?.phrase === "2 of 2 sentences.");
    for (const { phrase, rest } of all) {
      assert.ok(rest > 800, `“${phrase}” was said ${rest} ms after a key`);
      assert.match(phrase, /^(No sentences yet|(1 of 1 sentence|[12] of 2 sentences))\.$/u);
    }
  });

  test("a key leads to writing and back, at the same place", async ({ page }) => {
    await open(page);
    await page.click("#samples > button");
    await page.click("#samples li:nth-child(3) button");
    await rested(page);
    await page.evaluate(() => {
      const block = [...document.querySelectorAll(".block")].find((block) => block.textContent?.startsWith("The helicopter"));
      block?.scrollIntoView({ block: "start", behavior: "instant" });
      /** @type {HTMLElement} */ (document.querySelector("#reading")).focus({ preventScroll: true });
    });
    await page.press("e");
    await stateIs(page, "writing");
    const { value, selectionStart, scrollTop } = await field(page);
    assert.match(value.slice(selectionStart), /^The helicopter/u);
    assert.ok(scrollTop > 0);
    await page.press("Escape");
    await stateIs(page, "reading");
    await page.waitFor(() => {
      const block = [...document.querySelectorAll(".block")].find((block) => block.textContent?.startsWith("The helicopter"));
      const box = block?.getBoundingClientRect();
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    });
  });

  test("a file's own text and structure are kept until the first edit", async ({ page }) => {
    await open(page);
    await drop(page, "note.md", "# A *note*\r\n\r\nThe ferry came in late.\r\nNobody had waited for it.\r\n\r\n- One man slept on the pier.\r\n");
    await rested(page);
    const shape = () =>
      page.evaluate(() => [...document.querySelectorAll(".block")].map(({ className, textContent }) => `${className}: ${textContent}`));
    const before = await shape();
    assert.deepEqual(before.map((line) => line.split(":")[0]), ["block headline", "block paragraph", "block list-item"]);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.click("#read");
    await stateIs(page, "reading");
    await eventually(shape, before);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.press("Control+End");
    await page.type("\nHe missed it.");
    await eventually(async () => (await field(page)).value, /He missed it\.$/u);
    await page.click("#read");
    await stateIs(page, "reading");
    await eventually(async () => (await shape()).join("\n"), /He missed it\./u);
  });

  test("a click on the summary selects the sentence in the field", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.click(".entry:nth-child(3) p");
    await eventually(async () => {
      const { value, selectionStart, selectionEnd } = await field(page);
      return value.slice(selectionStart, selectionEnd);
    }, entries[2]);
  });

  test("a paste into what is written stays there", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("The ferry came in late. ");
    await eventually(() => entriesOf(page), ["The ferry came in late."]);
    await page.evaluate(() => navigator.clipboard.writeText("Nobody had waited for it."));
    await page.press("Control+v");
    await eventually(() => entriesOf(page), ["The ferry came in late.", "Nobody had waited for it."]);
    assert.equal(await stateOf(page), "writing");
    assert.equal((await field(page)).value, "The ferry came in late. Nobody had waited for it.");
  });

  test("a field that is emptied says so, and what was written comes back", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("The ferry came in late.");
    await eventually(() => entriesOf(page), ["The ferry came in late."]);
    await page.press("Control+a");
    await page.press("Delete");
    await eventually(() => entriesOf(page), []);
    await arrived(page, "#nothing-yet");
    await page.type("The ferry sank.");
    await eventually(() => entriesOf(page), ["The ferry sank."]);
    await page.click("#new-story");
    await eventually(async () => (await field(page)).value, "");
    await page.click("#notices .button");
    await stateIs(page, "writing");
    await eventually(async () => (await field(page)).value, "The ferry sank.");
  });

  test("a long summary is drawn in slices", async ({ page }) => {
    await openStory(page, Array.from({ length: 1000 }, (_, i) => `Ferry ${i} came in late.`).join(" "));
    await page.evaluate(() => {
      const entries = /** @type {Element} */ (document.querySelector("#entries"));
      const counts = /** @type {number[]} */ ([]);
      Object.assign(globalThis, { counts });
      new MutationObserver(() => counts.push(entries.children.length)).observe(entries, { childList: true });
    });
    await setInput(page, "#length select", "percent");
    await setInput(page, "#length input[type=number]", "100");
    await page.waitFor(() => document.querySelectorAll("#entries[data-complete] .entry").length === 1000);
    const counts = await page.evaluate(() => /** @type {any} */ (globalThis).counts.filter((/** @type {number} */ count) => count > 3));
    assert.ok(counts[0] <= 60 && counts.length > 1, String(counts));
    const entries = await entriesOf(page);
    entries.forEach((entry, i) => assert.equal(entry, `Ferry ${i} came in late.`));
  });

  test("a single word of 1 MB is set in pieces, none of it lost", async ({ page }) => {
    const word = "harbour".repeat(150_000);
    await openStory(page, word);
    assert.deepEqual(await entriesOf(page), [word]);
    const longest = await page.evaluate(() => Math.max(...[...document.querySelectorAll(".stretch, .block")].map((piece) => piece.textContent?.length ?? 0)));
    assert.ok(longest < 6100, String(longest));
  });

  test("a text of 1 MB is read and written", async ({ page }) => {
    const long = Array.from({ length: 1700 }, (_, i) => STORY.split("\n\n")[2 + (i % 4)]?.replace("Osterby", `Osterby ${i}`)).join("\n\n");
    const text = `${long}\n\n${"The last of it. ".repeat(Math.ceil((1_000_000 - long.length) / 16))}`;
    assert.ok(text.length >= 1_000_000);
    await openStory(page, text);
    await entriesAre(page, 3);
    assert.ok(await page.evaluate(() => document.querySelectorAll(".sentence.chosen").length > 0));
    const longest = await page.evaluate(() => {
      const walker = document.createTreeWalker(/** @type {Node} */ (document.querySelector("#reading")), NodeFilter.SHOW_TEXT);
      let most = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) most = Math.max(most, node.nodeValue?.length ?? 0);
      return most;
    });
    assert.ok(longest <= 6000, String(longest));
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.press("Control+Home");
    await page.type("Typed at once. ");
    await eventually(async () => (await field(page)).value.slice(0, 15), "Typed at once. ");
    await page.click("#read");
    await page.waitFor(() => document.querySelector(".block")?.textContent?.includes("Typed at once."));
  });
});
