// Firefox with the unpacked extension, its real button, menus, keys and sidebar, on a site of our own pages.
//
// WebDriver BiDi reaches tabs only, and Firefox gives no extension page to it. With `--remote-allow-system-access` it runs
// functions in the browser's own window as well (`moz:scope` is `chrome`), where buttons can be pressed as a mouse does;
// and from there a frame script, as Firefox's own tests use them, runs functions in the sidebar.

import assert from "node:assert/strict";
import puppeteer from "puppeteer-core";
import { EXECUTABLE, quiet } from "../browser/firefox.js";
import { catchForeign, serve } from "../browser/server.js";
import { UNPACKED } from "./stage.js";

/** @import { Page } from "puppeteer-core" */
/** @typedef {{ context: string, url: string }} Context */

/** As the manifest names it, and as Firefox makes names of widgets from it. */
const ID = "nutgraf@nutgraf.example";
const WIDGET = "nutgraf_nutgraf_example";

/** On a busy machine too; in milliseconds. */
const PATIENCE = 90_000;

/** Starts it all, in a profile of its own. @param {{ archive?: string }} [options] `archive`: the extension packed, by its path. */
export async function start({ archive } = {}) {
  const [site, catcher] = await Promise.all([serve({ "/": "tests/extension/pages" }), catchForeign()]);
  const { env, extraPrefsFirefox } = quiet(catcher.port);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: EXECUTABLE,
    args: ["--remote-allow-system-access"],
    timeout: PATIENCE,
    env,
    // Its questions take no answer for half a second, lest a reader gives one unread.
    extraPrefsFirefox: { ...extraPrefsFirefox, "security.notification_enable_delay": 0 },
    protocolTimeout: 180_000,
  });
  const { connection } = /** @type {any} */ (browser);
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const send = async (method, params) => (await connection.send(method, params)).result;
  /** The browser's own windows. @returns {Promise<Context[]>} */
  const windows = async () => (await send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 })).contexts;
  const first = /** @type {Context} */ ((await windows())[0]).context;

  await send("webExtension.install", {
    extensionData: archive ? { type: "archivePath", path: archive } : { type: "path", path: UNPACKED },
    "moz:allowPrivateBrowsing": true,
  });
  const window = new Window(send, first);
  await window.waitFor(
    (id) => /** @type {any} */ (globalThis).WebExtensionPolicy.getByID(id)?.extension?.backgroundState === "running",
    ID,
  );

  return {
    site,
    browser,
    window,
    version: await browser.version(),
    /** Addresses outside the site that were asked for. */
    foreign: catcher.caught,

    /** @param {string} path */
    async open(path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(new URL(path, site.origin).href);
      await page.bringToFront();
      return page;
    },

    /** A private window on a page of the site. @param {string} path */
    async openPrivate(path) {
      const url = new URL(path, site.origin).href;
      await window.evaluate((url) => /** @type {any} */ (globalThis).openTrustedLinkIn(url, "window", { private: true }), url);
      for (const end = Date.now() + PATIENCE; ; ) {
        for (const { context, url } of await windows()) {
          if (context === first || !url.endsWith("browser.xhtml")) continue;
          const own = new Window(send, context);
          await own.waitFor((path) => {
            const { selectedBrowser } = /** @type {any} */ (globalThis).gBrowser ?? {};
            return selectedBrowser?.currentURI.spec.endsWith(path) && !selectedBrowser.webProgress.isLoadingDocument;
          }, path);
          return own;
        }
        assert.ok(Date.now() < end, "no private window");
        await rest();
      }
    },

    /** What the extension has reported, and forgets it. @returns {Promise<string[]>} */
    errors: () =>
      window.evaluate(() => {
        const { Services, Ci } = /** @type {any} */ (globalThis);
        const errors = Services.console
          .getMessageArray()
          .filter((/** @type {any} */ message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
          .map(String)
          .filter((/** @type {string} */ message) => message.includes("moz-extension:"))
          // The panel asks for words of its own and takes the page's where there are none.
          .filter((/** @type {string} */ message) => !message.includes("Unknown localization message"));
        Services.console.reset();
        return errors;
      }),

    async stop() {
      await browser.close();
      await Promise.all([site.stop(), catcher.stop()]);
    },
  };
}

/** A window of the browser: its button, its menus and its sidebar. */
export class Window {
  #send;
  #context;

  /** @param {(method: string, params: object) => Promise<any>} send @param {string} context */
  constructor(send, context) {
    this.#send = send;
    this.#context = context;
  }

  /**
   * Runs a function in the window itself, with the browser's own rights. It is sent as text.
   * @template {unknown[]} A @template R
   * @param {(...given: A) => R} task @param {A} given @returns {Promise<Awaited<R>>}
   */
  async evaluate(task, ...given) {
    const expression = `(async () => JSON.stringify(await (${task})(...${JSON.stringify(given)})))()`;
    const answer = await this.#send("script.evaluate", { target: { context: this.#context }, expression, awaitPromise: true });
    if (answer.type !== "success") throw new Error(answer.exceptionDetails.text);
    return answer.result.type === "string" ? JSON.parse(answer.result.value) : /** @type {any} */ (undefined);
  }

  /** @template {unknown[]} A @param {(...given: A) => unknown} task @param {A} given */
  async waitFor(task, ...given) {
    await until(() => this.evaluate(task, ...given), `in the window: ${task}`);
  }

  /** Runs a function in the sidebar's page. @template {unknown[]} A @template R @param {(...given: A) => R} task @param {A} given @returns {Promise<Awaited<R>>} */
  async inSidebar(task, ...given) {
    return this.#inContent("sidebar", `(${task})(...${JSON.stringify(given)})`);
  }

  /** Runs a function in the page of the tab that is in front. @template {unknown[]} A @template R @param {(...given: A) => R} task @param {A} given @returns {Promise<Awaited<R>>} */
  async inTab(task, ...given) {
    return this.#inContent("tab", `(${task})(...${JSON.stringify(given)})`);
  }

  /** Waits until a function in the sidebar gives something true. @template {unknown[]} A @param {(...given: A) => unknown} task @param {A} given */
  async waitInSidebar(task, ...given) {
    await until(() => this.inSidebar(task, ...given), `in the sidebar: ${task}`);
  }

  /** Waits until a function in the page of the tab gives something true. @template {unknown[]} A @param {(...given: A) => unknown} task @param {A} given */
  async waitInTab(task, ...given) {
    await until(() => this.inTab(task, ...given), `in the tab: ${task}`);
  }

  /** @param {"sidebar" | "tab"} place @param {string} code @returns {Promise<any>} */
  async #inContent(place, code) {
    const answer = await this.evaluate(askContent, place, code);
    if (answer.error) throw new Error(answer.error);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  }

  /** Presses the extension's button with the mouse, and waits until the sidebar has answered. */
  async press() {
    await this.evaluate((widget) => {
      const { CustomizableUI } = /** @type {any} */ (globalThis);
      // A reader has it in the bar too, or in the menu of extensions.
      CustomizableUI.addWidgetToArea(`${widget}-browser-action`, "nav-bar");
    }, WIDGET);
    await this.waitFor((widget) => {
      const button = document.getElementById(`${widget}-browser-action`);
      return (button?.getBoundingClientRect().width ?? 0) > 0;
    }, WIDGET);
    await this.gesture(() => this.evaluate(clickAt, `${WIDGET}-browser-action`));
  }

  /** Does what makes the extension work, and waits until the sidebar has answered. @param {() => Promise<unknown>} act */
  async gesture(act) {
    await this.evaluate(() => /** @type {any} */ (globalThis).SidebarController.hide());
    await this.waitFor(() => !(/** @type {any} */ (globalThis).SidebarController.isOpen));
    await act();
    await this.waitFor(() => {
      const { SidebarController } = /** @type {any} */ (globalThis);
      const { contentDocument } = SidebarController.browser;
      return (
        SidebarController.isOpen &&
        contentDocument?.getElementById("webext-panels-browser")?.currentURI?.spec.endsWith("/panel.html")
      );
    });
    await this.waitInSidebar(() => !["start", undefined].includes(document.body?.dataset.complete));
  }

  /** Presses the keys of the extension's command. */
  keys() {
    return this.evaluate(pressKey, { key: "K", code: "KeyK", printable: true, altKey: true, shiftKey: true });
  }

  /** Opens the options as the sidebar does, in a tab. */
  async openOptions() {
    await this.inSidebar(() => /** @type {HTMLElement} */ (document.querySelector("#open-options")).click());
    await this.waitInTab(() => location.pathname.endsWith("/options.html") && document.documentElement.classList.contains("ready"));
  }

  /** Adds a site in the options, and waits for the browser's question. @param {string} site */
  async askFor(site) {
    await this.evaluate(() => /** @type {any} */ (globalThis).gBrowser.selectedBrowser.focus());
    await this.inTab((site) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector("#site"));
      field.value = site;
      field.focus();
    }, site);
    await this.evaluate(pressKey, { key: "Enter", code: "Enter", printable: false });
    await this.waitFor(() => /** @type {any} */ (globalThis).PopupNotifications.panel.state === "open");
  }

  /** Answers the browser's question. @param {"Allow" | "Deny"} choice */
  async answer(choice) {
    await this.evaluate((choice) => {
      const question = /** @type {any} */ (document.getElementById("addon-webext-permissions-notification"));
      [question.button, question.secondaryButton].find(({ label }) => label === choice).click();
    }, choice);
    await this.waitFor(() => /** @type {any} */ (globalThis).PopupNotifications.panel.state === "closed");
  }

  /** What the extension's button shows. @returns {Promise<string>} */
  badge() {
    return this.evaluate((widget) => document.querySelector(`#${widget}-browser-action [badge], #${widget}-BAP [badge]`)?.getAttribute("badge") ?? "", WIDGET);
  }

  /** Ends the background, as the browser may at any time. */
  stopBackground() {
    return this.evaluate((id) => /** @type {any} */ (globalThis).WebExtensionPolicy.getByID(id).extension.terminateBackground(), ID);
  }

  /** Chooses the extension's only entry of the menu that is open or opening. */
  async chooseFromMenu() {
    await this.waitFor((widget) => {
      const menu = /** @type {any} */ (document.getElementById("contentAreaContextMenu"));
      return menu?.state === "open" && menu.querySelector(`[id^="${widget}-menuitem-"]`) !== null;
    }, WIDGET);
    await this.evaluate((widget) => {
      const menu = /** @type {any} */ (document.getElementById("contentAreaContextMenu"));
      menu.activateItem(menu.querySelector(`[id^="${widget}-menuitem-"]`));
    }, WIDGET);
  }

  /** What the sidebar shows. */
  shown() {
    return this.inSidebar(() => ({
      title: document.querySelector("#title")?.textContent ?? "",
      sentences: [...document.querySelectorAll(".entry p")].map((entry) => entry.textContent ?? ""),
      current: document.querySelector(".entry.current p")?.textContent ?? undefined,
      reason: document.querySelector("#aside:not([hidden])")?.getAttribute("data-reason") ?? undefined,
      note: document.querySelector("#note:not([hidden])")?.textContent ?? undefined,
    }));
  }

  close() {
    return this.evaluate(() => void setTimeout(() => window.close(), 0));
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

/** @param {() => Promise<unknown>} task @param {string} what */
async function until(task, what) {
  /** @type {unknown} */
  let last;
  for (const end = Date.now() + PATIENCE; ; await rest()) {
    // A page on its way in or out answers with an error.
    last = await task().catch((error) => ({ error: String(error) }));
    if (last && !(/** @type {any} */ (last).error)) return;
    assert.ok(Date.now() < end, `${JSON.stringify(last)} ${what}`);
  }
}

/** Runs in the window. @param {{ key: string, code: string, printable: boolean, altKey?: boolean, shiftKey?: boolean }} key */
async function pressKey(key) {
  const chrome = /** @type {any} */ (globalThis);
  const { event } = chrome.ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
  event.sendKeyDown(key, window);
  event.sendKeyUp(key, window);
}

/** Runs in the window. @param {string} id */
async function clickAt(id) {
  const chrome = /** @type {any} */ (globalThis);
  const { event } = chrome.ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
  const { x, y, width, height } = /** @type {Element} */ (document.getElementById(id)).getBoundingClientRect();
  for (const [type, buttons] of [["mousemove", 0], ["mousedown", 1], ["mouseup", 0]]) {
    void event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, { type, button: 0, buttons, clickCount: 1 }, window);
  }
}

/** Runs in the window: lets the page of the sidebar or of the tab in front run something. @param {string} place @param {string} code */
async function askContent(place, code) {
  const chrome = /** @type {any} */ (globalThis);
  const browser =
    place === "tab"
      ? chrome.gBrowser.selectedBrowser
      : chrome.SidebarController.browser.contentDocument?.getElementById("webext-panels-browser");
  const manager = browser?.messageManager;
  if (!manager) return { error: "no page" };
  const id = (chrome.nutgrafAsked = (chrome.nutgrafAsked ?? 0) + 1);
  const script = `
    const { id, code } = ${JSON.stringify({ id, code })};
    (async () => {
      try {
        const box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content });
        sendAsyncMessage("nutgraf:answer", { id, value: JSON.stringify(await Cu.evalInSandbox(code, box)) });
      } catch (error) {
        sendAsyncMessage("nutgraf:answer", { id, error: String(error) });
      }
    })();`;
  const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
  const hear = (/** @type {any} */ { data }) => data.id === id && resolve({ value: data.value, error: data.error });
  manager.addMessageListener("nutgraf:answer", hear);
  // A page that goes away in the meantime answers nothing.
  const late = setTimeout(() => resolve({ error: "no answer" }), 10_000);
  manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  const answer = await promise;
  clearTimeout(late);
  manager.removeMessageListener("nutgraf:answer", hear);
  return answer;
}
