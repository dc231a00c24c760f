// Takes the picture in the README: `cargo xtask build`, then `node tests/page/screenshot.mjs`.

import { mkdir } from "node:fs/promises";
import { Chromium } from "../browser/chromium.js";
import { catchForeign, serve } from "../browser/server.js";
import { SITE, open, summarized } from "./page.js";

const FILE = "docs/screenshot.png";

const [site, catcher] = await Promise.all([serve(SITE), catchForeign()]);
const browser = await Chromium.launch(catcher.port);
try {
  const page = await browser.open(site.origin, console.error);
  await page.resize(1100, 900);
  await open(page);
  await page.click("#samples > button");
  await page.click("#samples li:first-child button");
  await summarized(page);
  await page.waitFor(() => document.querySelector("#reading .name.people"));
  await page.press("k");
  await page.waitFor(() => document.querySelector(".current") && !document.querySelector(".flash"));
  await page.evaluate(() => {
    scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return new Promise((resolve) => setTimeout(resolve, 800));
  });
  await mkdir("docs", { recursive: true });
  await page.screenshot(FILE);
  console.log(`${FILE}, Chromium ${browser.version}`);
} finally {
  await browser.close();
  await Promise.all([site.stop(), catcher.stop()]);
}
