// The extension as a reader uses it, in Firefox: the button, the keys, the menus, the sidebar, the marks.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { start } from "./firefox.js";
import { marked } from "./stage.js";

/** @typedef {import("./firefox.js").Window} Window */

const TIMEOUT = 240_000;

const TITLE = "Lake town votes to move its market hall uphill";

describe("the extension in Firefox", { timeout: 1_800_000 }, () => {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let stage;
  before(async () => {
    stage = await start();
  }, { timeout: TIMEOUT });
  after(() => stage?.stop());

  /** @param {string} name @param {(stage: Awaited<ReturnType<typeof start>>) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: TIMEOUT }, async () => {
      await stage.errors();
      stage.foreign.length = 0;
      const before = new Set(await stage.browser.pages());
      try {
        await body(stage);
        assert.deepEqual(await stage.errors(), [], "the extension reported errors");
        assert.deepEqual(stage.foreign, [], "something was asked for elsewhere");
      } finally {
        for (const page of await stage.browser.pages()) if (!before.has(page)) await page.close();
      }
    });

  test("the button summarizes the story and marks it without touching the page", async ({ open, window }) => {
    const page = await open("/story.html");
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await window.press();
    const { title, sentences } = await window.shown();
    assert.equal(title, TITLE);
    assert.equal(sentences.length, 3);
    assert.equal(await marked(page), sentences.join(""));
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), html);
  });

  test("the keyboard command does the same", async ({ open, window }) => {
    const page = await open("/story.html");
    await window.gesture(() => window.keys());
    const { title, sentences } = await window.shown();
    assert.equal(title, TITLE);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the page's menu does the same", async ({ open, window }) => {
    const page = await open("/story.html");
    await window.gesture(async () => {
      await page.click("#vote", { button: "right" });
      await window.chooseFromMenu();
    });
    const { title, sentences } = await window.shown();
    assert.equal(title, TITLE);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the menu of a selection summarizes the selection", async ({ open, window }) => {
    const page = await open("/front.html");
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {HTMLElement} */ (document.querySelector("#weather"))));
    await window.gesture(async () => {
      await page.click("#weather", { button: "right" });
      await window.chooseFromMenu();
    });
    const { sentences } = await window.shown();
    assert.deepEqual(sentences, ["Rain is expected in the evening.", "It will turn to sleet above four hundred metres.", "The pass stays open."]);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("a sentence of the sidebar takes the page to its place, and its mark back", async ({ open, window }) => {
    const page = await open("/story.html");
    await page.setViewport({ width: 800, height: 300 });
    await window.press();
    const [first = "", second = ""] = (await window.shown()).sentences;
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    // The flash is short: the page itself notes that it was there.
    await page.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      const look = () => {
        const ranges = [.../** @type {any} */ (CSS.highlights.get("nutgraf-flash") ?? [])];
        if (ranges.length > 0) world.flashed = ranges.map(String).join("");
        else requestAnimationFrame(look);
      };
      look();
    });
    await window.inSidebar(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await page.waitForFunction((text) => /** @type {any} */ (globalThis).flashed === text, {}, first);
    await page.waitForFunction(() => {
      const { top, bottom } = /** @type {HTMLElement} */ (document.querySelector("#lead")).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    assert.equal((await window.shown()).current, first);

    const at = await page.evaluate(() => {
      const [, range] = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))].filter((range) => String(range).length > 40);
      range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, height } = range.getClientRects()[0];
      return { x: x + 4, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await window.waitInSidebar((text) => document.querySelector(".entry.current p")?.textContent === text, second);
  });

  test("a link under a mark stays a link", async ({ open, window }) => {
    const page = await open("/story.html");
    await window.press();
    await page.click("#place");
    await page.waitForFunction(() => location.hash === "#orrenby");
    assert.equal((await window.shown()).current, undefined);
  });

  test("a page with the strictest policy is read and marked", async ({ open, window }) => {
    const page = await open("/strict.html");
    await window.press();
    const { title, sentences } = await window.shown();
    assert.equal(title, "Night trains to stop at Calder Junction again");
    assert.equal(await marked(page), sentences.join(""));
  });

  test("a story in a frame of the same site is read and marked there", async ({ open, window }) => {
    const page = await open("/framed.html");
    await window.press();
    const { title, sentences } = await window.shown();
    assert.equal(title, TITLE);
    const found = await page.evaluate(() => {
      const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector("#room"));
      const { highlights } = /** @type {any} */ (contentWindow).CSS;
      return [...(highlights.get("nutgraf") ?? [])].map(String).join("").replace(/\s+/gu, " ");
    });
    assert.equal(found, sentences.join(""));
  });

  test("a page without an article says so", async ({ open, window }) => {
    await open("/front.html");
    await window.press();
    assert.equal((await window.shown()).reason, "noArticle");
  });

  test("a page of the browser's own is named as closed", async ({ open, window }) => {
    await open("/story.html");
    await window.evaluate(() => {
      const { gBrowser, Services } = /** @type {any} */ (globalThis);
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedBrowser.fixupAndLoadURIString("about:support", { triggeringPrincipal });
    });
    await window.waitFor(() => {
      const { selectedBrowser } = /** @type {any} */ (globalThis).gBrowser;
      return selectedBrowser.currentURI.spec === "about:support" && !selectedBrowser.webProgress.isLoadingDocument;
    });
    await window.press();
    assert.equal((await window.shown()).reason, "ownPage");
  });

  test("a background that was stopped hears the next press", async ({ open, window }) => {
    const page = await open("/story.html");
    await window.stopBackground();
    await window.press();
    const { sentences } = await window.shown();
    assert.equal(sentences.length, 3);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the browser asks for a site, and the reader's answer holds", async ({ open, window }) => {
    const page = await open("/story.html");
    await window.press();
    await window.openOptions();
    const says = (/** @type {string} */ words) => window.waitInTab((words) => document.querySelector("#site-note")?.textContent?.includes(words), words);
    const sites = () => window.inTab(() => [...document.querySelectorAll("#sites bdi")].map(({ textContent }) => textContent));

    await window.askFor("localhost");
    await window.answer("Deny");
    await says("Without the browser’s permission");
    assert.deepEqual(await sites(), []);

    await window.askFor("localhost");
    await window.answer("Allow");
    await says("now marks localhost");
    assert.deepEqual(await sites(), ["localhost"]);

    const other = await open("/strict.html");
    await eventually(() => window.badge(), "3");
    assert.match(await marked(other), /^Night trains between the coast/);
    await window.waitInSidebar(() => document.querySelector("#title")?.textContent?.startsWith("Night trains"));
    // The background may go away in between: the next page calls it back.
    await window.stopBackground();
    await other.goto(page.url());
    await eventually(() => marked(other), /^The council of Orrenby voted/);

    await window.evaluate(() => {
      const { gBrowser } = /** @type {any} */ (globalThis);
      gBrowser.selectedTab = gBrowser.tabs.find((/** @type {any} */ tab) => tab.linkedBrowser.currentURI.spec.endsWith("/options.html"));
    });
    await window.inTab(() => /** @type {HTMLElement} */ (document.querySelector("#sites button")).click());
    await says("no longer marks localhost");
    assert.deepEqual(await sites(), []);
    await window.evaluate(() => /** @type {any} */ (globalThis).gBrowser.removeCurrentTab());
  });

  test("the browser's PDF viewer is named as closed", async ({ open, window }) => {
    await open("/paper.pdf");
    await window.press();
    assert.equal((await window.shown()).reason, "pdf");
  });

  test("axe finds nothing wrong in the sidebar and in the options", async ({ open, window }) => {
    await open("/story.html");
    await window.press();
    assert.deepEqual(await violations(pageOf(window.inSidebar.bind(window))), []);
    await window.openOptions();
    assert.deepEqual(await violations(pageOf(window.inTab.bind(window))), []);
    await window.evaluate(() => /** @type {any} */ (globalThis).gBrowser.removeCurrentTab());
  });

  test("a private window has a sidebar and marks of its own, and keeps no choice", async ({ openPrivate, window }) => {
    const stored = () => window.inSidebar(async () => JSON.stringify(await /** @type {any} */ (globalThis).browser.storage.local.get()));
    const before = await stored();
    const own = await openPrivate("/story.html");
    await own.press();
    const { title, sentences } = await own.shown();
    assert.equal(title, TITLE);
    const found = await own.inTab(() =>
      [.../** @type {any} */ (CSS.highlights.get("nutgraf") ?? [])].map(String).join("").replace(/\s+/gu, " "),
    );
    assert.equal(found, sentences.join(""));
    await own.inSidebar(() => {
      const number = /** @type {HTMLInputElement} */ (document.querySelector("#length input[type=number]"));
      number.value = "5";
      number.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await own.waitInSidebar(() => document.querySelectorAll(".entry").length === 5);
    assert.equal(await stored(), before);
    await own.close();
  });
});

/** As the checks of accessibility take a page. @param {Window["inSidebar"]} evaluate @returns {any} */
const pageOf = (evaluate) => ({ driver: { evaluate: (/** @type {string} */ source) => evaluate((source) => void globalThis.eval(source), source) }, evaluate });
