// What tests of names do to the page, and what they look at.

import { arrived, openStory } from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/**
 * Tests in a window that has story and summary side by side.
 * @template {(name: string, body: (scene: any) => Promise<void>) => void} Declare @param {Declare} declare @returns {Declare}
 */
export const wide = (declare) =>
  /** @type {Declare} */ ((name, body) =>
    declare(name, async (scene) => {
      await scene.page.resize(1280, 900);
      await body(scene);
    }));

/** Waits until names are marked, which takes the weights. @param {Page} page */
export const named = (page) => page.waitFor(() => document.querySelector("#reading .name.people") !== null);

/** @param {Page} page @param {string} [text] */
export async function openNamed(page, text) {
  await openStory(page, text);
  await named(page);
}

/** Presses what may still be on its way. @param {Page} page @param {string} selector */
export async function press(page, selector) {
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: "nearest" }), selector);
  await arrived(page, selector);
  await page.click(selector);
}

/** The list as it is shown: names with counts, by kind. @param {Page} page @returns {Promise<Record<string, string[]>>} */
export const castOf = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll(".cast:not([hidden])")].map((list) => [
        list.getAttribute("aria-label"),
        [...list.querySelectorAll(".member")].map((member) =>
          [".member-name", ".count"].map((part) => member.querySelector(part)?.textContent).join(" ")),
      ]),
    ),
  );

/** Presses a name in the list. @param {Page} page @param {string} name */
export const pick = (page, name) =>
  page.evaluate((name) => {
    const member = [...document.querySelectorAll(".member")].find((one) => one.querySelector(".member-name")?.textContent === name);
    if (!(member instanceof HTMLElement)) throw new Error(`${name} is not in the list`);
    member.click();
  }, name);

/** Takes a way of the menu of the name that is picked, from 1. @param {Page} page @param {number} item */
export async function correct(page, item) {
  await press(page, "#correct > button");
  await press(page, `#correct li:nth-child(${item}) button`);
}

/** Different places marked so, in the story. @param {Page} page @param {string} selector */
export const places = (page, selector) =>
  page.evaluate(
    (selector) => [...new Set([...document.querySelectorAll(`#reading ${selector}`)].map((mark) => mark.getAttribute("data-start")))].length,
    selector,
  );
