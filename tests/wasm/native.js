// The command line's answers, with which all others are compared.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const BINARY = join(process.env.CARGO_TARGET_DIR ?? "target", "release", "nutgraf");

/** @param {string[]} given @param {string} input */
function run(given, input) {
  if (!existsSync(BINARY)) throw new Error(`no ${BINARY}: run cargo build --release -p nutgraf-cli`);
  const ended = spawnSync(BINARY, given, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (ended.status !== 0) throw new Error(`nutgraf ${given[0]} failed: ${ended.stderr}`);
  return ended.stdout.trimEnd();
}

/**
 * One line of JSON for each text.
 * @param {{ id: string, text: string }[]} texts
 * @param {string[]} [flags]
 */
export function native(texts, flags = []) {
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  return run(["batch", "--offsets", "utf16", ...flags], input).split("\n");
}

/** A text's summary as it is saved. @param {string} text @param {string[]} [flags] */
export const save = (text, flags = []) => run(["summarize", "--json", ...flags, "-"], text);

/** What is said of a saved summary. @param {string} record @param {string} source A file. @param {string[]} [flags] */
export const check = (record, source, flags = []) => JSON.parse(run(["verify", "--json", ...flags, "-", source], record));

/**
 * Asserts that two lines are the same, and shows no more of them than where they part.
 * @param {string | undefined} actual
 * @param {string | undefined} expected
 * @param {string} id
 */
export function assertSame(actual = "", expected = "", id) {
  if (actual === expected) return;
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const around = (/** @type {string} */ line) => line.slice(Math.max(0, at - 80), at + 80);
  assert.fail(`${id} differs at ${at}:\n  wasm    ${around(actual)}\n  native  ${around(expected)}`);
}
