// The harness itself: a test that passes proves nothing unless the catcher catches.

import assert from "node:assert/strict";
import { violations } from "./axe.js";
import { eventually } from "./eventually.js";
import { inEachBrowser } from "./harness.js";

inEachBrowser({ "/": "tests/pkg/site" }, (test) => {
  test("a page's request for another origin is caught", async ({ page, foreign, expectError }) => {
    expectError(/./);
    await page.goto("/");
    await page.evaluate(() => fetch("http://elsewhere.example/page").catch(() => undefined));
    await eventually(() => [...foreign], ["http://elsewhere.example/page"]);
    foreign.length = 0;
  });

  test("a worker's request for another origin is caught", async ({ page, foreign, expectError }) => {
    expectError(/./);
    await page.goto("/");
    await page.evaluate(async () => {
      const script = "fetch('https://elsewhere.example/worker').catch(() => postMessage('refused'))";
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      await new Promise((resolve) => worker.addEventListener("message", resolve));
      worker.terminate();
    });
    const caught = foreign.splice(0);
    assert.ok(caught.length > 0 && caught.every((url) => url === "https://elsewhere.example:443"), String(caught));
  });

  test("an uncaught error and a console.error are reported", async ({ page, errors, expectError }) => {
    expectError(/said|thrown/);
    await page.goto("/");
    await page.evaluate(() => {
      console.error("said");
      setTimeout(() => {
        throw new Error("thrown");
      });
    });
    const reported = () => errors.join("\n");
    await eventually(reported, /said/);
    await eventually(reported, /thrown/);
  });

  test("a site that is stopped is out of reach until it is started", async ({ page, site, expectError }) => {
    expectError(/./);
    await page.goto("/");
    const isThere = () =>
      page.evaluate(() =>
        fetch("/").then(
          () => true,
          () => false,
        ),
      );
    await site.stop();
    assert.equal(await isThere(), false);
    await site.start();
    assert.equal(await isThere(), true);
  });

  test("axe finds what is wrong", async ({ page }) => {
    await page.goto("/");
    assert.deepEqual(await violations(page), []);
    await page.evaluate(() => document.body.append(document.createElement("button")));
    assert.match((await violations(page)).join("\n"), /button-name/);
  });
});
