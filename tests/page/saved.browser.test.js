// Saved summaries that are opened again: held to the story that lies there, to the one that comes with them, or to the
// one that comes after.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, drop, dropAll, entriesAre, open, openStory, paste, rested, stateIs, stateOf, textOf, told } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/** The record of what is on the page, as it is saved from there. @param {Page} page @returns {Promise<string>} */
const record = (page) =>
  page.evaluate(async () => {
    /** @type {Blob | undefined} */
    let saved;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      saved = /** @type {Blob} */ (blob);
      return createObjectURL(blob);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => undefined;
    /** @type {HTMLElement} */ (document.querySelector("#save > button")).click();
    const ways = [...document.querySelectorAll("#save li button")];
    /** @type {HTMLElement} */ (ways.find(({ textContent }) => textContent?.includes("JSON"))).click();
    while (!saved) await new Promise((resolve) => setTimeout(resolve));
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    return saved.text();
  });

inEachBrowser(SITE, (test) => {
  test("a saved summary holds, and where it does not, the first difference is named and shown", async ({ page }) => {
    await openStory(page);
    await entriesAre(page, 3);
    const saved = await record(page);
    await drop(page, "summary.json", saved);
    await told(page, "summary.json holds: every quotation stands in this story where it says, and the same is chosen again.");
    assert.match(await textOf(page, "#reading"), /Halland Sea/u, "the story stays");

    const changed = JSON.parse(saved);
    changed.summary[1].text = "Nobody was asked.";
    await drop(page, "changed.json", JSON.stringify(changed));
    await told(page, "changed.json does not hold. The first difference, at summary[1].text: the summary has “Nobody was asked.”");
    await page.click("#notices .notice > .button:not(.quiet)");
    const place = changed.summary[1].sentence;
    await page.waitFor((place) => document.activeElement?.closest(`.sentence`)?.classList.contains("current") && document.querySelectorAll(".sentence").length > place, place);
    const sentence = STORY.slice(changed.summary[1].start, changed.summary[1].end);
    assert.ok((await textOf(page, ".sentence.current")).includes(sentence.slice(0, 40)));

    const chosen = JSON.parse(saved);
    chosen.summary.pop();
    await drop(page, "fewer.json", JSON.stringify(chosen));
    await told(page, "fewer.json quotes this story rightly, but chosen again it is another. The first difference, at summary[2]");
    await drop(page, "older.json", JSON.stringify({ ...chosen, version: "0.0.1" }));
    await told(page, "Another version of Nutgraf made it");
    await drop(page, "torn.json", JSON.stringify({ ...chosen, sentences: "three" }));
    await told(page, "torn.json looks like a saved summary, but cannot be read as one:");
    await paste(page, { "text/plain": "The ferry came in late on Monday. Nobody waited for it." });
    await rested(page, "Nobody waited");
    await drop(page, "summary.json", saved);
    await told(page, "summary.json was not made of this story, or the story has been changed since. The first difference, at summary[0]");
  });

  test("where no hash can be computed, a story that was changed elsewhere is not said to be the same", async ({ page }) => {
    await openStory(page);
    await entriesAre(page, 3);
    const saved = await record(page);
    // As on a page that came by plain http.
    await page.evaluate(() => Object.defineProperty(globalThis.crypto, "subtle", { value: undefined }));
    const quoted = /** @type {{ start: number, end: number }[]} */ (JSON.parse(saved).summary);
    const at = STORY.search(/[.](?=\s*$)/u);
    assert.ok(quoted.every(({ end }) => end <= at), "the last full stop is in no quotation");
    const changed = `${STORY.slice(0, at)}!${STORY.slice(at + 1)}`;
    await paste(page, { "text/plain": changed });
    await rested(page, changed.slice(at - 20, at + 1));
    await drop(page, "summary.json", saved);
    await told(page, "could not be checked here, since browsers compute its hash (SHA-256) only on pages that came by https");
    assert.match(await textOf(page, "#notices"), /^summary\.json holds: every quotation/u);
  });

  test("it waits for its story, and finds it among several", async ({ page }) => {
    await open(page);
    const html = "<!doctype html><title>Gates</title><article><h1>Gates shut</h1><p>The gates were shut at nine on Monday.</p><ul><li>The water ran on to Osterby.</li></ul></article>";
    await drop(page, "gates.html", html);
    await rested(page, "Osterby");
    const saved = await record(page);
    assert.equal(JSON.parse(saved).options.blocks, "given");
    await page.click("#new-story");
    await stateIs(page, "empty");
    await drop(page, "summary.json", saved);
    await told(page, "Open the story that summary.json was made of");
    assert.equal(await stateOf(page), "empty");
    await drop(page, "gates.html", html);
    await told(page, "summary.json holds: every quotation");

    await dropAll(page, [["ferry.txt", "The ferry came in late. Nobody waited."], ["gates.json", saved], ["gates.html", html]]);
    await told(page, "gates.json holds: every quotation");
    assert.match(await textOf(page, ".files-list [aria-current]"), /gates\.html/u);
    assert.equal(await textOf(page, ".files-count"), "2 files");
    await drop(page, "plain.json", '{ "headline": "The ferry came in late on Monday." }');
    await rested(page, "headline");
  });
});
