// Accessibility: axe-core, the same in both browsers.

import axe from "axe-core";

/** @import { Page } from "./harness.js" */

/** WCAG 2.2 at level AA, and what axe calls best practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The violations on the page as it is now, one line each; none is what is wanted.
 *
 * The script goes in through the driver, which a page's Content-Security-Policy does not bind.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  await page.driver.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    const { axe } = /** @type {{ axe: typeof import("axe-core") }} */ (/** @type {unknown} */ (globalThis));
    const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  }, RULES);
}
