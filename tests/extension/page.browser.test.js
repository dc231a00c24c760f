// What becomes of the marks in pages that are not quiet: frames, pages that change, dark ones, large ones, other scripts, and
// clicks that are not meant for a mark. In Chromium; the button, the panel and the way between are tested elsewhere.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { eventually } from "../browser/eventually.js";
import { bigPage } from "./big.js";
import { SHARED } from "./reading.js";
import { marked, perform, setLength, shown, start } from "./stage.js";

/** @import { Stage } from "./stage.js" */

/** @import { Page } from "puppeteer-core" */

const TIMEOUT = 180_000;

/** Pages of newspapers, which are their publishers' and lie outside the repository; without what browsers connect to ahead. */
const PAPERS = join(SHARED, "data/pages/newspaper4k");
const paper = (/** @type {string} */ name) => () => gunzipSync(readFileSync(join(PAPERS, `${name}.html.gz`))).toString().replace(/<link\b[^>]*>|\bsrc=/giu, "");

describe("marks in the page", { timeout: 1_800_000 }, () => {
  /** @type {Stage} */
  let stage;
  before(async () => {
    stage = await start({
      made: { "/big.html": () => bigPage(5_000_000), "/papers/arabic": paper("arabic_article"), "/papers/chinese": paper("chinese_article_001") },
    });
  }, { timeout: TIMEOUT });
  after(() => stage?.stop());

  /** @param {string} name @param {(stage: Stage, context: import("node:test").TestContext) => Promise<void>} body */
  const test = (name, body) =>
    it(name, { timeout: TIMEOUT }, (context) => perform(stage, (stage) => body(stage, context)));

  test("a story in a frame of the same site is read, marked and shown", async ({ open, press }) => {
    const page = await open("/framed.html");
    const panel = await press(page);
    const { title, sentences } = await shown(panel);
    assert.equal(title, "Lake town votes to move its market hall uphill");
    const frame = /** @type {import("puppeteer-core").Frame} */ (page.frames().find((frame) => frame.url().endsWith("/story.html")));
    assert.equal(await marked(/** @type {any} */ (frame)), sentences.join(""));
    assert.equal(await marked(page), "");
    assert.equal(await frame.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("#lead")), "::highlight(nutgraf)").backgroundColor !== "rgba(0, 0, 0, 0)"), true);

    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await page.waitForFunction(() => {
      const { top, bottom } = /** @type {HTMLElement} */ (document.querySelector("#room")).getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });

    const at = await frame.evaluate(() => {
      const [, range] = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))].filter((range) => String(range).length > 40);
      range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const { x, y, height } = range.getClientRects()[0];
      const outer = /** @type {HTMLElement} */ (frameElement).getBoundingClientRect();
      return { x: outer.x + 1 + x + 4, y: outer.y + 1 + y + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await eventually(async () => (await shown(panel)).current, sentences[1]);
  });

  test("what stands around a story is left out, and what the page hides in it", async ({ open, press }) => {
    const page = await open("/furniture.html");
    const panel = await press(page);
    await setLength(panel, "percent", 100);
    const sentences = await eventually(async () => (await shown(panel)).sentences, (all) => all.length > 5);
    const starts = ["Three keepers", "The fruit is small", "“I had walked", "“Then it lay", "The tree stands", "It bears", "Grafts from", "Half are",
      "The union will", "Its name", "The catalogue calls", "There are said", "The union has"];
    assert.deepEqual(sentences.map((sentence, i) => sentence.slice(0, starts[i]?.length)), starts);
    assert.match(sentences[0] ?? "", /said on Monday, after a walker/);
    assert.match(sentences[1] ?? "", /and Amina Okoro, who opened/);
    assert.equal(await marked(page), sentences.join(""));
    assert.equal((await shown(panel)).note, undefined);
    await setLength(panel, "sentences", 3);
  });

  test("where captions are the story, they are read", async ({ open, press }) => {
    const panel = await press(await open("/captions.html"));
    await setLength(panel, "percent", 100);
    assert.equal((await eventually(async () => (await shown(panel)).sentences, (all) => all.length > 3)).length, 7);
    await setLength(panel, "sentences", 3);
  });

  test("a frame of another site is left alone", async ({ open, press, site }) => {
    const page = await open("/framed.html");
    const elsewhere = site.origin.replace("localhost", "elsewhere.localhost");
    await page.evaluate((url) => {
      /** @type {HTMLIFrameElement} */ (document.querySelector("#room")).src = url;
    }, `${elsewhere}/story.html`);
    await page.waitForFrame((frame) => frame.url().startsWith(elsewhere));
    assert.equal((await shown(await press(page))).reason, "noArticle");
  });

  test("a story that is drawn anew is marked again, its links too", async ({ open, press }) => {
    const page = await open("/story.html");
    // The text of the link stands elsewhere as well, so that it cannot be told by itself.
    await page.evaluate(() => document.querySelector("nav li a")?.replaceChildren("Orrenby"));
    const { sentences } = await shown(await press(page));
    assert.equal(await marked(page), sentences.join(""));
    await page.evaluate(() => {
      const article = /** @type {HTMLElement} */ (document.querySelector("article"));
      const copy = article.cloneNode(true);
      article.remove();
      /** @type {any} */ (globalThis).before = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))].map(String).join("");
      document.querySelector("main")?.append(copy);
    });
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).before), "", "no mark on what is gone");
    await eventually(() => marked(page), sentences.join(""));
  });

  test("words that are put into a marked sentence are never seen marked", async ({ open, press }) => {
    const page = await open("/story.html");
    const { sentences } = await shown(await press(page));
    const now = await page.evaluate(async () => {
      /** @type {Text} */ (document.querySelector("#lead")?.lastChild).insertData(9, " nothing of the kind");
      // The browser paints after this.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return [.../** @type {any} */ (CSS.highlights.get("nutgraf"))].map(String).join("");
    });
    assert.doesNotMatch(now, /nothing of the kind/);
    assert.ok(now.endsWith(sentences.slice(1).join("")), now);
    await eventually(() => marked(page), sentences.slice(1).join(""));
  });

  test("a sentence that the page has hidden since is said to be out of reach", async ({ open, press }) => {
    const page = await open("/story.html");
    const panel = await press(page);
    await page.evaluate(() => void (/** @type {HTMLElement} */ (document.querySelector("#lead")).style.display = "none"));
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await eventually(async () => (await shown(panel)).note, /not marked/);
  });

  test("what loads later does not move the marks", async ({ open, press }) => {
    const page = await open("/story.html");
    const { sentences } = await shown(await press(page));
    await page.evaluate((first) => {
      const lead = /** @type {HTMLElement} */ (document.querySelector("#lead"));
      const teaser = document.createElement("p");
      teaser.textContent = first;
      lead.before(teaser, document.createElement("figure"));
      document.querySelector("article")?.append(...Array.from({ length: 50 }, () => teaser.cloneNode(true)));
      // The last to go: when its mark has gone, the page was looked at after all of the above.
      /** @type {HTMLElement} */ (lead.nextElementSibling).textContent = "Gone.";
    }, sentences[0] ?? "");
    await eventually(
      () =>
        page.evaluate(() => {
          const ranges = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))];
          return ranges.map((range) => ({ text: String(range), inside: range.startContainer.parentElement.closest("p")?.id }));
        }),
      (ranges) => ranges.every(({ inside }) => inside === "lead") && ranges.map(({ text }) => text).join("") === sentences[0],
    );
  });

  test("words that stand in another order lose their mark", async ({ open, press }) => {
    const page = await open("/story.html");
    const { sentences } = await shown(await press(page));
    await page.evaluate(() => {
      const lead = /** @type {HTMLElement} */ (document.querySelector("#lead"));
      lead.append(/** @type {Node} */ (document.querySelector("#place")));
    });
    await eventually(() => marked(page), sentences.slice(1).join(""));
  });

  test("another story at another address has no marks, until it is asked for", async ({ open, press, site }) => {
    const page = await open("/story.html");
    const panel = await press(page);
    await page.evaluate(async (url) => {
      const html = await (await fetch(url)).text();
      const other = new DOMParser().parseFromString(html, "text/html");
      history.pushState({}, "", "/strict.html");
      document.title = other.title;
      document.querySelector("main")?.replaceChildren(...other.body.childNodes);
    }, new URL("/strict.html", site.origin).href);
    await eventually(() => page.evaluate(() => CSS.highlights.has("nutgraf")), false);
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await eventually(async () => (await shown(panel)).note !== undefined, true);

    const { title, sentences } = await shown(await press(page));
    assert.equal(title, "Night trains to stop at Calder Junction again");
    assert.equal(await marked(page), sentences.join(""));
  });

  test("a click beside the letters, on a control or while text is selected goes to no sentence", async ({ open, press }) => {
    const page = await open("/story.html");
    await page.setViewport({ width: 1200, height: 900 });
    const panel = await press(page);
    await panel.evaluate(() => {
      const world = /** @type {any} */ (globalThis);
      world.heard = [];
      world.chrome.runtime.onMessage.addListener((/** @type {any} */ task) => {
        if (task.type === "pressed") world.heard.push(task.sentence);
      });
    });
    await page.evaluate(() => {
      // In the same block as the mark's first line, and to the left of it.
      const lead = /** @type {HTMLElement} */ (document.querySelector("#lead"));
      lead.style.paddingInlineStart = "60px";
      scrollTo(0, 0);
      lead.scrollIntoView({ block: "center", behavior: "instant" });
    });
    const lead = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(/** @type {Node} */ (document.querySelector("#lead")));
      const [first, ...rest] = [...range.getClientRects()];
      const last = rest.at(-1);
      if (!first || !last) throw new Error("no lines");
      return { x: first.x, y: first.y + first.height / 2, right: last.right, bottom: last.y + last.height / 2 };
    });
    await page.mouse.click(lead.x - 30, lead.y);
    await page.mouse.click(lead.right + 20, lead.bottom);
    // On the link that lies in the mark; it takes the page to a place that is not there.
    await page.click("#place");
    assert.equal(new URL(page.url()).hash, "#orrenby");
    // A page that takes the click for itself.
    await page.evaluate(() => {
      const lead = /** @type {HTMLElement} */ (document.querySelector("#lead"));
      lead.addEventListener("click", (event) => event.preventDefault(), { once: true });
    });
    await page.mouse.click(lead.right - 4, lead.bottom);
    // A double click selects a word.
    await page.mouse.click(lead.right - 30, lead.bottom, { count: 2, delay: 30 });
    const selected = await page.evaluate(() => String(getSelection()));
    assert.match(selected, /\w/);
    await page.evaluate(() => getSelection()?.empty());

    const second = await page.evaluate(() => {
      const [, range] = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))].filter((range) => String(range).length > 40 && !range.startContainer.parentElement.closest("#lead"));
      const { x, y, height } = range.getClientRects()[0];
      return { x: x + 4, y: y + height / 2, text: String(range) };
    });
    await page.mouse.click(second.x, second.y);
    await eventually(async () => (await shown(panel)).current, second.text);
    const heard = await panel.evaluate(() => /** @type {any} */ (globalThis).heard);
    // The first click of the double click is one like any other; the second selects.
    assert.equal(heard.length, 2, `sentences ${heard}`);
  });

  test("a mark on a dark page can be read", async ({ open, press, browser }) => {
    const page = await open("/dark.html");
    const { sentences } = await shown(await press(page));
    assert.equal(await marked(page), sentences.join(""));
    const clip = await page.evaluate(() => {
      const [range] = [.../** @type {any} */ (CSS.highlights.get("nutgraf"))];
      const { x, y, width, height } = range.getClientRects()[0];
      return { x, y, width: Math.min(width, 300), height };
    });
    const picture = await page.screenshot({ encoding: "base64", clip });
    const { ground, ink } = await colorsOf(await browser.newPage(), picture);
    const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
    assert.ok(ground > 0.1, `a mark stands out from the page: luminance ${ground}`);
    assert.ok(contrast >= 4.5, `contrast ${contrast}`);
  });

  test("where the browser cannot mark, the panel says so and shows the way all the same", async ({ open, press, extension }) => {
    const page = await open("/story.html");
    await press(page);
    // Both browsers can, and none can be told not to: so it is taken from the extension's own world in the page, anew.
    await page.reload();
    const [worker] = await extension.workers();
    await worker?.evaluate(async () => {
      const { chrome } = /** @type {any} */ (globalThis);
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => void Reflect.deleteProperty(globalThis, "Highlight") });
    });
    const panel = await press(page);
    const { sentences, note } = await shown(panel);
    assert.equal(sentences.length, 3);
    assert.match(note ?? "", /cannot mark/);
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".entry-number")).click());
    await page.waitForFunction(() => /** @type {HTMLElement} */ (document.querySelector("#lead")).getBoundingClientRect().top >= 0);
  });

  test("a page of five megabytes is summarized and marked", async ({ open, press }) => {
    const page = await open("/big.html");
    const { title, sentences } = await shown(await press(page));
    assert.equal(title, "Three towns wait for the river's crest");
    assert.equal(sentences.length, 3);
    assert.equal(await marked(page), sentences.join(""));
  });

  for (const [path, dir] of /** @type {const} */ ([["/arabic.html", "rtl"], ["/chinese.html", "ltr"], ["/papers/arabic", "rtl"], ["/papers/chinese", "ltr"]])) {
    test(`${path} is summarized and marked, and the panel runs ${dir}`, async ({ open, press }, context) => {
      if (path.startsWith("/papers/") && !existsSync(PAPERS)) return context.skip(`no ${PAPERS}`);
      const page = await open(path);
      const panel = await press(page);
      const { title, sentences } = await shown(panel);
      assert.ok((await page.title()).includes(title), title);
      assert.equal(sentences.length, 3);
      assert.equal(await marked(page), sentences.join(""));
      const directions = await panel.evaluate(() =>
        ["#title", "#entries", ".entry p"].map((selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector))).direction),
      );
      assert.deepEqual(directions, [dir, dir, dir]);
    });
  }
});

/**
 * The luminance (WCAG 2.2) of the color that most of a picture has, and of the one farthest from it.
 * @param {Page} page To draw it in. @param {string} picture A PNG, in base64.
 */
async function colorsOf(page, picture) {
  const colors = await page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const { width, height } = image;
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext("2d"));
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const color = data.slice(i, i + 3).join();
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color.split(",").map(Number));
  }, picture);
  await page.close();
  const luminances = colors.map((color) => {
    const [red = 0, green = 0, blue = 0] = color.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  const ground = luminances[0] ?? 0;
  const ink = luminances.reduce((far, one) => (Math.abs(one - ground) > Math.abs(far - ground) ? one : far), ground);
  return { ground, ink };
}
