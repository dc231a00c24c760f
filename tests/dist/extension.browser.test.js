// The extension as the store of Firefox takes it: packed, installed, and pressed. Chromium installs nothing that is packed but
// from its store; there the folder is tested, which holds the same files.

import assert from "node:assert/strict";
import { resolve } from "node:path";
import { it } from "node:test";
import { start } from "../extension/firefox.js";
import { marked } from "../extension/stage.js";
import "./dist.js";

const PACKED = resolve("dist/extension-firefox.zip");

it("the packed extension is installed and summarizes", { timeout: 240_000 }, async () => {
  const stage = await start({ archive: PACKED });
  try {
    const page = await stage.open("/story.html");
    await stage.window.press();
    const { sentences } = await stage.window.shown();
    assert.equal(sentences.length, 3);
    assert.equal(await marked(page), sentences.join(""));
    assert.deepEqual(await stage.errors(), []);
  } finally {
    await stage.stop();
  }
});
