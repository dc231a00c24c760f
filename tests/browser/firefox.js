// Firefox, driven by puppeteer-core over WebDriver BiDi: no geckodriver, no patched build.

import puppeteer from "puppeteer-core";

/** @import { Driver, Page } from "./harness.js" */

export const EXECUTABLE = process.env.NUTGRAF_FIREFOX ?? "/usr/bin/firefox-esr";

/**
 * What makes Firefox ask the proxy for everything, and nothing of its own accord.
 * @param {number} proxyPort
 */
export const quiet = (proxyPort) => ({
  // Without it, a release build fetches its settings from Mozilla whatever the preference below says.
  env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
  extraPrefsFirefox: {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    // What the browser itself asks for would drown what a page asks for.
    "app.normandy.enabled": false,
    "browser.safebrowsing.update.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": false,
    "intl.accept_languages": "en-US, en",
    // As a reader has it: drivers let files reach each other.
    "security.fileuri.strict_origin_policy": true,
    "dom.events.testing.asyncClipboard": true,
  },
});

/** For what a page comes to, on a busy machine too; in milliseconds. */
const PATIENCE = 90_000;

/** @type {Driver} */
export const Firefox = {
  name: "Firefox",

  async launch(proxyPort) {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: EXECUTABLE,
      timeout: PATIENCE,
      ...quiet(proxyPort),
    });
    return {
      version: (await browser.version()).replace(/^\w+\//, ""),
      close: () => browser.close(),
      async open(origin, report) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.on("console", (message) => {
          if (message.type() === "error") report(message.text());
        });
        page.on("pageerror", (error) => report(String(error)));
        return wrap(page, origin, () => context.close());
      },
    };
  },
};

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} origin
 * @param {() => Promise<void>} close
 * @returns {Page}
 */
function wrap(page, origin, close) {
  return {
    driver: page,
    goto: async (path) => void (await page.goto(new URL(path, origin).href)),
    reload: async () => void (await page.reload()),
    // Puppeteer's types know handles among the arguments, which we never pass.
    evaluate: (task, ...given) => page.evaluate(/** @type {any} */ (task), ...given),
    waitFor: async (task, ...given) => void (await page.waitForFunction(/** @type {any} */ (task), {}, ...given)),
    click: (selector) => page.click(selector),
    focus: (selector) => page.focus(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => press(page, key),
    async chooseFiles(selector, ...paths) {
      const input = await page.$(selector);
      if (!input) throw new Error(`no ${selector}`);
      await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (input).uploadFile(...paths);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path: /** @type {`${string}.png`} */ (path) })),
    close,
  };
}

/**
 * `Control+Shift+K`, which puppeteer takes a key at a time.
 * @param {import("puppeteer-core").Page} page
 * @param {string} keys
 */
async function press(page, keys) {
  const held = /** @type {import("puppeteer-core").KeyInput[]} */ (keys.split("+"));
  const key = held.pop();
  if (!key) return;
  for (const modifier of held) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of held.reverse()) await page.keyboard.up(modifier);
}
