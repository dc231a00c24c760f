// A story is read: its summary, its marks, the ways between the two, the length, what can be taken along.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";
import {
  SITE, STORY, entriesOf, inView, marksOf, open, openStory, paste, setInput, stateOf, summarized, textOf, waitForEntries,
} from "./page.js";

inEachBrowser(SITE, (test) => {
  test("a pasted story is typeset, its summary quoted and marked", async ({ page }) => {
    await openStory(page);
    assert.equal(await stateOf(page), "reading");
    const entries = await entriesOf(page);
    assert.equal(entries.length, 3);
    for (const entry of entries) assert.ok(STORY.includes(entry), entry);
    assert.deepEqual(await marksOf(page), entries);
    assert.equal(await textOf(page, "#summary-title"), "Three sentences");
    assert.equal(await textOf(page, ".headline"), STORY.split("\n")[0]);
    assert.match(await textOf(page, "#facts"), /^598 words · 2 min 31 s to read$/);
    assert.match(await textOf(page, "#saved"), /^\d+ s instead of 2 min 31 s$/);
  });

  test("a story is pasted by key, into the field", async ({ page }) => {
    await open(page);
    await page.evaluate((story) => navigator.clipboard.writeText(story), STORY);
    await page.focus("#writing");
    await page.press("Control+v");
    await summarized(page);
    assert.equal(await stateOf(page), "reading");
    assert.equal((await entriesOf(page)).length, 3);
  });

  test("all of the story's words are on the page", async ({ page }) => {
    await openStory(page);
    await page.waitFor(() => document.querySelector("#reading[data-complete]") !== null);
    const shown = await page.evaluate(() => {
      const copy = /** @type {Element} */ (document.querySelector("#reading")?.cloneNode(true));
      for (const extra of copy.querySelectorAll(".place, .heat")) extra.remove();
      return copy.textContent ?? "";
    });
    assert.equal(shown.replace(/\s+/gu, ""), STORY.replace(/\s+/gu, ""));
  });

  test("samples are read like any story", async ({ page }) => {
    await open(page);
    for (const [i, headline] of [/^Harbour cities/, /^The moss/, /^Report of the inquiry/].entries()) {
      if (i > 0) await page.click("#new-story");
      await page.click("#samples > button");
      await page.click(`#samples li:nth-child(${i + 1}) button`);
      await summarized(page);
      assert.match(await textOf(page, ".headline"), headline);
      assert.equal((await entriesOf(page)).length, 3);
    }
  });

  test("the length is dragged, typed, and measured otherwise", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length input[type=range]", "6");
    await waitForEntries(page, 6);
    assert.equal(await textOf(page, "#summary-title"), "Six sentences");
    assert.equal((await marksOf(page)).length, 6);
    await setInput(page, "#length input[type=number]", "2");
    await waitForEntries(page, 2);
    assert.equal(
      await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector("#length input")).value),
      "2",
    );
    await setInput(page, "#length select", "percent");
    await setInput(page, "#length input[type=number]", "100");
    await page.waitFor(() => document.querySelectorAll(".entry").length > 20);
    assert.deepEqual(await marksOf(page), await entriesOf(page));
    await setInput(page, "#length select", "words");
    await setInput(page, "#length input[type=number]", "60");
    await page.waitFor(() => document.querySelectorAll(".entry").length < 5);
    assert.ok((await entriesOf(page)).join(" ").split(/\s+/u).length <= 60);
  });

  test("a length that is none changes nothing, and one too long says so", async ({ page }) => {
    await openStory(page, "One bell rang. Two doors opened. Nobody came in.");
    await setInput(page, "#length input[type=number]", "2");
    await waitForEntries(page, 2);
    for (const none of ["", "0", "-4"]) {
      await setInput(page, "#length input[type=number]", none);
      assert.equal((await entriesOf(page)).length, 2);
    }
    await setInput(page, "#length input[type=number]", "40");
    await waitForEntries(page, 3);
    assert.match(await textOf(page, "#warnings"), /no more sentences/);
  });

  test("a click on the summary goes to the story, and back", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length select", "percent");
    await setInput(page, "#length input[type=number]", "100");
    await page.waitFor(() => document.querySelectorAll(".entry").length > 20);
    const last = (await entriesOf(page)).length;
    await page.click(`.entry:nth-child(${last}) p`);
    await page.waitFor(() => document.activeElement?.matches(".sentence.current .place"));
    const entries = await entriesOf(page);
    assert.ok((await textOf(page, ".sentence.current")).endsWith(/** @type {string} */ (entries[last - 1])));
    await page.waitFor(() => {
      const box = document.querySelector(".sentence.current")?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
    // A press on its words; one on a name in it goes elsewhere.
    await page.evaluate(() => {
      const sentence = /** @type {HTMLElement} */ (document.querySelector(".sentence.chosen"));
      sentence.scrollIntoView({ block: "center" });
      sentence.click();
    });
    await page.waitFor(() => document.activeElement?.matches(".entry.current .entry-number"));
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-current")), "true");
    assert.ok(await inView(page, ".entry.current .entry-number"));
  });

  test("keys go to the next and the previous sentence, unless they are off", async ({ page }) => {
    await openStory(page);
    const current = () => page.evaluate(() => document.querySelector(".entry.current .entry-number")?.textContent);
    await page.focus("#reading");
    await page.press("j");
    assert.equal(await current(), "1");
    await page.press("j");
    assert.equal(await current(), "2");
    await page.press("k");
    assert.equal(await current(), "1");
    await page.click("#open-settings");
    await page.click("#setting-keys");
    await page.press("Escape");
    await page.press("j");
    assert.equal(await current(), "1");
    await page.press("e");
    assert.equal(await stateOf(page), "reading");
  });

  test("phrases are marked and visited in turn", async ({ page }) => {
    await openStory(page);
    const mentions = await page.evaluate(() => {
      const phrase = /** @type {HTMLElement} */ (document.querySelector(".phrase"));
      phrase.click();
      return parseInt(phrase.querySelector(".count")?.textContent ?? "", 10);
    });
    assert.ok(mentions >= 1);
    await page.waitFor((count) => new Set([...document.querySelectorAll(".mark.mention")].map((m) => m.getAttribute("data-start"))).size === count, mentions);
    assert.equal(await page.evaluate(() => document.querySelectorAll(".mark.mention.at").length), 1);
    await page.press("Escape");
    await page.waitFor(() => document.querySelectorAll(".mark.mention").length === 0);
    assert.equal((await marksOf(page)).length, 3);
  });

  test("the summary is copied as text and as Markdown", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    const title = STORY.split("\n")[0];
    const copied = async (/** @type {number} */ item) => {
      await page.click("#copy > button");
      await page.click(`#copy li:nth-child(${item}) button`);
      await page.waitFor(() => document.querySelector("#status")?.textContent === "The summary is copied.");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    assert.equal((await copied(1)).replace(/\r\n/gu, "\n"), `${[title, ...entries].join("\n\n")}\n`);
    assert.equal(
      (await copied(2)).replace(/\r\n/gu, "\n"),
      `## ${title}\n\n${entries.map((entry) => `- ${entry}\n`).join("")}`,
    );
  });

  test("a story that is cleared comes back", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await page.click("#new-story");
    assert.equal(await stateOf(page), "empty");
    assert.equal(await textOf(page, "#reading"), "");
    await page.click("#notices .button");
    await summarized(page);
    assert.equal(await stateOf(page), "reading");
    assert.deepEqual(await entriesOf(page), entries);
  });

  test("another story over the first can be undone", async ({ page }) => {
    await openStory(page);
    await paste(page, { "text/plain": "A short note. It replaces the story." });
    await waitForEntries(page, 2);
    await page.click("#notices .button");
    await waitForEntries(page, 3);
    assert.match(await textOf(page, ".headline"), /^Harbour/);
  });

  test("the heat map has a segment a sentence, and can be off", async ({ page }) => {
    await openStory(page);
    const counts = await page.evaluate(() => [
      document.querySelectorAll(".sentence").length,
      document.querySelectorAll(".heat i").length,
    ]);
    assert.equal(counts[0], counts[1]);
    const shown = () => page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector(".heat"))).display);
    assert.equal(await shown(), "flex");
    await page.click("#open-settings");
    await page.click("#setting-heat");
    assert.equal(await shown(), "none");
    await page.reload();
    await page.waitFor(() => document.documentElement.classList.contains("no-heat"));
  });

  test("settings are kept, texts never", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length select", "words");
    await page.reload();
    await page.waitFor(() => document.documentElement.classList.contains("ready"));
    const kept = await page.evaluate(async () => ({
      unit: /** @type {HTMLSelectElement} */ (document.querySelector("#length select")).value,
      field: /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing")).value,
      local: JSON.stringify({ ...localStorage }),
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    assert.equal(kept.unit, "words");
    assert.equal(kept.field, "");
    assert.ok(!/harbour|Solheim/iu.test(kept.local), kept.local);
    assert.deepEqual([kept.session, kept.databases, kept.cookies], [0, 0, ""]);
  });
});
