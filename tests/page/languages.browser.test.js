// The page in the reader's language: chosen in the settings, with a story on the desk that stays there, and kept.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { LANGUAGES } from "../../www/app/languages.js";
import { words } from "../../www/app/words.js";
import { SITE, entriesOf, marksOf, open, openStory, paste, rested, says, setInput, stateIs, textOf } from "./page.js";
import { speak } from "./words.js";

/** @import { Page } from "../browser/harness.js" */

/** Chooses a language in the settings, and waits until the page speaks it. @param {Page} page @param {string} language */
async function choose(page, language) {
  await page.click("#open-settings");
  await setInput(page, "#setting-language", language);
  await page.waitFor((language) => document.documentElement.lang === language && document.querySelector("#settings[open]"), language);
  await page.press("Escape");
}

/** What the markup asks for, and what stands there. @param {Page} page */
const markup = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-word], [data-label], [data-placeholder]")].flatMap((element) => {
      const { word, label, placeholder } = /** @type {HTMLElement} */ (element).dataset;
      return [
        ...(word ? [[word, element.textContent]] : []),
        ...(label ? [[label, element.getAttribute("aria-label")]] : []),
        ...(placeholder ? [[placeholder, element.getAttribute("placeholder")]] : []),
      ];
    }),
  );

/** @param {Page} page */
const root = (page) => page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));

inEachBrowser(SITE, (test) => {
  test("another language takes the place of the first, and the story stays", async ({ page }) => {
    await openStory(page);
    assert.deepEqual(await root(page), { lang: "en", dir: "ltr" });
    const [entries, marks] = [await entriesOf(page), await marksOf(page)];
    await choose(page, "de");
    await rested(page);
    assert.deepEqual(await root(page), { lang: "de", dir: "ltr" });
    assert.deepEqual(await entriesOf(page), entries);
    assert.deepEqual(await marksOf(page), marks);
    // Read aloud in its own language, whatever the page speaks.
    assert.deepEqual(await page.evaluate(() => ["#reading", "#entries"].map((one) => document.querySelector(one)?.getAttribute("lang"))), ["en", "en"]);
    speak("de");
    for (const [name, said] of await markup(page)) assert.equal(said, words(name ?? ""), name ?? "");
    assert.equal(await textOf(page, "#summary-title"), "Drei Sätze");
    assert.match(await textOf(page, "#kinds"), /Personen/u);
    assert.match(await textOf(page, "#facts"), /^\d+ Wörter · .* Lesezeit$/u);
    await page.reload();
    await page.waitFor(() => document.documentElement.classList.contains("ready"));
    assert.deepEqual(await root(page), { lang: "de", dir: "ltr" });
  });

  test("the choice is made without losing one's place in the settings", async ({ page }) => {
    await open(page);
    await page.click("#open-settings");
    await page.focus("#setting-language");
    await setInput(page, "#setting-language", "de");
    await page.waitFor(() => document.documentElement.lang === "de" && document.activeElement?.id === "setting-language");
    assert.equal(await textOf(page, "#settings-title"), "Einstellungen");
    await setInput(page, "#setting-language", "auto");
    await page.waitFor(() => document.documentElement.lang === "en" && document.activeElement?.id === "setting-language");
    await page.press("Escape");
    await eventually(() => page.evaluate(() => document.activeElement?.id), "open-settings");
  });

  test("what was being written goes on where it was, and one desk hears the window", async ({ page }) => {
    await open(page);
    await page.focus("#writing");
    await page.type("Rain fell on Lowmere. Snow did not.");
    await eventually(() => entriesOf(page), (entries) => entries.length === 2);
    await choose(page, "de");
    await stateIs(page, "writing");
    await says(page, "#summary-title", "Zwei Sätze");
    await page.focus("#writing");
    await page.type(" Nobody knew why.");
    await says(page, "#summary-title", "Drei Sätze");
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await paste(page, { "text/plain": "The ferry came in late." });
    await rested(page, "ferry");
    assert.deepEqual(await entriesOf(page), ["The ferry came in late."]);
    await says(page, "#notices", /Dieser Text hat den vorigen ersetzt/u);
  });

  test("every language says all of the page, and fits a phone", async ({ page }) => {
    await page.resize(320, 640);
    await openStory(page);
    for (const language of LANGUAGES) {
      await choose(page, language);
      await rested(page);
      speak(language);
      for (const [name, said] of await markup(page)) assert.equal(said, words(name ?? ""), `${language}: ${name}`);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await overflow(), 0, language);
      await page.click("#open-settings");
      assert.equal(await overflow(), 0, `${language}, settings open`);
      await page.press("Escape");
      await page.waitFor(() => !document.querySelector("dialog[open]"));
    }
  });

  test("Arabic is mirrored, and a story in English is not", async ({ page }) => {
    await page.resize(1280, 800);
    await openStory(page);
    /** Whether the masthead and the panes run from left to right. */
    const order = () =>
      page.evaluate(() => {
        const left = (/** @type {string} */ selector) => document.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
        return [left(".brand") < left("#open-settings"), left(".story-pane") < left(".side")];
      });
    assert.deepEqual(await order(), [true, true]);
    await choose(page, "ar");
    await rested(page);
    assert.deepEqual(await root(page), { lang: "ar", dir: "rtl" });
    assert.deepEqual(await order(), [false, false]);
    assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("#reading .block"))).direction), "ltr");
    assert.deepEqual(await violations(page), []);
    await page.click("#new-story");
    await stateIs(page, "empty");
    assert.equal(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("#writing"))).direction), "rtl");
  });

  test("where the chosen language does not come, the page starts in English", async ({ page, browser }) => {
    await open(page);
    const without = () => {
      localStorage.setItem("nutgraf.settings", '{"language":"de"}');
      const { fetch } = globalThis;
      globalThis.fetch = (address, ...rest) => (String(address).endsWith("/de.ftl") ? Promise.reject(new TypeError("no network")) : fetch(address, ...rest));
    };
    if (browser === "Chromium") await page.driver.addInitScript(without);
    else await page.driver.evaluateOnNewDocument(without);
    await open(page);
    assert.deepEqual(await root(page), { lang: "en", dir: "ltr" });
    assert.equal(await textOf(page, ".question"), "What does this story say?");
  });

  test("a language that does not come leaves the one that is there", async ({ page }) => {
    await openStory(page);
    await page.evaluate(() => {
      globalThis.fetch = () => Promise.reject(new TypeError("no network"));
    });
    await page.click("#open-settings");
    await setInput(page, "#setting-language", "de");
    await says(page, "#language-note", /could not be loaded/u);
    assert.equal(await page.evaluate(() => /** @type {HTMLSelectElement} */ (document.querySelector("#setting-language")).value), "auto");
    assert.deepEqual(await root(page), { lang: "en", dir: "ltr" });
    assert.equal((await entriesOf(page)).length, 3);
  });
});
