// The part of the extension that runs in the page, as a script for pages of tests, and what they ask it for.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @import { Story } from "../../extension/content/article.js" */

/** Data outside the repository. */
export const SHARED = process.env.NUTGRAF_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));

/** The extension's own module, and Readability to compare it with, as a script for a page. */
export async function bundled() {
  const contents = `export * from "./article.js"; export { Readability } from "@mozilla/readability";
    export { walkHtml } from "../../www/app/input/html.js";`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../../extension/content", import.meta.url)) },
    bundle: true,
    format: "iife",
    globalName: "nutgrafArticle",
    write: false,
    logLevel: "warning",
  });
  return `${outputFiles[0]?.text}; globalThis.nutgrafArticle = nutgrafArticle;`;
}

/** Runs in the page. @returns {{ story: Story | undefined, time: number }} `time` in milliseconds by the clock. */
export function readHere() {
  const world = /** @type {any} */ (globalThis);
  const began = performance.now();
  world.reading = world.nutgrafArticle.readArticle();
  return { story: world.reading?.story, time: performance.now() - began };
}

/** Runs in the page: what Readability alone finds, in a copy of all of it. @returns {string} */
export function readPlainly() {
  const { Readability, walkHtml } = /** @type {any} */ (globalThis).nutgrafArticle;
  const article = new Readability(document.cloneNode(true), { serializer: (/** @type {Node} */ node) => node }).parse();
  return article ? walkHtml(article.content).text : "";
}

/** Runs in the page. @param {{ start: number, end: number }[]} spans @returns {(string | null)[]} */
export function findHere(spans) {
  const { anchors } = /** @type {any} */ (globalThis).reading;
  return spans.map((span) => anchors.ranges(span)?.map(String).join("") ?? null);
}
