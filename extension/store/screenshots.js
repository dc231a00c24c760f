// Pictures for the stores, 1280 by 800: panel and page side by side, and the options. `cargo xtask build` comes first.
//
//     node extension/store/screenshots.js [FOLDER]      (target/screenshots)

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from '../../tests/extension/stage.js';

const [folder = 'target/screenshots'] = process.argv.slice(2);

const SIZE = { width: 1280, height: 800 };
const PANEL_WIDTH = 400;

await mkdir(folder, { recursive: true });
const stage = await start();
try {
  for (const [scheme, path] of Object.entries({ light: '/story.html', dark: '/dark.html' })) {
    const page = await stage.open(path);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width: SIZE.width - PANEL_WIDTH, height: SIZE.height });
    const panel = await stage.press(page);
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await panel.setViewport({ width: PANEL_WIDTH, height: SIZE.height });
    await page.evaluate(() => document.querySelector('#lead')?.scrollIntoView({ block: 'start' }));
    const [left, right] = await Promise.all([page, panel].map((one) => one.screenshot({ encoding: 'base64' })));
    const both = await stage.browser.newPage();
    await both.setViewport(SIZE);
    await both.setContent(`<style>body { margin: 0; display: flex }</style>${[left, right].map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`);
    await both.screenshot({ path: join(folder, `story-${scheme}.png`) });
    await both.close();
    await page.close();
  }
  const options = await stage.browser.newPage();
  await options.setViewport(SIZE);
  await options.goto(stage.panelUrl.replace('panel/panel', 'options/options'));
  await options.waitForSelector('.ready');
  await options.screenshot({ path: join(folder, 'options.png') });
} finally {
  await stage.stop();
}
