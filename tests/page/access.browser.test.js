// Everyone can use it: axe finds nothing in any state, theme or width; all is done by keyboard; nothing to press is
// too small; nothing overflows; motion and colours follow the reader's system.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, arrived, dropAll, entriesAre, entriesOf, open, openStory, paste, rested, says, stateIs, stateOf } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/** The page's states, and how to come to each. @type {Record<string, (page: Page) => Promise<void>>} */
const STATES = {
  empty: open,
  "the samples offered": async (page) => {
    await open(page);
    await page.click("#samples > button");
    await page.waitFor(() => document.querySelector("#samples-list:not([hidden])") !== null);
  },
  reading: async (page) => {
    await openStory(page);
    await page.click(".entry:nth-child(2) p");
    // Folded when narrow; and the page may still be gliding to the sentence, which a driver's click would miss.
    await page.evaluate(() => {
      document.querySelector("#phrases")?.setAttribute("open", "");
      /** @type {HTMLElement} */ (document.querySelector(".phrase")).click();
    });
    await page.waitFor(() => document.querySelector(".mark.mention.at") !== null && document.querySelector(".flash") === null);
  },
  writing: async (page) => {
    await openStory(page);
    await page.click("#edit");
    await stateIs(page, "writing");
  },
  "several files open": async (page) => {
    await open(page);
    await dropAll(page, [["harbour.txt", STORY], ["A name that is longer than there is room for it on any screen.jpg", [0xff, 0xd8, 0xff]], ["note.txt", "A short note. It stays."]]);
    await rested(page);
    await eventually(() => page.evaluate(() => document.querySelectorAll(".file.ready, .file.failed").length), 3);
  },
  "settings open": async (page) => {
    await openStory(page);
    await page.click("#open-settings");
    await page.waitFor(() => document.querySelector("dialog[open]") !== null);
  },
  "a menu and a notice open": async (page) => {
    await openStory(page);
    await paste(page, { "text/plain": "A short note. It replaces the story." });
    await rested(page, "A short note.");
    await page.click("#copy > button");
    await page.waitFor(() => document.querySelector("#copy-list:not([hidden])") !== null);
  },
  "a warning shown": async (page) => openStory(page, "wind over the water\nnobody on the pier\nthe lamps are out"),
};

/** @param {Page} page @param {string} theme */
const keepTheme = async (page, theme) => {
  await page.goto("/");
  await page.evaluate((theme) => localStorage.setItem("nutgraf.settings", JSON.stringify({ theme })), theme);
};

/** What the reader is at. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element ? element.id || element.className || element.tagName : "";
  });

inEachBrowser(SITE, (test) => {
  for (const theme of ["light", "dark"]) {
    for (const [state, reach] of Object.entries(STATES)) {
      test(`axe finds nothing: ${theme}, ${state}`, async ({ page }) => {
        await keepTheme(page, theme);
        for (const width of [1280, 360]) {
          await page.resize(width, 900);
          await reach(page);
          assert.deepEqual(await violations(page), [], `${width} px`);
        }
      });
    }
  }

  test("the story is read by keyboard alone", async ({ page }) => {
    await open(page);
    const isAt = (/** @type {string} */ stop) => eventually(() => focused(page), stop);
    await page.press("Tab");
    await isAt("skip");
    for (const stop of ["open-privacy", "open-settings", "writing", "paste", "open-file"]) {
      await page.press("Tab");
      await isAt(stop);
    }
    await page.press("Tab");
    await says(page, ":focus", "Try a sample");
    await page.press("Enter");
    await page.press("ArrowDown");
    await page.waitFor(() => document.activeElement?.closest("#samples li") !== null);
    await page.press("Enter");
    await rested(page);
    await page.press("j");
    await isAt("place");
    await page.press("Enter");
    await isAt("entry-number");
    await says(page, ".entry.current .entry-number", "1");
    await page.press("Tab");
    await page.press("Enter");
    await isAt("place");
    await says(page, ".entry.current .entry-number", "2");
    await page.focus("#length input[type=range]");
    await page.press("ArrowRight");
    await entriesAre(page, 4);
    await page.press("Tab");
    await page.press("Control+a");
    await page.type("2");
    await entriesAre(page, 2);
    await page.focus("#copy > button");
    await page.press("Enter");
    await page.press("Tab");
    await says(page, ":focus", "As text");
    await page.press("Escape");
    await says(page, ":focus", "Copy");
    await eventually(() => page.evaluate(() => document.querySelector("#copy-list")?.hasAttribute("hidden")), true);
  });

  test("focus is seen", async ({ page }) => {
    await openStory(page);
    const unseen = [];
    const count = await page.evaluate(() => document.querySelectorAll("a, button, input, select").length);
    await page.press("Tab");
    for (let i = 0; i < Math.min(count, 30); i += 1) {
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        return !element || element === document.body || getComputedStyle(element).outlineStyle !== "none";
      });
      if (!seen) unseen.push(await focused(page));
      await page.press("Tab");
    }
    assert.deepEqual(unseen, []);
  });

  for (const width of [320, 360, 859, 860, 1600]) {
    test(`nothing to press is smaller than 24 px, nothing overflows: ${width} px`, async ({ page }) => {
      await page.resize(width, 800);
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(page);
        const found = () => page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          small: [...document.querySelectorAll("a, button, input, select, summary, label")]
            .filter((element) => !element.matches(".place, .skip, .choice input"))
            .map((element) => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
        }));
        assert.deepEqual(await found(), { overflow: 0, small: [] }, state);
      }
    });
  }

  test("the summary comes first when narrow, and stands beside the story when wide", async ({ page }) => {
    await openStory(page);
    const boxes = () =>
      page.evaluate(() =>
        ["#summary", "#reading"].map((id) => {
          const { left, right, top, bottom } = /** @type {Element} */ (document.querySelector(id)).getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
    await page.resize(859, 900);
    await eventually(boxes, ([above, below]) => above && below && above.bottom <= below.top);
    await page.resize(860, 900);
    await eventually(boxes, ([right, left]) => left && right && left.right <= right.left + 16 && right.top < left.bottom);
    await arrived(page, "#summary .card-head");
  });

  test("motion and forced colours follow the system", async ({ page, browser }) => {
    if (browser !== "Chromium") return console.log(`skipped in ${browser}: its driver cannot pretend them`);
    await page.driver.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await openStory(page);
    const last = (await entriesOf(page)).length;
    await page.click(`.entry:nth-child(${last}) p`);
    await arrived(page, ".sentence.current");
    assert.equal(await page.evaluate(() => document.querySelector(".flash")), null);
    const marks = await page.evaluate(() => {
      const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
      return { chosen: style(".sentence.chosen").backgroundColor, page: style("body").backgroundColor, outline: style(".sentence.current").outlineStyle };
    });
    assert.notEqual(marks.chosen, marks.page);
    assert.equal(marks.outline, "solid");
    assert.deepEqual(await violations(page), []);
  });

  test("headings, landmarks and names are in order", async ({ page }) => {
    await openStory(page, STORY);
    assert.equal(await stateOf(page), "reading");
    const outline = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3, h4")]
      .filter((heading) => heading instanceof HTMLElement && heading.offsetParent !== null && !heading.closest(".points"))
      .map((heading) => `${heading.tagName} ${heading.textContent}`));
    assert.deepEqual(outline.slice(0, 3), ["H1 Nutgraf", "H2 What does this story say?", `H3 ${STORY.split("\n")[0]}`]);
    assert.ok(outline.includes("H2 Three sentences"));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(
      await page.evaluate(() => document.querySelector("#length input[type=range]")?.getAttribute("aria-valuetext")),
      "3 sentences",
    );
  });
});
