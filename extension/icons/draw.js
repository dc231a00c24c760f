// Draws the PNGs that browsers want from the page's own icon: `node extension/icons/draw.js`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 128];

const icon = await readFile(new URL('../../www/icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${icon}`);
  await page.screenshot({ path: fileURLToPath(new URL(`${size}.png`, import.meta.url)), omitBackground: true });
}
await browser.close();
