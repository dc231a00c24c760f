// What the page says: every language has every message, with the same names filled in and no others; every message that
// is asked for is there, with what is filled in, and none is idle.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, test } from "node:test";
import { Resource, Visitor, parse } from "@fluent/syntax";
import { LANGUAGES, directionIn, languageFor, localeOf, nameOf } from "../../www/app/languages.js";
import { which, words } from "../../www/app/words.js";
import { speak } from "./words.js";

/** @import { Message, MessageReference, VariableReference } from "@fluent/syntax" */

/** What a message needs: names to fill in, and other messages. @typedef {{ names: Set<string>, messages: Set<string> }} Needs */

class Reader extends Visitor {
  names = new Set();
  messages = new Set();

  /** @param {VariableReference} variable */
  visitVariableReference(variable) {
    this.names.add(variable.id.name);
  }

  /** @param {MessageReference} message */
  visitMessageReference(message) {
    this.messages.add(message.id.name);
  }
}

/** @param {string} language @returns {Map<string, Needs>} Messages by their names. */
function messagesOf(language) {
  const resource = parse(readFileSync(`www/locales/${language}.ftl`, "utf8"), {});
  assert.ok(resource instanceof Resource);
  const messages = new Map();
  for (const entry of resource.body) {
    assert.notEqual(entry.type, "Junk", `${language}: ${"content" in entry ? entry.content : ""}`);
    if (entry.type !== "Message") continue;
    const { name } = /** @type {Message} */ (entry).id;
    assert.ok(!messages.has(name), `${language} has ${name} twice`);
    const reader = new Reader();
    reader.visit(entry);
    messages.set(name, reader);
  }
  // A message takes what those inside it take.
  for (const needs of messages.values()) {
    for (const inside of needs.messages) {
      assert.ok(messages.has(inside), `${language} has no ${inside}`);
      for (const name of messages.get(inside).names) needs.names.add(name);
    }
  }
  return messages;
}

const english = messagesOf("en");

/** How modules ask for messages: `words('name', { given })`; a part of the name, or what is given, may come from elsewhere. */
const CALL = /\bwords\(\s*(['`])([\w-]+)(\$\{[^}]*\}?)?[^'`]*\1(?:,\s*(?:\{([^{}]*)\}|(\w+)))?/gu;

/** A name that stands by itself, in a list or in the markup, for one who asks later. */
const NAMED = /["'`]([a-z][\w-]*)["'`]/gu;

const sources = ["www/app", "www/index.html", "extension/panel", "extension/options"]
  .flatMap((place) => (place.endsWith(".html") ? [place] : readdirSync(place, { recursive: true }).map((file) => `${place}/${file}`)))
  .filter((file) => /\.(?:js|html)$/u.test(file))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }));

test("every message that is asked for is there, with what is filled in", () => {
  const asked = new Set();
  for (const { file, source } of sources) {
    for (const [call, , begin = "", rest, given, elsewhere] of source.matchAll(CALL)) {
      const names = [...english.keys()].filter((name) => (rest ? name.startsWith(begin) : name === begin));
      assert.ok(names.length > 0, `${file} asks for ${begin}${rest ?? ""}`);
      for (const name of names) asked.add(name);
      const keys = (given ?? "").split(",").map((part) => /^\s*(\.\.\.)?(\w*)/u.exec(part)?.slice(1)).filter((key) => key?.[1]);
      if (rest || elsewhere || keys.some((key) => key?.[0])) continue;
      assert.deepEqual(keys.map((key) => key?.[1]).sort(), [...(english.get(begin)?.names ?? [])].sort(), `${file}: ${call}`);
    }
    for (const [, name = ""] of source.matchAll(NAMED)) if (english.has(name)) asked.add(name);
  }
  const inside = new Set([...english.values()].flatMap(({ messages }) => [...messages]));
  const idle = [...english.keys()].filter((name) => !asked.has(name) && !inside.has(name));
  assert.deepEqual(idle, [], "nobody asks for these");
});

test("every language has its file, and every file its language", () => {
  assert.deepEqual(readdirSync("www/locales").sort(), LANGUAGES.map((language) => `${language}.ftl`).sort());
});

for (const language of LANGUAGES) {
  test(`${language} has every message, with the same names to fill in`, () => {
    const messages = messagesOf(language);
    assert.deepEqual([...messages.keys()].sort(), [...english.keys()].sort());
    for (const [name, { names }] of messages) {
      assert.deepEqual([...names].sort(), [...(english.get(name)?.names ?? [])].sort(), name);
    }
  });

  test(`${language} says every message without fault`, (context) => {
    const faults = context.mock.method(console, "error", () => {});
    speak(language);
    for (const [name, { names }] of messagesOf(language)) {
      for (const n of [0, 1, 2, 5, 11, 21, 1000]) {
        const said = words(name, Object.fromEntries([...names].map((name) => [name, n])));
        assert.ok(said.trim() && !/[{}]|undefined|NaN/u.test(said), `${name}: ${said}`);
      }
    }
    assert.deepEqual(faults.mock.calls.map(({ arguments: [what] }) => what), []);
  });
}

after(() => speak("en"));

test("a reader gets the first language that the page has, in the way of the region", () => {
  assert.equal(languageFor(["xx-YY", "pt-BR", "en"]), "pt");
  assert.equal(languageFor(["xx"]), "en");
  assert.equal(localeOf("en", ["xx", "en-GB", "en-US"]), "en-GB");
  assert.equal(localeOf("en", ["xx"]), "en");
  assert.equal(nameOf("en"), "English");
  assert.equal(localeOf("ar", ["ar-EG"]), "ar-u-nu-latn");
  assert.equal(nameOf("fr"), "Français");
  assert.equal(directionIn("en-GB"), "ltr");
  assert.equal(directionIn("ar-u-nu-latn"), "rtl");
});

test("a name that runs the other way is isolated", () => {
  speak("en");
  assert.equal(words("from", { name: "story.txt" }), "From story.txt");
  assert.equal(words("from", { name: "قصة.txt" }), "From \u2068قصة.txt\u2069");
  speak("ar");
  assert.equal(words("from", { name: "قصة.txt" }), "من قصة.txt");
  assert.equal(words("from", { name: "story.txt" }), "من \u2068story.txt\u2069");
});

test("plurals follow the language", () => {
  speak("en");
  assert.equal(words("words", { n: 1 }), "1 word");
  assert.equal(words("words", { n: 1200 }), "1,200 words");
  assert.equal(words("sentences", { n: 1 }), "One sentence");
  assert.equal(words("sentences", { n: 40 }), "40 sentences");
  assert.equal(words("ordinal", { n: which(23) }), "23rd");
  speak("pl");
  assert.deepEqual([1, 2, 5, 22, 112].map((n) => words("words", { n })), ["1 słowo", "2 słowa", "5 słów", "22 słowa", "112 słów"]);
  speak("ar");
  assert.deepEqual([1, 2, 3, 11].map((n) => words("sentences", { n })), ["جملة واحدة", "جملتان", "ثلاث جمل", "إحدى عشرة جملة"]);
});
