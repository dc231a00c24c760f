// What the tests of the published page do again and again.

import { stat } from "node:fs/promises";
import { paste, rested } from "../page/page.js";

/** @import { Page } from "../browser/harness.js" */

if (!(await stat("dist/manifest").catch(() => undefined))) {
  throw new Error("there is no dist/manifest: run `cargo xtask dist` first");
}

/** A short story with people and places that do not exist. */
export const STORY = `Ferry to Holm Bay sails again

The ferry that links Holm Bay with the mainland will sail again on Monday, the harbor board said. A storm tore its ramp away in January. "We have waited long enough," said Mara Lindqvist, who runs the island's only bakery. The repair cost 2.4 million crowns, and the board, led by Tomas Reyes, has asked the county to pay half of it.`;

/** Opens the page and waits until it can be used. @param {Page} page @param {string} address */
export async function openAt(page, address) {
  await page.goto(address);
  await page.waitFor(() => document.documentElement.classList.contains("ready"));
}

/** Pastes the story and waits for its summary and the names in it. @param {Page} page */
export async function readStory(page) {
  await paste(page, { "text/plain": STORY });
  await rested(page, "Holm Bay");
  await page.waitFor(() => document.querySelector("#names")?.textContent?.includes("Mara Lindqvist"));
}

/**
 * Waits until the weights are there. Firefox reports a load that is cut off by leaving the page as an error of the
 * service worker, so nothing leaves before.
 * @param {Page} page
 */
export const weighed = (page) => page.waitFor(() => document.querySelector("#desk[data-names]"));

/** Waits until the service worker keeps the page and answers for it. @param {Page} page */
export const kept = (page) => page.waitFor(() => navigator.serviceWorker.controller?.state === "activated");

/** Waits for a notice. @param {Page} page @param {string} part */
export const noticed = (page, part) =>
  page.waitFor((part) => document.querySelector("#notices")?.textContent?.includes(part), part);

/** Whether a part of the page is kept, by how its name begins. @param {Page} page @param {string} name */
export const isKept = (page, name) =>
  page.evaluate(async (name) => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().some(({ url }) => url.includes(`/assets/${name}-`));
  }, name);

/** Opens the panel behind the promise and gives what it says. @param {Page} page */
export async function panel(page) {
  await page.click("#open-privacy");
  await page.waitFor(() => document.querySelector("#privacy[open] .exceptions"));
  return page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#privacy")).innerText);
}
