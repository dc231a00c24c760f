// Draws the PNGs that browsers want, for the extension and for the installed page, from the page's own icon:
// `node extension/store/icons.js`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [OWN, WEB] = ['../icons/', '../../www/icons/'];

/**
 * File, size in pixels, and whether a system may cut it to a shape of its own: then the drawing keeps to the middle.
 * @type {[string, number, boolean][]}
 */
const FILES = [
  [`${OWN}16.png`, 16, false],
  [`${OWN}32.png`, 32, false],
  [`${OWN}48.png`, 48, false],
  [`${OWN}128.png`, 128, false],
  [`${WEB}192.png`, 192, false],
  [`${WEB}512.png`, 512, false],
  [`${WEB}maskable.png`, 512, true],
];

const icon = await readFile(new URL('../../www/icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.NUTGRAF_CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
});
const page = await browser.newPage();
for (const [file, size, maskable] of FILES) {
  const drawn = maskable ? size * 0.8 : size;
  const paper = maskable ? 'background: #fbfaf6' : '';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>
    body { margin: ${(size - drawn) / 2}px; ${paper} }
    svg { display: block; width: ${drawn}px; height: ${drawn}px }
  </style>${icon}`);
  await page.screenshot({ path: fileURLToPath(new URL(file, import.meta.url)), omitBackground: true });
}
await browser.close();
