// Sites that the reader has allowed, in Chromium: marked by themselves, with a badge; an open panel follows.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marked, perform, shown, start, until } from "./stage.js";

/** @import { Stage } from "./stage.js" */

const SITE = "*://localhost/*";

describe("the extension on sites of the reader's list", { timeout: 600_000 }, () => {
  /** @param {string} name @param {(stage: Stage) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: 180_000 }, async () => {
      const stage = await start({ allowed: [SITE] });
      try {
        await perform(stage, body);
      } finally {
        await stage.stop();
      }
    });

  /** @param {import("puppeteer-core").Page} page */
  const isMarked = (page) => page.waitForFunction(() => (CSS.highlights.get("nutgraf")?.size ?? 0) > 0, { timeout: 60_000, polling: 50 });

  test("a story is marked by itself, and the button shows how many sentences", async (stage) => {
    const page = await stage.open("/story.html");
    await isMarked(page);
    assert.equal(await until(async () => (await stage.badge(page)) || undefined), "3");
    assert.match(await marked(page), /^The council of Orrenby voted/);
    assert.match(await marked(page, "nutgraf-1"), /Henrike Solvang/);
    const front = await stage.open("/front.html");
    await front.waitForFunction(() => document.readyState === "complete");
    assert.equal(await stage.badge(front), "");
    assert.equal(await marked(front), "");
  });

  test("a background that is stopped in the midst of it is called again", async (stage) => {
    const page = await stage.open("/long.html");
    await stage.stopBackground();
    assert.equal(await marked(page), "", "the background had done its work before it was stopped");
    await isMarked(page);
    assert.equal(await until(async () => (await stage.badge(page)) || undefined), "3");
  });

  test("a panel that is open follows to the story in front", async (stage) => {
    const first = await stage.open("/strict.html");
    const panel = await stage.press(first);
    const second = await stage.open("/story.html");
    await panel.waitForFunction(() => document.querySelector("#title")?.textContent?.startsWith("Lake town"), { timeout: 60_000, polling: 50 });
    await first.bringToFront();
    await panel.waitForFunction(() => document.querySelector("#title")?.textContent?.startsWith("Night trains"), { timeout: 60_000, polling: 50 });
    await second.bringToFront();
    await panel.waitForFunction(() => document.querySelector("#title")?.textContent?.startsWith("Lake town"), { timeout: 60_000, polling: 50 });
    assert.equal((await shown(panel)).sentences.length, 3);
  });
});
