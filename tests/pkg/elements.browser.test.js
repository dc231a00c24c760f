// The web components on the page of examples: what they draw is the text, they can be reached without a mouse, and
// they ask for nothing but the package's own files.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { inEachBrowser } from "../browser/harness.js";

/** @import { Page } from "../browser/harness.js" */

const PAGE = "/pkg/examples/";

/** Files that the page may ask for: its own, and the package's. */
const FILES = /^\/pkg\/(examples\/(examples\.css)?|[\w/-]+\.(js|wasm|bin))$/;

/** Waits until every element has drawn what it has, names too where they were asked for. @param {Page} page */
async function open(page) {
  await page.goto(PAGE);
  await page.waitFor(() => {
    const all = [...document.querySelectorAll("nutgraf-text, nutgraf-summary")];
    const has = (/** @type {Element} */ each, /** @type {string} */ parts) => each.shadowRoot?.querySelector(parts);
    return (
      all.length > 0 &&
      all.every((each) => has(each, "[part~=chosen], [part~=sentence]") && (!each.matches("[names]") || has(each, "[part~=person]")))
    );
  });
}

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg" }, (test) => {
  test("a story is drawn whole, its key sentences and names marked, and nothing foreign is asked for", async ({ page, site }) => {
    site.requests.length = 0;
    await open(page);
    const { drawn, given, chosen, names, kinds } = await page.evaluate(() => {
      const story = /** @type {HTMLElement} */ (document.querySelector("#story"));
      const parts = (/** @type {string} */ part) => [...(story.shadowRoot?.querySelectorAll(`[part~="${part}"]`) ?? [])];
      const plain = (/** @type {Element} */ each) => (each.textContent ?? "").replace(/\s+/g, " ").trim();
      return {
        drawn: parts("block").map(plain),
        given: [...story.children].map(plain),
        chosen: parts("chosen").map(plain),
        names: parts("block").flatMap((block) => [...block.querySelectorAll("[part~=name]")].map(plain)),
        kinds: parts("kind").map(plain),
      };
    });
    assert.deepEqual(drawn, given);
    assert.equal(chosen.length, 2);
    for (const name of ["Holm Bay", "Mara Lindqvist", "Tomas Reyes", "2.4 million crowns"]) assert.ok(names.includes(name), name);
    assert.ok(kinds.includes("person") && kinds.includes("amount"), String(kinds));
    assert.deepEqual(site.requests.filter((path) => !FILES.test(path)), []);
  });

  test("the summary says the same sentences, and leads to them by the keyboard", async ({ page }) => {
    await open(page);
    const { summary, chosen } = await page.evaluate(() => {
      const texts = (/** @type {string} */ host, /** @type {string} */ part) =>
        [...(document.querySelector(host)?.shadowRoot?.querySelectorAll(part) ?? [])].map((each) => each.textContent);
      return { summary: texts("nutgraf-summary", "button"), chosen: texts("#story", "mark") };
    });
    assert.equal(summary.length, 2);
    assert.deepEqual(summary, chosen);
    await page.evaluate(() => document.querySelector("nutgraf-summary")?.shadowRoot?.querySelectorAll("button")[1]?.focus());
    await page.press("Enter");
    const focused = await page.evaluate(() => {
      const { activeElement } = /** @type {ShadowRoot} */ (document.querySelector("#story")?.shadowRoot);
      return [activeElement?.textContent, activeElement?.part.contains("current")];
    });
    assert.deepEqual(focused, [summary[1], true]);
  });

  test("a summary of any other element keeps to its budget", async ({ page }) => {
    await open(page);
    const [quotes, source] = await page.evaluate(() => {
      const parts = document.querySelector("[for=notice]")?.shadowRoot?.querySelectorAll("[part=sentence]") ?? [];
      const source = document.querySelector("#notice")?.textContent?.replace(/\s+/g, " ") ?? "";
      return [[...parts].map(({ textContent }) => textContent ?? ""), source];
    });
    assert.ok(quotes.length > 0 && quotes.join(" ").split(" ").length <= 25, quotes.join(" "));
    for (const quote of quotes) assert.ok(source.includes(quote), quote);
  });

  test("a text that changes, an attribute, and markup in a text are drawn as text", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const text = /** @type {any} */ (document.querySelector("#story"));
      text.text = "<b>One</b> came. Two went & stayed. Three slept.";
      document.querySelector("nutgraf-summary")?.setAttribute("sentences", "1");
    });
    await page.waitFor(() => {
      const summary = document.querySelector("nutgraf-summary")?.shadowRoot;
      return summary?.querySelectorAll("button").length === 1 && /One|Two|Three/.test(summary.textContent ?? "");
    });
    const [drawn, bold] = await page.evaluate(() => {
      const { shadowRoot } = /** @type {Element} */ (document.querySelector("#story"));
      return [shadowRoot?.querySelector("[part~=block]")?.textContent, shadowRoot?.querySelectorAll("b").length];
    });
    assert.deepEqual([drawn, bold], ["<b>One</b> came. Two went & stayed. Three slept.", 0]);
  });

  test("nothing to summarize, a wrong length and a missing element are said, and the text stays", async ({ page }) => {
    await open(page);
    const made = await page.evaluate(async () => {
      const make = async (/** @type {string} */ markup) => {
        const element = /** @type {Element} */ (document.createRange().createContextualFragment(markup).firstElementChild);
        const said = new Promise((resolve) => {
          element.addEventListener("nutgraf-ready", () => resolve("ready"));
          element.addEventListener("nutgraf-error", (event) => resolve(/** @type {CustomEvent} */ (event).detail.error.message));
        });
        document.querySelector("main")?.append(element);
        const event = await said;
        const shown = element.shadowRoot?.querySelector("[role=status]")?.textContent;
        return [event, shown, Boolean(element.shadowRoot?.querySelector("slot"))];
      };
      return [
        await make("<nutgraf-summary> </nutgraf-summary>"),
        await make('<nutgraf-summary sentences="none">One came. Two went.</nutgraf-summary>'),
        await make('<nutgraf-summary for="nowhere">One came.</nutgraf-summary>'),
      ];
    });
    assert.deepEqual(made[0], ["ready", "There is nothing to summarize here.", false]);
    assert.match(String(made[1]?.[0]), /^length: /);
    assert.match(String(made[2]?.[0]), /^for: no element has the id nowhere/);
    for (const [, shown, stays] of made.slice(1)) {
      assert.deepEqual([shown, stays], ["The text could not be summarized.", true]);
    }
  });

  test("axe finds nothing, wide and narrow", async ({ page }) => {
    await open(page);
    for (const width of [360, 1280]) {
      await page.resize(width, 800);
      assert.deepEqual(await violations(page), []);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(isWide, false, `scrolls sideways at ${width}`);
    }
    const file = process.env.NUTGRAF_SCREENSHOT;
    if (file) await page.screenshot(file);
  });
});
