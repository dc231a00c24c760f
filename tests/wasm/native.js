// The command line's answers, with which all others are compared.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const BINARY = join(process.env.CARGO_TARGET_DIR ?? "target", "release", "nutgraf");

/**
 * One line of JSON for each text.
 * @param {{ id: string, text: string }[]} texts
 * @param {string[]} [flags]
 */
export function native(texts, flags = []) {
  if (!existsSync(BINARY)) throw new Error(`no ${BINARY}: run cargo build --release -p nutgraf-cli`);
  const input = texts.map((text) => `${JSON.stringify(text)}\n`).join("");
  const ended = spawnSync(BINARY, ["batch", "--offsets", "utf16", ...flags], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (ended.status !== 0) throw new Error(`nutgraf batch failed: ${ended.stderr}`);
  return ended.stdout.trimEnd().split("\n");
}

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
