// Why a page cannot be read, told from its address and from what the browser says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { reasonOf } from "../../extension/panel/closed.js";

/** @type {[string | undefined, string, string][]} */
const CASES = [
  ["chrome://settings/", "Cannot access a chrome:// URL", "ownPage"],
  ["about:addons", "Missing host permission for the tab", "ownPage"],
  ["edge://version", "", "ownPage"],
  ["moz-extension://4b1c/page.html", "Missing host permission for the tab", "ownPage"],
  [undefined, "Error: Cannot access a chrome:// URL", "ownPage"],
  [undefined, "Error: Cannot access contents of url \"chrome-extension://abc/x.html\".", "ownPage"],
  ["https://chromewebstore.google.com/detail/x", "The extensions gallery cannot be scripted.", "store"],
  ["https://chrome.google.com/webstore/category/extensions", "", "store"],
  ["https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home", "", "store"],
  ["https://addons.mozilla.org/de/firefox/", "Missing host permission for the tab", "store"],
  [undefined, "Error: The extensions gallery cannot be scripted.", "store"],
  ["https://chrome.google.com/", "", "forbidden"],
  ["file:///a/story.html", "Cannot access contents of the page.", "file"],
  ["https://news.example/report.PDF?page=2", "Missing host permission for the tab", "pdf"],
  ["https://news.example/", "This page cannot be scripted due to an ExtensionsSettings policy.", "forbidden"],
  [undefined, "Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.", "ended"],
  [undefined, "Error: Missing host permission for the tab", "ended"],
  [undefined, "Error: No tab with id: 12.", "ended"],
];

for (const [url, said, reason] of CASES) {
  test(`${url ?? "no address"}, ${said || "nothing said"}: ${reason}`, () => assert.equal(reasonOf(url, said), reason));
}
