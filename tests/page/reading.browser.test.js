// A story is read: its summary, its marks, the ways between the two, the length, what can be taken along.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import {
  SITE, STORY, arrived, entriesAre, entriesOf, marksOf, open, openStory, paste, rested, says, setInput, stateIs, stateOf, textOf,
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
    assert.match(await textOf(page, "#facts"), /^598 words · 2\smin\s31\ss to read$/);
    assert.match(await textOf(page, "#saved"), /^\d+\ss instead of 2\smin\s31\ss$/);
  });

  test("a story is pasted by key, into the field", async ({ page }) => {
    await open(page);
    await page.evaluate((story) => navigator.clipboard.writeText(story), STORY);
    await page.focus("#writing");
    await page.press("Control+v");
    await stateIs(page, "reading");
    await entriesAre(page, 3);
  });

  test("all of the story's words are on the page", async ({ page }) => {
    await openStory(page);
    const shown = await page.evaluate(() => {
      const copy = /** @type {Element} */ (document.querySelector("#reading")?.cloneNode(true));
      for (const extra of copy.querySelectorAll(".place, .heat")) extra.remove();
      return copy.textContent ?? "";
    });
    assert.equal(shown.replace(/\s+/gu, ""), STORY.replace(/\s+/gu, ""));
  });

  test("samples are read like any story", async ({ page }) => {
    await open(page);
    for (const [i, headline] of ["Harbour cities", "The moss", "Report of the inquiry"].entries()) {
      if (i > 0) await page.click("#new-story");
      await stateIs(page, "empty");
      await page.click("#samples > button");
      await page.click(`#samples li:nth-child(${i + 1}) button`);
      await rested(page, headline);
      assert.ok((await textOf(page, ".headline")).startsWith(headline));
      assert.equal((await entriesOf(page)).length, 3);
    }
  });

  test("the length is dragged, typed, and measured otherwise", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length input[type=range]", "6");
    const six = await entriesAre(page, 6);
    await says(page, "#summary-title", "Six sentences");
    await eventually(() => marksOf(page), six);
    await setInput(page, "#length input[type=number]", "2");
    await entriesAre(page, 2);
    assert.equal(
      await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector("#length input")).value),
      "2",
    );
    await setInput(page, "#length select", "percent");
    await setInput(page, "#length input[type=number]", "100");
    const all = await eventually(() => entriesOf(page), (entries) => entries.length > 20);
    await eventually(() => marksOf(page), all);
    await setInput(page, "#length select", "words");
    await setInput(page, "#length input[type=number]", "40");
    await eventually(() => entriesOf(page), (entries) => entries.length > 0 && entries.join(" ").split(/\s+/u).length <= 40);
  });

  test("a length that is none changes nothing, and one too long says so", async ({ page }) => {
    await openStory(page, "One bell rang. Two doors opened. Nobody came in.");
    await setInput(page, "#length input[type=number]", "2");
    await entriesAre(page, 2);
    for (const none of ["", "0", "-4"]) {
      await setInput(page, "#length input[type=number]", none);
      assert.equal((await entriesOf(page)).length, 2);
    }
    await setInput(page, "#length input[type=number]", "40");
    await entriesAre(page, 3);
    await says(page, "#warnings", /no more sentences/);
  });

  test("a click on the summary goes to the story, and back", async ({ page }) => {
    await openStory(page);
    await setInput(page, "#length select", "percent");
    await setInput(page, "#length input[type=number]", "100");
    const last = (await eventually(() => entriesOf(page), (entries) => entries.length > 20)).length;
    await page.click(`.entry:nth-child(${last}) p`);
    await page.waitFor(() => document.activeElement?.matches(".sentence.current .place"));
    const entries = await entriesOf(page);
    assert.ok((await textOf(page, ".sentence.current")).endsWith(/** @type {string} */ (entries[last - 1])));
    await arrived(page, ".sentence.current");
    // A press on its words; one on a name in it goes elsewhere.
    await page.evaluate(() => {
      const sentence = /** @type {HTMLElement} */ (document.querySelector(".sentence.chosen"));
      sentence.scrollIntoView({ block: "center" });
      sentence.click();
    });
    await page.waitFor(() => document.activeElement?.matches(".entry.current .entry-number"));
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-current")), "true");
    await arrived(page, ".entry.current .entry-number");
  });

  test("keys go to the next and the previous sentence, unless they are off", async ({ page }) => {
    await openStory(page);
    const current = ".entry.current .entry-number";
    await page.focus("#reading");
    await page.press("j");
    await says(page, current, "1");
    await page.press("j");
    await says(page, current, "2");
    await page.press("k");
    await says(page, current, "1");
    await arrived(page, ".sentence.current");
    await page.click("#open-settings");
    await page.click("#setting-keys");
    await page.press("Escape");
    await page.waitFor(() => !document.querySelector("dialog[open]"));
    await page.press("j");
    assert.equal(await textOf(page, current), "1");
    await page.press("e");
    assert.equal(await stateOf(page), "reading");
  });

  test("phrases are marked and visited in turn", async ({ page }) => {
    await openStory(page);
    const mentions = await page.evaluate(() => {
      const phrase = /** @type {HTMLElement} */ (document.querySelector(".phrase"));
      phrase.click();
      return parseInt(phrase.querySelector(".count [aria-hidden]")?.textContent ?? "", 10);
    });
    assert.ok(mentions >= 1);
    await page.waitFor((count) => new Set([...document.querySelectorAll(".mark.mention")].map((m) => m.getAttribute("data-start"))).size === count, mentions);
    await page.waitFor(() => document.querySelectorAll(".mark.mention.at").length === 1);
    await page.press("Escape");
    await page.waitFor(() => document.querySelectorAll(".mark.mention").length === 0);
    assert.equal((await marksOf(page)).length, 3);
  });

  test("the summary is copied as text and as Markdown", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    const title = STORY.split("\n")[0];
    const copy = async (/** @type {number} */ item, /** @type {string} */ expected) => {
      await page.click("#copy > button");
      await page.click(`#copy li:nth-child(${item}) button`);
      await eventually(() => page.evaluate(async () => (await navigator.clipboard.readText()).replace(/\r\n/gu, "\n")), expected);
      await says(page, "#status", "The summary is copied.");
    };
    await copy(1, `${[title, ...entries].join("\n\n")}\n`);
    await copy(2, `## ${title}\n\n${entries.map((entry) => `- ${entry}\n`).join("")}`);
  });

  test("a story that is cleared comes back", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await page.click("#new-story");
    await stateIs(page, "empty");
    assert.equal(await textOf(page, "#reading"), "");
    await page.click("#notices .button");
    await stateIs(page, "reading");
    await eventually(() => entriesOf(page), entries);
  });

  test("another story over the first can be undone", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await paste(page, { "text/plain": "A short note. It replaces the story." });
    await rested(page, "A short note.");
    assert.deepEqual(await entriesOf(page), ["A short note.", "It replaces the story."]);
    await page.click("#notices .button");
    await eventually(() => entriesOf(page), entries);
    await says(page, ".headline", /^Harbour/);
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
    await eventually(shown, "none");
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
