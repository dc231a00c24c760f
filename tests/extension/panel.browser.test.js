// The extension as a reader uses it, in Chromium: the button, the panel, the marks, and the ways between them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { HIDDEN, flashes, marked, perform, setLength, shown, start, until, watchFlashes } from "./stage.js";

/** @import { Stage } from "./stage.js" */

const TIMEOUT = 120_000;

/** What the kinds are called in the page's registry: by their numbers. */
const [PEOPLE, AMOUNTS] = ["nutgraf-1", "nutgraf-6"];

describe("the extension in Chromium", { timeout: 600_000 }, () => {
  /** @param {string} name @param {(stage: Stage) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: TIMEOUT }, async () => {
      const stage = await start();
      try {
        await perform(stage, body);
      } finally {
        await stage.stop();
      }
    });

  test("the button summarizes the story and marks it without touching the page", async (stage) => {
    const page = await stage.open("/story.html");
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { title, sentences } = await shown(await stage.press(page));
    assert.equal(title, "Lake town votes to move its market hall uphill");
    assert.equal(sentences.length, 3);
    const text = await page.evaluate(() => (document.body.textContent ?? "").replace(/\s+/gu, " "));
    for (const sentence of sentences) assert.ok(text.includes(sentence), sentence);
    assert.equal(await marked(page), sentences.join(""));
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  });

  test("another length is marked too", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    await setLength(panel, "sentences", 5);
    await panel.waitForFunction(() => document.querySelectorAll(".entry").length === 5, HIDDEN);
    const { sentences } = await shown(panel);
    await eventually(() => marked(page), sentences.join(""));
  });

  test("captions, forms and links to other stories are left out", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    await setLength(panel, "percent", 100);
    await panel.waitForFunction(() => document.querySelectorAll(".entry").length > 10, HIDDEN);
    const all = (await shown(panel)).sentences.join(" ");
    for (const left of ["Photograph", "Ferry fares", "letter", "Weather", "rights reserved"]) assert.ok(!all.includes(left), left);
  });

  test("a sentence of the panel takes the page to its place", async (stage) => {
    const page = await stage.open("/story.html");
    await page.setViewport({ width: 800, height: 300 });
    const panel = await stage.press(page);
    const [first = ""] = (await shown(panel)).sentences;
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await watchFlashes(page);
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await eventually(() => flashes(page), (all) => all.some(({ text }) => text === first));
    await page.waitForFunction(() => {
      const { top, bottom } = /** @type {HTMLElement} */ (document.querySelector("#lead")).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    await eventually(async () => (await shown(panel)).current, first);
  });

  test("a mark of the page takes the panel to its sentence; a link in it stays a link", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const [first = ""] = (await shown(panel)).sentences;
    await page.click("#place");
    assert.equal(new URL(page.url()).hash, "#orrenby");
    assert.equal((await shown(panel)).current, undefined);
    const at = await page.evaluate(() => {
      const range = document.createRange();
      const text = /** @type {Text} */ (document.querySelector("#lead")?.lastChild);
      range.setStart(text, 8);
      range.setEnd(text, 9);
      range.startContainer.parentElement?.scrollIntoView({ block: "center" });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await panel.waitForFunction(() => document.querySelector(".entry.current") !== null, HIDDEN);
    assert.equal((await shown(panel)).current, first);
  });

  test("text drawn anew is marked again, text that changed loses its mark", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const { sentences } = await shown(panel);
    await page.evaluate(() => {
      const lead = /** @type {HTMLElement} */ (document.querySelector("#lead"));
      lead.replaceWith(lead.cloneNode(true));
    });
    await page.waitForFunction((text) => {
      const ranges = [.../** @type {any} */ (CSS.highlights.get("nutgraf") ?? [])];
      return ranges.map(String).join("") === text;
    }, {}, sentences.join(""));
    await page.evaluate(() => {
      /** @type {HTMLElement} */ (document.querySelector("#lead")).textContent = "Something else stands here now, and it is not what was summarized.";
    });
    await page.waitForFunction((text) => {
      const ranges = [.../** @type {any} */ (CSS.highlights.get("nutgraf") ?? [])];
      return ranges.map(String).join("") === text;
    }, {}, sentences.slice(1).join(""));
  });

  test("names are marked by kind; a kind that is switched off loses its marks, in the page too", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const people = await marked(page, PEOPLE);
    assert.match(people, /Henrike Solvang/);
    assert.match(await marked(page, AMOUNTS), /11\.6 million crowns/);
    const [chip, listed] = await panel.evaluate(() => [
      document.querySelector('.chip[data-group="people"] .count')?.textContent,
      document.querySelectorAll('.cast li[data-group="people"]').length,
    ]);
    assert.equal(chip, String(listed));
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.chip[data-group="people"]')).click());
    await page.waitForFunction((name) => !CSS.highlights.has(name), {}, PEOPLE);
    assert.match(await marked(page, AMOUNTS), /11\.6 million crowns/);
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.chip[data-group="people"]')).click());
    await page.waitForFunction((name) => CSS.highlights.has(name), {}, PEOPLE);
    assert.equal(await marked(page, PEOPLE), people);
  });

  test("where names fail on a story, its summary stays, and they can be asked for again", async (stage) => {
    const panel = await stage.browser.newPage();
    await panel.evaluateOnNewDocument(() => {
      let analyses = 0;
      Object.assign(globalThis, { unhandled: 0 });
      addEventListener("unhandledrejection", () => (/** @type {any} */ (globalThis).unhandled += 1));
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        analyses += Number(message.request.type === "analyze");
        // The summary is the first, its names are the second.
        if (analyses !== 2) return Reflect.apply(postMessage, this, [message]);
        analyses += 1;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
      };
    });
    await panel.goto(stage.panelUrl);
    await panel.waitForSelector("#pasted", { visible: true });
    await panel.evaluate(() => {
      /** @type {HTMLTextAreaElement} */ (document.querySelector("#pasted")).value = "Mara Lind came to Osterby on Monday. Nobody had asked her.";
      /** @type {HTMLElement} */ (document.querySelector("#summarize")).click();
    });
    await panel.waitForFunction(() => document.querySelector("#names-note:not([hidden])")?.textContent?.startsWith("Names could not be marked in this story"), HIDDEN);
    const { sentences, reason } = await shown(panel);
    assert.deepEqual([sentences.length, reason], [2, undefined]);
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#names-note button")).click());
    await panel.waitForFunction(() => document.querySelector("#entries .name.people")?.textContent === "Mara Lind", HIDDEN);
    assert.ok(await panel.evaluate(() => document.querySelector("#names-note")?.hasAttribute("hidden")));
    assert.equal(await panel.evaluate(() => /** @type {any} */ (globalThis).unhandled), 0);
  });

  test("keys take the page from sentence to sentence", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const { sentences } = await shown(panel);
    await watchFlashes(page);
    for (const [key, place] of /** @type {const} */ ([["j", 0], ["j", 1], ["j", 2], ["k", 1]])) {
      await panel.keyboard.press(key);
      await eventually(async () => (await shown(panel)).current, sentences[place]);
      // A key that comes before the page has shown one place takes it to the next at once.
      await eventually(() => flashes(page), (all) => all.some(({ text }) => text === sentences[place]));
    }
  });

  test("the summary is copied as text, as Markdown and with its formatting", async (stage) => {
    const page = await stage.open("/story.html");
    await stage.browser.defaultBrowserContext().overridePermissions(stage.site.origin, ["clipboard-read"]);
    const panel = await stage.press(page);
    const { title, sentences } = await shown(panel);
    const forms = [`${[title, ...sentences].join("\n\n")}\n`, `## ${title}\n\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}\n`, undefined];
    for (const [i, form] of forms.entries()) {
      await panel.bringToFront();
      await panel.click("#copy > button");
      await (await panel.$$("#copy li button"))[i]?.click();
      await eventually(() => panel.$eval("#status", ({ textContent }) => textContent), "The summary is copied.");
      await panel.$eval("#status", (status) => status.replaceChildren());
      await page.bringToFront();
      const [text, html] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (/** @type {string} */ type) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
        return [await read("text/plain"), await read("text/html")];
      });
      assert.equal(text, form ?? forms[0]);
      if (form === undefined) for (const sentence of sentences) assert.ok(html?.includes(sentence), html);
    }
  });

  test("a name of the list takes the page to its mentions, one after the other", async (stage) => {
    const page = await stage.open("/story.html");
    await page.setViewport({ width: 800, height: 300 });
    const panel = await stage.press(page);
    await watchFlashes(page);
    const mentions = await panel.evaluate(() => {
      const rows = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".member"))];
      const row = rows.find((row) => row.textContent?.includes("Solvang"));
      row?.click();
      return Number(row?.querySelector(".count")?.textContent);
    });
    assert.ok(mentions > 1);
    const [first] = await eventually(() => flashes(page), (all) => all.length > 0);
    await panel.keyboard.press("n");
    await eventually(() => flashes(page), (all) => all.some(({ place }) => place !== first?.place));
    assert.match((await panel.evaluate(() => document.querySelector(".position")?.textContent)) ?? "", /^2 of/);
  });

  test("a name that the reader leaves unmarked is unmarked in the page", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    assert.match(await marked(page, PEOPLE), /Henrike Solvang/);
    await panel.evaluate(() => {
      const rows = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".member"))];
      rows.find((row) => row.textContent?.includes("Solvang"))?.click();
      /** @type {HTMLElement} */ (document.querySelector("#correct-list button")).click();
    });
    await page.waitForFunction((name) => ![.../** @type {any} */ (CSS.highlights.get(name) ?? [])].map(String).join(" ").includes("Solvang"), {}, PEOPLE);
  });

  test("a page with the strictest policy is read and marked", async (stage) => {
    const page = await stage.open("/strict.html");
    const { title, sentences } = await shown(await stage.press(page));
    assert.equal(title, "Night trains to stop at Calder Junction again");
    assert.equal(sentences.length, 3);
    assert.equal(await marked(page), sentences.join(""));
  });

  test("the request for the selection summarizes what is selected", async (stage) => {
    const page = await stage.open("/front.html");
    await stage.press(page);
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {HTMLElement} */ (document.querySelector("#weather"))));
    const panel = await stage.ask(page, "selection");
    const { title, sentences } = await shown(panel);
    assert.equal(title, "Selection");
    assert.equal(sentences[0], "Rain is expected in the evening.");
  });

  test("both menus are there", async (stage) => {
    // Changing an entry that is not there fails; they are made when the extension is installed, a moment after its start.
    const known = await until(async () => {
      const [worker] = await stage.extension.workers();
      const found = await worker?.evaluate(() => {
        const { chrome } = /** @type {any} */ (globalThis);
        const change = (/** @type {string} */ id) => chrome.contextMenus.update(id, { enabled: true }).then(() => true, () => false);
        return Promise.all(["page", "selection", "another"].map(change));
      });
      return found?.[1] ? found : undefined;
    });
    assert.deepEqual(known, [true, true, false]);
  });

  test("where there is no side panel, the panel is a tab, and goes to the page and back", async (stage) => {
    const page = await stage.open("/story.html");
    const [worker] = await stage.extension.workers();
    await worker?.evaluate(() => {
      const { browser, chrome } = /** @type {any} */ (globalThis);
      for (const api of [browser, chrome]) if (api) api.sidePanel = undefined;
    });
    const panel = await stage.press(page);
    assert.equal((await shown(panel)).sentences.length, 3);
    assert.equal(await panel.evaluate(async () => (await /** @type {any} */ (globalThis).chrome.tabs.getCurrent()) !== undefined), true);
    await page.bringToFront();
    const count = (await stage.browser.pages()).length;
    await stage.press(page);
    assert.equal((await stage.browser.pages()).length, count, "the panel was opened twice");
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await page.waitForFunction(() => document.visibilityState === "visible" && CSS.highlights.has("nutgraf"), { polling: 50 });
  });

  test("a background that is stopped while the panel works does not end the work", async (stage) => {
    await stage.press(await stage.open("/front.html"));
    const page = await stage.open("/long.html");
    const panel = await stage.press(page, { settle: false });
    await panel.waitForFunction(() => document.querySelector("#status")?.textContent === "Reading …", HIDDEN);
    await stage.stopBackground();
    await panel.waitForFunction(() => document.body.dataset.complete === "story", { timeout: 90_000, ...HIDDEN });
    const { title, sentences } = await shown(panel);
    assert.equal(title, "The minutes of the harbour board");
    assert.equal(sentences.length, 3);
    assert.notEqual(await marked(page), "");
  });

  test("a background that was stopped hears the next press", async (stage) => {
    await stage.press(await stage.open("/story.html"));
    const [worker] = await stage.extension.workers();
    assert.ok(worker);
    await worker.close();
    const page = await stage.open("/strict.html");
    assert.equal((await shown(await stage.press(page))).sentences.length, 3);
  });

  test("axe finds nothing wrong in the options, and they hold for the panel and for the page", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const options = await stage.browser.newPage();
    await options.goto(stage.panelUrl.replace("panel/panel", "options/options"));
    await options.waitForSelector(".ready");
    assert.deepEqual(await violations(/** @type {any} */ ({ driver: options, evaluate: options.evaluate.bind(options) })), []);
    await options.evaluate(() => {
      const field = (/** @type {string} */ selector) => /** @type {HTMLInputElement} */ (document.querySelector(selector));
      field("#length input[type=number]").value = "2";
      field("#length input[type=number]").dispatchEvent(new Event("input", { bubbles: true }));
      field("#mark-amounts").click();
      field("#color-sentence").value = "#003300";
      field("#color-sentence").dispatchEvent(new Event("change"));
    });
    await panel.waitForFunction(() => document.querySelectorAll(".entry").length === 2, HIDDEN);
    await page.bringToFront();
    await page.waitForFunction((name) => !CSS.highlights.has(name), { polling: 50 }, AMOUNTS);
    // The style sheet that the extension puts into the page is seen by what it does.
    await page.waitForFunction(() => getComputedStyle(document.body, "::highlight(nutgraf)").backgroundColor === "rgb(0, 51, 0)", { polling: 50 });
    assert.equal(await page.evaluate(() => getComputedStyle(document.body, "::highlight(nutgraf)").color), "rgb(255, 255, 255)");
    assert.equal((await shown(await stage.press(await stage.open("/strict.html")))).sentences.length, 2);
  });

  test("what is no site's address is not asked for", async (stage) => {
    const options = await stage.browser.newPage();
    await options.goto(stage.panelUrl.replace("panel/panel", "options/options"));
    await options.waitForSelector(".ready");
    await options.type("#site", "two words");
    await options.keyboard.press("Enter");
    await options.waitForFunction(() => /not the address/.test(document.querySelector("#site-note")?.textContent ?? ""));
    assert.equal(await options.evaluate(() => document.activeElement?.id), "site");
    assert.deepEqual(await options.evaluate(async () => (await /** @type {any} */ (globalThis).chrome.permissions.getAll()).origins), []);
  });

  test("axe finds nothing wrong in the panel", async (stage) => {
    const page = await stage.open("/story.html");
    const panel = await stage.press(page);
    const asPage = /** @type {any} */ ({ driver: panel, evaluate: panel.evaluate.bind(panel) });
    assert.deepEqual(await violations(asPage), []);
    await page.goto(new URL("/front.html", stage.site.origin).href);
    await stage.press(page);
    assert.deepEqual(await violations(asPage), []);
  });
});
