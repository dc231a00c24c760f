// Sites as a reader writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf } from "../../extension/sites.js";

/** @type {[string, string | undefined][]} */
const CASES = [
  ["www.example.com", "www.example.com"],
  [" https://News.Example/story?id=1#top ", "news.example"],
  ["http://localhost:8080/", "localhost"],
  ["zeitung.münchen.example", "zeitung.xn--mnchen-3ya.example"],
  ["新聞.example", "xn--efvv70d.example"],
  ["", undefined],
  ["   ", undefined],
  ["news", undefined],
  ["*", undefined],
  ["*.example.com", undefined],
  ["https://*/*", undefined],
  ["two words.example", undefined],
  ["ftp://files.example/", undefined],
  ["chrome://extensions", undefined],
  ["javascript:alert(1)", undefined],
];

for (const [typed, site] of CASES) {
  test(`${JSON.stringify(typed)}: ${site ?? "no site"}`, () => assert.equal(siteOf(typed), site));
}
