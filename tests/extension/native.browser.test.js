// What Chromium itself draws, on a screen and by keys that the system sends: the shortcut, both menus, its question for a site,
// and private windows. Without a screen the other tests reach these parts only from behind, or not at all.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eventually } from "../browser/eventually.js";
import { insist, missing, startScreen } from "./screen.js";
import { marked, perform, setLength, shown, start } from "./stage.js";

/** @import { Stage } from "./stage.js" */

/** @import { Page } from "puppeteer-core" */

const TIMEOUT = 240_000;

const TITLE = "Lake town votes to move its market hall uphill";

/** As the manifest suggests it to both browsers. */
const SHORTCUT = "alt+shift+k";

const skip = missing.length > 0 ? `${missing.join(" and ")} not found: nothing was pressed` : false;

describe("Chromium's own shortcut, menus, question and private windows", { skip, timeout: 1_200_000 }, () => {
  /** @type {Awaited<ReturnType<typeof startScreen>>} */
  let screen;
  /** @type {Stage} */
  let stage;
  before(async () => {
    screen = await startScreen();
    stage = await start({ screen });
  }, { timeout: TIMEOUT });
  after(async () => {
    await stage?.stop();
    await screen?.stop();
  });

  /** @param {string} name @param {(stage: Stage) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: TIMEOUT }, () => perform(stage, body));

  test("the shortcut opens the panel and summarizes", async ({ open, after }) => {
    const page = await open("/story.html");
    const { title, sentences } = await shown(await after(() => screen.press(SHORTCUT)));
    assert.equal(title, TITLE);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the page's menu summarizes the page", async ({ open, after }) => {
    const page = await open("/strict.html");
    // Below ours stand “View page source” and “Inspect”.
    const { title, sentences } = await shown(await after(() => choose(page, "article p", 2)));
    assert.equal(title, "Night trains to stop at Calder Junction again");
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the menu of a selection summarizes the selection", async ({ open, after }) => {
    const page = await open("/front.html");
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {HTMLElement} */ (document.querySelector("#weather"))));
    // Below ours stands “Inspect”.
    const { title, sentences } = await shown(await after(() => choose(page, "#weather", 1)));
    assert.equal(title, "Selection");
    assert.equal(sentences[0], "Rain is expected in the evening.");
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the browser asks for a site, and the reader's answer holds", async ({ browser, open, closePanel, panelUrl, badge }) => {
    // The focus is to go from the options to the question and back.
    await closePanel();
    const page = await open("/story.html");
    const options = await browser.newPage();
    await options.goto(panelUrl.replace("panel/panel", "options/options"));
    await options.waitForSelector(".ready");
    await options.bringToFront();
    await options.type("#site", "http://localhost/story");

    assert.match(await answer(options), /^Without the browser’s permission/);
    assert.deepEqual(await sitesOf(options), []);
    // One may allow only a moment after the question has come, and nothing that a test could see says when; where the key came
    // too early, the focus stayed on the refusal.
    let patience = 0;
    await eventually(() => answer(options, "Tab", (patience += 1000)), /now marks localhost/);
    assert.deepEqual(await sitesOf(options), ["localhost"]);
    // On a page that is open already, and one that is opened then.
    await eventually(() => badge(page), "3");
    const other = await open("/strict.html");
    await eventually(() => badge(other), "3");

    await options.bringToFront();
    await options.click("#sites button");
    await eventually(() => options.evaluate(() => document.querySelector("#site-note")?.textContent), /no longer marks localhost/);
    assert.deepEqual(await sitesOf(options), []);
  });

  test("a private window has a panel and marks of its own, and keeps no choice", async ({ browser, site, panelUrl, after }) => {
    const [id, url] = [new URL(panelUrl).hostname, new URL("/strict.html", site.origin).href];
    await allowInPrivate(await browser.newPage(), id);
    const before = new Set(browser.targets());
    const isNew = (/** @type {import("puppeteer-core").Target} */ target) => !before.has(target);
    await screen.press("ctrl+shift+n");
    const target = await browser.waitForTarget((target) => isNew(target) && target.type() === "page", { timeout: TIMEOUT });
    const page = /** @type {Page} */ (await target.page());
    await page.goto(url);
    const itsPanel = () => browser.targets().find((target) => isNew(target) && target.url() === panelUrl);
    const panel = await after(() => insist(() => screen.press(SHORTCUT), itsPanel));
    const { sentences } = await eventually(() => shown(panel), ({ sentences }) => sentences.length === 3);
    await eventually(() => marked(page), sentences.join(""));
    assert.equal(await panel.evaluate(async () => (await /** @type {any} */ (globalThis).chrome.windows.getCurrent()).incognito), true);

    const stored = () => panel.evaluate(async () => JSON.stringify(await /** @type {any} */ (globalThis).chrome.storage.local.get()));
    const kept = await stored();
    await setLength(panel, "sentences", 5);
    await eventually(async () => (await shown(panel)).sentences.length, 5);
    assert.equal(await stored(), kept);
  });

  /**
   * Opens the menu of a place, and chooses the entry below which stand so many; again, where the menu did not hear it.
   * @param {Page} page @param {string} selector @param {number} below
   */
  async function choose(page, selector, below) {
    const press = async () => {
      await screen.press("Escape");
      await screen.menu(() => page.click(selector, { button: "right" }));
      // From the end, since a menu that opens under the pointer begins with the entry that happens to lie there.
      await screen.press("End", ...Array(below).fill("Up"), "Return");
    };
    await insist(press, () => stage.answered());
  }

  /**
   * Asks for the site that was typed, and answers the browser's question, which offers to refuse and beside that to allow.
   * @param {Page} options @param {string} [first] Pressed first. @param {number} [patience] So long after; in milliseconds.
   * @returns {Promise<string>} What the options say of it.
   */
  async function answer(options, first = "", patience = 0) {
    const note = await options.evaluateHandle(() => /** @type {HTMLElement} */ (document.querySelector("#site-note")));
    await note.evaluate((note) => note.replaceChildren());
    const hasFocus = () => options.evaluate(() => document.hasFocus());
    await eventually(hasFocus, true);
    await options.click("#add-site button");
    await eventually(hasFocus, false);
    // What comes too late for the question comes to nothing.
    await options.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await new Promise((resolve) => setTimeout(resolve, patience));
    if (first) await screen.press(first);
    await insist(() => screen.press("Return"), async () => (await hasFocus()) || undefined);
    return eventually(() => note.evaluate(({ textContent }) => textContent ?? ""), /localhost/);
  }
});

/** As a reader allows it in the list of extensions. @param {Page} list @param {string} id */
async function allowInPrivate(list, id) {
  await list.goto("chrome://extensions");
  await list.evaluate(async (id) => {
    const { developerPrivate } = /** @type {any} */ (globalThis).chrome;
    // An unpacked extension is started anew only where developers' mode is on.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, id);
  await list.waitForFunction(async (id) => {
    const { incognitoAccess, state } = await /** @type {any} */ (globalThis).chrome.developerPrivate.getExtensionInfo(id);
    return incognitoAccess.isActive && state === "ENABLED";
  }, { polling: 50 }, id);
}

/** @param {Page} options */
const sitesOf = (options) => options.evaluate(() => [...document.querySelectorAll("#sites bdi")].map(({ textContent }) => textContent));
