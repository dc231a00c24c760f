// One way to write a test that runs in every browser.
//
//     inEachBrowser({ "/": "www" }, (test) => {
//       test("says hello", async ({ page }) => {
//         await page.goto("/");
//         assert.equal(await page.evaluate(() => document.title), "Hello");
//       });
//     });
//
// Each test has a page of its own in a profile of its own. It fails, besides by its own assertions, when the
// page reports an error (an uncaught exception, a `console.error`, a policy violated) or when anything asks for
// another origin than the site's. A test that provokes an error says which; one that provokes a request empties
// the list before it ends.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Chromium } from "./chromium.js";
import { Firefox } from "./firefox.js";
import { catchForeign, serve } from "./server.js";

/**
 * @typedef {object} Page What both browsers can do, under one name each.
 * @property {any} driver Playwright's page or puppeteer's, for what only one browser can do.
 * @property {(path: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {<A extends unknown[], R>(task: (...given: A) => R, ...given: A) => Promise<Awaited<R>>} evaluate
 *   Runs a function in the page. It is sent as text: it sees its arguments and the page, nothing around it.
 * @property {<A extends unknown[]>(task: (...given: A) => unknown, ...given: A) => Promise<void>} waitFor
 *   Waits until a function in the page gives something true.
 * @property {(selector: string) => Promise<void>} click
 * @property {(selector: string) => Promise<void>} focus
 * @property {(text: string) => Promise<void>} type Types into what has the focus.
 * @property {(keys: string) => Promise<void>} press A key, with modifiers as in `Control+Shift+K`.
 * @property {(selector: string, ...paths: string[]) => Promise<void>} chooseFiles For a file input.
 * @property {(width: number, height: number) => Promise<void>} resize In CSS pixels.
 * @property {(path: string) => Promise<void>} screenshot Writes a PNG.
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Browser
 * @property {string} version
 * @property {(origin: string, report: (error: string) => void) => Promise<Page>} open
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Driver
 * @property {string} name
 * @property {(proxyPort: number) => Promise<Browser>} launch
 *
 * @typedef {object} Scene What a test gets.
 * @property {Page} page
 * @property {Awaited<ReturnType<typeof serve>>} site
 * @property {string[]} errors What the page has reported so far.
 * @property {(pattern: RegExp) => void} expectError Errors that fit do not fail the test.
 * @property {string[]} foreign Addresses outside the site that were asked for; must be empty at the end.
 * @property {string} browser Its name.
 */

/** A test that takes longer hangs, even on a busy machine; in milliseconds. */
const TIMEOUT = 300_000;

/** @type {readonly Driver[]} */
export const DRIVERS = [Chromium, Firefox];

/**
 * Runs the same tests in each browser, on a site of the folders given.
 *
 * @param {Record<string, string>} folders As `serve` takes them.
 * @param {(test: (name: string, body: (scene: Scene) => Promise<void>) => void) => void} declare
 */
export function inEachBrowser(folders, declare) {
  for (const driver of DRIVERS) {
    describe(driver.name, () => {
      /** @type {Awaited<ReturnType<typeof start>>} */
      let stage;
      before(async () => {
        stage = await start(driver, folders);
      });
      after(() => stage?.stop());
      declare((name, body) => it(name, { timeout: TIMEOUT }, () => perform(stage, driver.name, body)));
    });
  }
}

/**
 * A browser, a site, and the catcher of what leaves it.
 * @param {Driver} driver
 * @param {Record<string, string>} folders
 */
export async function start(driver, folders) {
  const [site, catcher] = await Promise.all([serve(folders), catchForeign()]);
  const browser = await driver.launch(catcher.port);
  return {
    site,
    browser,
    foreign: catcher.caught,
    async stop() {
      await browser.close();
      await Promise.all([site.stop(), catcher.stop()]);
    },
  };
}

/**
 * @param {Awaited<ReturnType<typeof start>>} stage
 * @param {string} name
 * @param {(scene: Scene) => Promise<void>} body
 */
async function perform({ site, browser, foreign }, name, body) {
  foreign.length = 0;
  /** @type {string[]} */
  const errors = [];
  const page = await browser.open(site.origin, (error) => errors.push(error));
  /** @type {RegExp[]} */
  const expected = [];
  const expectError = (/** @type {RegExp} */ pattern) => void expected.push(pattern);
  try {
    await body({ page, site, errors, expectError, foreign, browser: name });
  } finally {
    await page.close();
  }
  const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
  assert.deepEqual(unexpected, [], "the page reported errors");
  assert.deepEqual(foreign, [], "another origin was asked for");
}
