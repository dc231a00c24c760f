// Chromium, driven by playwright-core over the DevTools protocol.

import { chromium } from "playwright-core";

/** @import { Driver, Page } from "./harness.js" */

const EXECUTABLE = process.env.NUTGRAF_CHROMIUM ?? "/usr/bin/chromium";

/** For what a page comes to, on a busy machine too; in milliseconds. */
const PATIENCE = 90_000;

/**
 * What the browser asks Google's servers of its own accord about a page, as autofill does about any text field: no
 * page can stop it. The list takes the place of Playwright's own.
 */
const SILENCED = ["AutofillServerCommunication", "OptimizationHints", "Translate", "MediaRouter"];

/** @type {Driver} */
export const Chromium = {
  name: "Chromium",

  async launch(proxyPort) {
    const browser = await chromium.launch({
      executablePath: EXECUTABLE,
      timeout: PATIENCE,
      // Root has no sandbox, and CI often runs as root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--disable-features=${SILENCED.join()}`],
    });
    return {
      version: browser.version(),
      close: () => browser.close(),
      async open(origin, report) {
        // The proxy is the context's, so that it catches what a page asks for and not what the browser does.
        const proxy = { server: `http://127.0.0.1:${proxyPort}`, bypass: "localhost" };
        const context = await browser.newContext({ baseURL: origin, proxy, locale: "en-US" });
        await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        context.setDefaultTimeout(PATIENCE);
        const page = await context.newPage();
        page.on("console", (message) => {
          if (message.type() === "error") report(message.text());
        });
        page.on("pageerror", (error) => report(String(error)));
        context.on("weberror", (error) => report(String(error.error())));
        return wrap(page, () => context.close());
      },
    };
  },
};

/**
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<void>} close
 * @returns {Page}
 */
function wrap(page, close) {
  return {
    driver: page,
    goto: async (path) => void (await page.goto(path)),
    reload: async () => void (await page.reload()),
    evaluate: (task, ...given) => page.evaluate(spread(task), given),
    waitFor: async (task, ...given) => void (await page.waitForFunction(spread(task), given)),
    click: (selector) => page.click(selector),
    focus: (selector) => page.focus(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    chooseFiles: (selector, ...paths) => page.setInputFiles(selector, paths),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close,
  };
}

/**
 * Playwright hands a page one argument: the task gets them all, as text since the page knows no closures.
 * @param {(...given: any[]) => unknown} task
 * @returns {any}
 */
function spread(task) {
  return new Function("given", `return (${task})(...given)`);
}
