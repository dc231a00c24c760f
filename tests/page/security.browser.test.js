// Nothing leaves the page: neither it nor its worker can ask another origin, no text becomes a script, and all of
// it works with the network off.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, drop, entriesAre, entriesOf, open, openStory, paste, rested, says } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

inEachBrowser({ ...SITE, "/probe/": "tests/page/site" }, (test) => {
  test("the page cannot reach another origin", async ({ page, foreign, expectError }) => {
    expectError(/./u);
    await open(page);
    const outcomes = await page.evaluate(async () => {
      /** @param {HTMLElement & { src: string }} element @param {string} url */
      const load = (element, url) =>
        new Promise((resolve) => {
          element.addEventListener("load", () => resolve("reached"));
          element.addEventListener("error", () => resolve("refused"));
          element.src = url;
          document.body.append(element);
        });
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = "http://elsewhere.example/style.css";
      document.head.append(link);
      navigator.sendBeacon("http://elsewhere.example/beacon", "text");
      return {
        fetch: await fetch("http://elsewhere.example/page").then(
          () => "reached",
          () => "refused",
        ),
        image: await load(new Image(), "http://elsewhere.example/image.png"),
        script: await import(String("http://elsewhere.example/module.js")).then(
          () => "reached",
          () => "refused",
        ),
      };
    });
    assert.deepEqual(outcomes, { fetch: "refused", image: "refused", script: "refused" });
    assert.deepEqual(foreign, []);
  });

  test("the page's worker cannot reach another origin", async ({ page, foreign, expectError }) => {
    expectError(/./u);
    await open(page);
    const outcomes = await page.evaluate(async () => {
      const path = "/app/trusted.js";
      const { makeWorker } = await import(path);
      const worker = makeWorker(new URL("/probe/reaching-worker.js", location.href));
      return new Promise((resolve) => {
        worker.addEventListener("message", (/** @type {MessageEvent} */ { data }) => resolve(data));
      });
    });
    assert.deepEqual(outcomes, { fetch: "refused", import: "refused", socket: "refused", own: "200" });
    assert.deepEqual(foreign, []);
  });

  test("no string becomes markup or a script", async ({ page, expectError }) => {
    expectError(/./u);
    await open(page);
    const outcomes = await page.evaluate(async () => {
      // A task of the page's own: what a driver evaluates may do more.
      await new Promise((resolve) => setTimeout(resolve));
      /** @param {() => unknown} attempt */
      const outcome = (attempt) => {
        try {
          attempt();
          return "done";
        } catch {
          return "refused";
        }
      };
      const trusted = "trustedTypes" in globalThis;
      return {
        trusted,
        eval: outcome(() => (0, eval)("1 + 1")),
        html: outcome(() => (document.createElement("p").innerHTML = "<b>x</b>")),
        parser: outcome(() => new DOMParser().parseFromString("<p>x", "text/html")),
        worker: outcome(() => new Worker("/probe/reaching-worker.js")),
        policy: outcome(() => /** @type {any} */ (globalThis).trustedTypes.createPolicy("another", {})),
      };
    });
    const { trusted, ...rest } = outcomes;
    assert.equal(rest.eval, "refused");
    // Firefox before 148 has no Trusted Types: there the policy on scripts holds alone.
    if (trusted) assert.deepEqual(new Set(Object.values(rest)), new Set(["refused"]));
  });

  test("text that looks like markup stays text", async ({ page }) => {
    const hostile = "<img src=x onerror=alert(1)> said the mayor. <script>alert(2)</script> followed on Monday.";
    await openStory(page, hostile);
    assert.equal((await entriesOf(page)).join(" "), hostile);
    assert.equal(await page.evaluate(() => document.querySelectorAll("main img, main script").length), 0);
  });

  test("a page that is dropped loads nothing and runs nothing", async ({ page, site, expectError }) => {
    // That is the policy at work: a document of its own has its handlers refused too.
    expectError(/inline event handler/u);
    await openStory(page);
    site.requests.length = 0;
    const paragraph = `<p>${STORY.split("\n\n").slice(2, 6).join("</p><p>")}</p>`;
    await drop(page, "page.html", `<!doctype html><html lang="en"><title>Tide gates</title><body onload="document.title='run'">
      <img src="http://elsewhere.example/pixel.png"><img src="/pixel.png" onerror="document.title='run'">
      <script src="http://elsewhere.example/script.js"></script><script>document.title='run'</script>
      <link rel="stylesheet" href="http://elsewhere.example/style.css"><article><h1>Tide gates</h1>${paragraph}</article>`);
    await says(page, "#origin", /article/u);
    await rested(page);
    assert.deepEqual(site.requests, []);
    assert.equal(await page.evaluate(() => document.title), "Nutgraf");
  });

  test("everything works with the network off", async ({ page, site }) => {
    await openStory(page, "The summarizer has started. It needs the network no more.");
    await page.waitFor(() =>
      ["inquiry.txt", "readability.js", "en.bin"].every((file) =>
        performance.getEntriesByType("resource").some(({ name }) => name.endsWith(file)),
      ),
    );
    await site.stop();
    try {
      await paste(page, { "text/plain": STORY });
      await entriesAre(page, 3);
      await rested(page, "Solheim");
      await page.click("#new-story");
      await page.click("#samples > button");
      await page.click("#samples li:nth-child(3) button");
      await says(page, ".headline", /^Report/u);
      const body = STORY.split("\n\n").map((text) => `<p>${text}</p>`).join("");
      await drop(page, "page.html", `<nav><a href="/">Home</a></nav><article>${body}</article>`);
      await says(page, "#origin", /article/u);
      await entriesAre(page, 3);
    } finally {
      await site.start();
    }
  });

  /** What the page says where it cannot start. @param {Page} page */
  const reason = async (page) => {
    await page.waitFor(() => {
      const message = document.querySelector("#cannot-start");
      return message instanceof HTMLElement && getComputedStyle(message).visibility === "visible";
    });
    return page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#cannot-start")).innerText);
  };

  test("opened as a file, the page says why it cannot start", async ({ page, expectError }) => {
    expectError(/./u);
    await page.driver.goto(pathToFileURL("www/index.html").href);
    assert.match(await reason(page), /opened as a file/u);
  });

  test("in a browser too old, the page says which it needs", async ({ page, browser }) => {
    const older = () => Reflect.deleteProperty(CSS, "highlights");
    if (browser === "Chromium") await page.driver.addInitScript(older);
    else await page.driver.evaluateOnNewDocument(older);
    await page.goto("/");
    const said = await reason(page);
    assert.match(said, /too old.*Firefox 140/u);
    assert.ok(!/did not load|opened as a file/u.test(said), said);
  });

  test("where WebAssembly is off, or has no SIMD, the page says so", async ({ page, browser }) => {
    const without = [() => (WebAssembly.validate = () => false), () => Reflect.deleteProperty(globalThis, "WebAssembly")];
    for (const task of without) {
      if (browser === "Chromium") await page.driver.addInitScript(task);
      else await page.driver.evaluateOnNewDocument(task);
      await page.goto("/");
      assert.match(await reason(page), /^Nutgraf could not start\s+This browser has WebAssembly switched off.*another browser\.$/u);
    }
  });
});
