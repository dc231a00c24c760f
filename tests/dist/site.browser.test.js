// The published page on hosts such as there are: under a path of its own, without a type for wasm, with what it
// compressed beforehand; small enough; open about what it can reach.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { inEachBrowser } from "../browser/harness.js";
import { kept, openAt, panel, readStory } from "./dist.js";
import { host } from "./host.js";

inEachBrowser({}, (test) => {
  /** @typedef {Awaited<ReturnType<typeof host>>} Host */
  /** @param {Parameters<typeof host>[0]} options @param {(host: Host) => Promise<void>} use */
  const on = async (options, use) => {
    const site = await host(options);
    try {
      await use(site);
    } finally {
      await site.stop();
    }
  };

  test("it works under any path and asks for nothing that is not there", ({ page }) =>
    on({ prefix: "/papers/nutgraf/" }, async (site) => {
      await openAt(page, site.address);
      await readStory(page);
      await kept(page);
      const odd = site.requests.filter(({ path, status }) => status > 304 || !path.startsWith("/papers/nutgraf/"));
      assert.deepEqual(odd, []);
      assert.deepEqual(site.requests.filter(({ path }) => /\/(?:pdf|word|epub|character-maps)-/u.test(path)), [], "loaded before it is needed");
    }));

  test("it works where the host knows no type for wasm", ({ page }) =>
    on({ types: { ".wasm": "application/octet-stream" } }, async (site) => {
      await openAt(page, site.address);
      await readStory(page);
      await kept(page);
    }));

  /** The most that all of a first visit may take, in bytes. */
  const most = 1_200_000;

  /** Hosts by what they do to keep a visit small: one with the `.br` files, and GitHub Pages as it is. */
  const hosts = /** @type {const} */ ({
    "that sends .br": { encoding: "br" },
    "like GitHub Pages": { encoding: "gz", keep: "max-age=600" },
  });
  for (const [name, options] of Object.entries(hosts)) {
    test(`a first visit, kept for later included, is small enough on a host ${name}`, ({ page, browser }) =>
      on(options, async (site) => {
        await openAt(page, site.address);
        await readStory(page);
        await kept(page);
        console.log(`${browser}, host ${name}: a first visit takes ${site.sent} bytes`);
        assert.ok(site.sent <= most, `${site.sent} bytes were sent, and ${most} are the most`);
      }));
  }

  test("its panel says what it can reach and counts its files over", ({ page }) =>
    on({ prefix: "/nutgraf/" }, async (site) => {
      await openAt(page, site.address);
      await readStory(page);
      await kept(page);
      const said = await panel(page);
      const { host: name } = new URL(site.address);
      assert.match(said, new RegExp(`Connections\\s+${name}\\s`, "u"));
      assert.match(said, /Forms\s+none/u);
      assert.match(said, /opens without the network too/u);
      assert.deepEqual(await violations(page), []);

      await page.click("#check-files");
      await page.waitFor(() => /All \d+ are the files that are listed/u.test(document.querySelector("#privacy [role=status]")?.textContent ?? ""));
    }));

  test("its panel names a file that is not the one listed", ({ page }) =>
    on({}, async (site) => {
      site.instead.set("LICENSE-MIT.txt", Buffer.from("another text"));
      await openAt(page, site.address);
      await readStory(page);
      await kept(page);
      await panel(page);
      await page.click("#check-files");
      await page.waitFor(() => /Not the files that are listed: LICENSE-MIT.txt\./u.test(document.querySelector("#privacy [role=status]")?.textContent ?? ""));
    }));
});
