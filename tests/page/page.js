// What the page's tests do again and again, in either browser.

import { readFile } from "node:fs/promises";
import { eventually } from "../browser/eventually.js";

/** @import { Page } from "../browser/harness.js" */

/** The site that the tests run on. */
export const SITE = { "/": "www" };

/** A story of ours, as the page's sample has it. */
export const STORY = await readFile("www/samples/harbour.txt", "utf8");

/** Opens the page and waits until it can be used. @param {Page} page */
export async function open(page) {
  await page.goto("/");
  await page.waitFor(() => document.documentElement.classList.contains("ready"));
}

/** Opens the page with a story on it, and waits until it is at rest. @param {Page} page @param {string} [text] */
export async function openStory(page, text = STORY) {
  await open(page);
  await paste(page, { "text/plain": text });
  await rested(page);
}

/**
 * Waits for a summary of the story that is there now, names or not.
 * @param {Page} page
 * @param {string} [words] Of the story, where another lay there before.
 */
export async function summarized(page, words = "") {
  await page.waitFor((words) => {
    const desk = document.querySelector("#desk");
    const story = desk?.getAttribute("data-state") === "reading"
      ? document.querySelector("#reading")?.textContent
      : /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing")).value;
    return document.querySelector(".entry") !== null && !desk?.hasAttribute("aria-busy") && story?.includes(words);
  }, words);
}

/**
 * Waits until nothing moves of its own accord: all of the story is drawn, and its names are marked, or cannot be. What
 * is pressed before that may be elsewhere, or another element, when the press arrives.
 * @param {Page} page
 * @param {string} [words] Of the story, where another lay there before.
 */
export async function rested(page, words) {
  await summarized(page, words);
  await page.waitFor(() => {
    const desk = /** @type {HTMLElement} */ (document.querySelector("#desk"));
    const drawn = desk.dataset["state"] !== "reading" || document.querySelector("#reading[data-complete]") !== null;
    return drawn && !desk.hasAttribute("aria-busy") && desk.dataset["names"] !== undefined && !document.querySelector(".flash");
  });
}

/** Waits until an element is in the window, and no longer moves. @param {Page} page @param {string} selector */
export async function arrived(page, selector) {
  let before = "";
  await eventually(async () => {
    const now = await page.evaluate((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      const isIn = box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
      return isIn ? `${box.top} ${scrollY}` : "";
    }, selector);
    const isThere = now !== "" && now === before;
    before = now;
    return isThere;
  }, true, `${selector} does not come to rest in the window`);
}

/**
 * A paste as the browser would send it, to what has the focus.
 * @param {Page} page
 * @param {Record<string, string>} formats Texts by type.
 */
export function paste(page, formats) {
  return page.evaluate((formats) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(formats)) clipboardData.setData(type, text);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, formats);
}

/**
 * Drops a file onto the page.
 * @param {Page} page
 * @param {string} name
 * @param {string | number[]} content A text, or bytes.
 * @param {string} [type]
 */
export const drop = (page, name, content, type) => dropAll(page, [[name, content, type]]);

/**
 * Drops several files onto the page together.
 * @param {Page} page
 * @param {[name: string, content: string | number[], type?: string | undefined][]} files
 */
export function dropAll(page, files) {
  return page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content, type = ""] of files) {
      const part = typeof content === "string" ? content : new Uint8Array(content);
      dataTransfer.items.add(new File([part], name, { type }));
    }
    for (const kind of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** The desk's state. @param {Page} page */
export const stateOf = (page) => page.evaluate(() => document.querySelector("#desk")?.getAttribute("data-state"));

/** The sentences of the summary, as shown. @param {Page} page */
export const entriesOf = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".entry p")].map((entry) => entry.textContent ?? ""));

/** The sentences marked in the story, without their numbers. @param {Page} page */
export const marksOf = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".sentence.chosen")].map((sentence) => {
      const copy = /** @type {Element} */ (sentence.cloneNode(true));
      copy.querySelector(".place")?.remove();
      return copy.textContent ?? "";
    }),
  );

/** The blocks that are shown: how each looks, and its text. @param {Page} page */
export const shape = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".block")].map((block) => {
      const copy = /** @type {Element} */ (block.cloneNode(true));
      for (const extra of copy.querySelectorAll(".place, .heat")) extra.remove();
      return `${block.classList.item(1)}: ${copy.textContent}`;
    }),
  );

/** Waits for what is said of an input. @param {Page} page @param {string} words */
export const told = (page, words) => eventually(() => textOf(page, "#notices"), (said) => said.includes(words));

/** The text of an element. @param {Page} page @param {string} selector */
export const textOf = (page, selector) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? "", selector);

/** Sets an input as a reader's hand would. @param {Page} page @param {string} selector @param {string} value */
export const setInput = (page, selector, value) =>
  page.evaluate(
    (selector, value) => {
      const input = document.querySelector(selector);
      if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) throw new Error(selector);
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    selector,
    value,
  );

/** Waits for so many sentences in the summary, and gives them. @param {Page} page @param {number} count */
export const entriesAre = (page, count) => eventually(() => entriesOf(page), (entries) => entries.length === count);

/** Waits for a state of the desk. @param {Page} page @param {"empty" | "writing" | "reading"} state */
export const stateIs = (page, state) => eventually(() => stateOf(page), state);

/** Waits until an element says so. @param {Page} page @param {string} selector @param {string | RegExp} text */
export const says = (page, selector, text) => eventually(() => textOf(page, selector), text);
