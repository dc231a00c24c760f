// The words of the extension: every language has every one of them, with the same places to fill, and no others.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = "extension/_locales";

/** @typedef {Record<string, { message: string, description?: string, placeholders?: Record<string, { content: string }> }>} Messages */

/** Chrome's store takes no longer one. */
const LONGEST_DESCRIPTION = 132;

/** @param {string} language @returns {Messages} */
const messagesOf = (language) => JSON.parse(readFileSync(`${FOLDER}/${language}/messages.json`, "utf8"));

const english = messagesOf("en");

test("every English message says where it stands", () => {
  for (const [key, { message, description }] of Object.entries(english)) assert.ok(message && description, key);
});

test("every message that is asked for is there", () => {
  const asked = new Set();
  for (const file of ["background", "automatic", "panel/main", "panel/panel", "options/main", "options/sites"]) {
    const source = readFileSync(`extension/${file}.js`, "utf8");
    for (const [, key] of source.matchAll(/\bmessage\('(\w+)'/gu)) asked.add(key);
  }
  for (const file of ["panel/panel", "options/options"]) {
    const source = readFileSync(`extension/${file}.html`, "utf8");
    for (const [, key] of source.matchAll(/data-(?:word|label)="(\w+)"/gu)) asked.add(key);
  }
  for (const [, key] of readFileSync("extension/manifest.json", "utf8").matchAll(/__MSG_(\w+)__/gu)) asked.add(key);
  assert.ok(asked.size > 30, `only ${asked.size} were found`);
  for (const key of asked) assert.ok(english[key], key);
});

for (const language of readdirSync(FOLDER)) {
  test(`${language} has every message, with the same places to fill`, () => {
    const messages = messagesOf(language);
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      assert.ok(message.trim(), key);
      assert.deepEqual(Object.keys(placeholders).sort(), Object.keys(english[key]?.placeholders ?? {}).sort(), key);
      const filled = [...message.matchAll(/\$(\w+)\$/gu)].map(([, name]) => name?.toLowerCase()).sort();
      assert.deepEqual(filled, Object.keys(placeholders).sort(), key);
      for (const [name, { content }] of Object.entries(placeholders)) {
        assert.equal(content, english[key]?.placeholders?.[name]?.content, key);
      }
    }
    assert.ok((messages.description?.message.length ?? 0) <= LONGEST_DESCRIPTION);
  });
}
