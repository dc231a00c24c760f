// Pages that have no article, and pages that the browser closes to extensions, in Chromium: each is named, and something else is
// offered.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eventually } from "../browser/eventually.js";
import { HIDDEN, marked, perform, shown, start } from "./stage.js";

/** @import { Stage } from "./stage.js" */

const TIMEOUT = 120_000;

describe("pages without an article, and pages that are closed", { timeout: 600_000 }, () => {
  /** @type {Stage} */
  let stage;
  before(async () => {
    stage = await start();
  }, { timeout: TIMEOUT });
  after(() => stage?.stop());

  /** @param {string} name @param {(stage: Stage) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: TIMEOUT }, () => perform(stage, body));

  test("without the gesture there is no access to a page", async (stage) => {
    await stage.open("/story.html");
    const panel = await stage.browser.newPage();
    await panel.goto(stage.panelUrl);
    const refused = await panel.evaluate(async () => {
      const { chrome } = /** @type {any} */ (globalThis);
      const tabs = await chrome.tabs.query({});
      const outcomes = tabs.map((/** @type {{ id: number }} */ { id }) =>
        chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.title }).then(
          () => "read",
          () => "refused",
        ),
      );
      return Promise.all(outcomes);
    });
    await panel.close();
    assert.ok(refused.length >= 2 && refused.every((outcome) => outcome === "refused"), String(refused));
  });

  test("a page of the browser's own is named at the very first press", async (stage) => {
    const page = await stage.browser.newPage();
    await page.goto("chrome://version");
    await page.bringToFront();
    assert.equal((await shown(await stage.press(page))).reason, "ownPage");
  });

  test("a page without an article says so and offers the selection", async (stage) => {
    const page = await stage.open("/front.html");
    const panel = await stage.press(page);
    assert.equal((await shown(panel)).reason, "noArticle");
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(/** @type {HTMLElement} */ (document.querySelector("#weather")));
    });
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#use-selection")).click());
    await panel.waitForFunction(() => document.querySelectorAll(".entry").length === 3, HIDDEN);
    const { sentences } = await shown(panel);
    assert.equal(sentences[0], "Rain is expected in the evening.");
    await eventually(() => marked(page), sentences.join(""));
  });

  test("a front page of teasers is no article", async (stage) => {
    const page = await stage.open("/teasers.html");
    assert.equal((await shown(await stage.press(page))).reason, "noArticle");
    assert.equal(await marked(page), "");
  });

  test("pasted text is summarized, with no page", async (stage) => {
    const page = await stage.open("/front.html");
    const panel = await stage.press(page);
    await panel.type("#pasted", "The pass is closed. Snow fell all night. Ploughs are on their way.");
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#summarize")).click());
    await panel.waitForFunction(() => document.querySelectorAll(".entry").length === 3, HIDDEN);
    assert.equal(await marked(page), "");
  });

  test("a page of the browser's own is named as closed", async (stage) => {
    const page = await stage.open("/story.html");
    await stage.press(page);
    await page.goto("chrome://version");
    assert.equal((await shown(await stage.press(page))).reason, "ownPage");
  });

  test("a store of extensions is named as closed", async (stage) => {
    const page = await stage.open("/story.html");
    // It is not to be had here, but its address stays in the bar.
    await page.goto("https://chromewebstore.google.com/").catch(() => undefined);
    await page.waitForFunction(() => location.protocol === "chrome-error:" && document.readyState === "complete");
    assert.equal((await shown(await stage.press(page))).reason, "store");
  });

  test("the browser's PDF viewer is named as closed", async (stage) => {
    const page = await stage.open("/paper.pdf");
    assert.equal((await shown(await stage.press(page))).reason, "pdf");
  });

  test("a page that has gone is named, and the summary stays", async (stage) => {
    const page = await stage.open("/story.html");
    // On a busy machine the browser may press while the tab is only coming to the front, and grant no access to it.
    const press = async () => {
      const panel = await stage.press(page);
      return { panel, ...(await shown(panel)) };
    };
    const { panel } = await eventually(press, ({ reason }) => reason === undefined);
    await page.goto(new URL("/strict.html", stage.site.origin).href);
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await panel.waitForFunction(() => !(/** @type {HTMLElement} */ (document.querySelector("#note")).hidden), HIDDEN);
    const { sentences, note } = await shown(panel);
    assert.equal(sentences.length, 3);
    assert.match(note ?? "", /Press the Nutgraf button/);
  });
});
