// Chromium with the unpacked extension, its real button and its real side panel, on a site of our own pages.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { eventually } from "../browser/eventually.js";
import { catchForeign, serve } from "../browser/server.js";

/** @import { Page } from "puppeteer-core" */

const EXECUTABLE = process.env.NUTGRAF_CHROMIUM ?? "/usr/bin/chromium";

/** As `cargo xtask build` puts it together. */
export const UNPACKED = fileURLToPath(new URL("../../target/extension", import.meta.url));

const PANEL = "extension/panel/panel.html";

/** Where the browser calls of its own accord, as for its updates and its clock; nothing of ours names these. */
const OWN = /(^|\.)(google|googleapis|gstatic)\.com$/;

const PATIENCE = 60_000;

/**
 * Starts it all, in a profile of its own.
 *
 * A reader allows a site in a window of the browser's own, which only a test with a screen can answer. `allowed` sites are
 * written into a copy of the manifest, and are the reader's from the start.
 * @param {{ allowed?: string[], made?: Record<string, () => string>, screen?: { env: NodeJS.ProcessEnv } }} [options]
 *   `made`: pages besides those of the folder; `screen`: to be seen on, else on none.
 */
export async function start({ allowed = [], made, screen } = {}) {
  const folder = allowed.length > 0 ? await copyThatMayRead(allowed) : UNPACKED;
  const [site, catcher] = await Promise.all([serve({ "/": "tests/extension/pages" }, made), catchForeign()]);
  const browser = await puppeteer.launch({
    executablePath: EXECUTABLE,
    timeout: PATIENCE,
    pipe: true,
    enableExtensions: true,
    ...(screen && { headless: false, defaultViewport: null, env: screen.env }),
    args: [
      ...(screen ? ["--ozone-platform=x11", "--disable-gpu", "--window-position=0,0", "--window-size=1200,960"] : []),
      // Root has no sandbox, and CI often runs as root.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--proxy-server=http://127.0.0.1:${catcher.port}`,
      "--proxy-bypass-list=localhost",
    ],
  });
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  assert.ok(extension);
  await listening(browser, id);

  /** @param {Page} page */
  const watch = (page) => {
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
  };
  /** @type {string[]} */
  const errors = [];

  /** The panel that answers a request. @param {() => Promise<unknown> | undefined} request */
  const answer = async (request, settle = true) => {
    const open = await panelOf(browser);
    await open?.evaluate(() => delete document.body.dataset.complete);
    await request();
    const target = await browser.waitForTarget((target) => target.url().endsWith(PANEL), { timeout: PATIENCE });
    const panel = /** @type {Page} */ (open ?? (await target.asPage()));
    if (!open) watch(panel);
    panels.set(target, panel);
    if (settle) await settled(panel);
    return panel;
  };

  return {
    site,
    browser,
    extension,
    /** What the panel has reported. */
    errors,
    /** Addresses outside the site that were asked for, the browser's own apart. */
    foreign: () => catcher.caught.filter((url) => !OWN.test(new URL(url).hostname)),
    panelUrl: `chrome-extension://${id}/${PANEL}`,

    /** @param {string} path */
    async open(path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(new URL(path, site.origin).href);
      await page.bringToFront();
      return page;
    },

    /**
     * Presses the extension's button on a page: the panel, when it has come to rest.
     * @param {Page} page @param {{ settle?: boolean }} [options]
     */
    async press(page, { settle = true } = {}) {
      return answer(() => page.triggerExtensionAction(/** @type {any} */ (extension)), settle);
    },

    /** The panel, when it has answered what is done. @param {() => Promise<unknown>} act */
    after: (act) => answer(act),

    /** Whether the panel has answered what is being done; nothing where it has not. @returns {Promise<true | undefined>} */
    async answered() {
      const panel = await panelOf(browser);
      return ((await panel?.evaluate(isSettled)) ?? false) || undefined;
    },

    async closePanel() {
      const panel = await panelOf(browser);
      await panel?.close();
    },

    /**
     * Asks as the menus do, which only a hand can open: for a page whose access an earlier press has given.
     * @param {Page} page @param {"page" | "selection"} scope
     */
    async ask(page, scope) {
      await page.bringToFront();
      const [worker] = await extension.workers();
      return answer(() => worker?.evaluate(async (scope) => {
        const { chrome } = /** @type {any} */ (globalThis);
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.storage.session.set({ request: { tab: tab.id, window: tab.windowId, scope, time: Date.now() } });
      }, scope));
    },

    /** Ends the background, as the browser may at any time. */
    async stopBackground() {
      const worker = await until(async () => (await extension.workers())[0]);
      await worker.close();
    },

    /** What the button shows on a page. @param {Page} page */
    async badge(page) {
      const [worker] = await extension.workers();
      const url = page.url();
      return worker?.evaluate(async (url) => {
        const { chrome } = /** @type {any} */ (globalThis);
        const [tab] = await chrome.tabs.query({ url });
        return tab && chrome.action.getBadgeText({ tabId: tab.id });
      }, url);
    },

    async stop() {
      await browser.close();
      await Promise.all([site.stop(), catcher.stop()]);
      if (folder !== UNPACKED) await rm(folder, { recursive: true });
    },
  };
}

/** @param {string[]} patterns */
async function copyThatMayRead(patterns) {
  const folder = await mkdtemp(join(tmpdir(), "nutgraf-extension-"));
  await cp(UNPACKED, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: patterns }));
  return folder;
}

/**
 * Waits until the background listens: a button pressed before that is heard by nobody, and no reader is so quick.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} id
 */
async function listening(browser, id) {
  const target = await browser.waitForTarget(
    (target) => target.type() === "service_worker" && target.url().startsWith(`chrome-extension://${id}/`),
    { timeout: PATIENCE },
  );
  const background = await target.worker();
  const hears = () => /** @type {any} */ (globalThis).chrome?.action?.onClicked.hasListeners() === true;
  for (const end = Date.now() + PATIENCE; !(await background?.evaluate(hears)); ) {
    assert.ok(Date.now() < end, "the background does not listen");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @type {WeakMap<object, Page>} */
const panels = new WeakMap();

/** The panel that is open. @param {import("puppeteer-core").Browser} browser */
async function panelOf(browser) {
  const target = browser.targets().find((target) => target.url().endsWith(PANEL));
  if (!target) return undefined;
  const panel = panels.get(target) ?? (await target.asPage());
  panels.set(target, panel);
  return panel;
}

/** @typedef {Awaited<ReturnType<typeof start>>} Stage */

/**
 * A test's body on a stage, on which nothing may go wrong and nothing be asked for elsewhere.
 * @param {Stage} stage @param {(stage: Stage) => Promise<void>} body
 */
export async function perform(stage, body) {
  stage.errors.length = 0;
  await body(stage);
  assert.deepEqual(stage.errors, [], "the panel reported errors");
  assert.deepEqual(stage.foreign(), [], "something was asked for elsewhere");
}

/** How to wait for a panel: not by frames, since one that is a tab may lie in the background, where none are drawn. */
export const HIDDEN = { polling: 50 };

/** Whether the panel has answered what was asked of it. */
const isSettled = () => !["start", undefined].includes(document.body.dataset.complete);

/** Waits until the panel has answered. @param {Page} panel */
async function settled(panel) {
  await panel.waitForFunction(isSettled, { timeout: PATIENCE, ...HIDDEN });
}

/** What the panel shows. @param {Page} panel */
export function shown(panel) {
  return panel.evaluate(() => ({
    title: document.querySelector("#title")?.textContent ?? "",
    sentences: [...document.querySelectorAll(".entry p")].map((entry) => entry.textContent ?? ""),
    current: document.querySelector(".entry.current p")?.textContent ?? undefined,
    reason: document.querySelector("#aside:not([hidden])")?.getAttribute("data-reason") ?? undefined,
    note: document.querySelector("#note:not([hidden])")?.textContent ?? undefined,
  }));
}

/** @param {Page} panel @param {string} unit @param {number} amount */
export const setLength = (panel, unit, amount) =>
  panel.evaluate((unit, amount) => {
    const units = /** @type {HTMLSelectElement} */ (document.querySelector("#length select"));
    const number = /** @type {HTMLInputElement} */ (document.querySelector("#length input[type=number]"));
    units.value = unit;
    units.dispatchEvent(new Event("change"));
    number.value = String(amount);
    number.dispatchEvent(new Event("input", { bubbles: true }));
  }, unit, amount);

/** The text that is marked in a page, in the page's order. @param {Page} page @param {string} [name] */
export function marked(page, name = "nutgraf") {
  return page.evaluate((name) => {
    const ranges = [.../** @type {Iterable<Range>} */ (/** @type {unknown} */ (CSS.highlights.get(name) ?? []))];
    return ranges.map(String).join("").replace(/\s+/gu, " ");
  }, name);
}

/** Notes what flashes in a page, which on a slow machine may be over before one asks. @param {Page} page */
export const watchFlashes = (page) =>
  page.evaluate(() => {
    const flashes = new Map();
    Object.assign(globalThis, { flashes });
    setInterval(() => {
      const ranges = [.../** @type {Iterable<Range>} */ (/** @type {unknown} */ (CSS.highlights.get("nutgraf-flash") ?? []))];
      const { top = -1, bottom = 0 } = ranges[0]?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > innerHeight) return;
      const place = Math.round(top + scrollY);
      flashes.set(place, { place, text: ranges.map(String).join("").replace(/\s+/gu, " ") });
    }, 20);
  });

/** What has flashed in the window since then. @param {Page} page @returns {Promise<{ place: number, text: string }[]>} */
export const flashes = (page) => page.evaluate(() => [.../** @type {any} */ (globalThis).flashes.values()]);

/** Asks again and again until there is an answer. @template T @param {() => Promise<T | undefined>} ask @returns {Promise<T>} */
export const until = async (ask) => /** @type {T} */ (await eventually(ask, (answer) => answer !== undefined, `no answer to ${ask}`));
