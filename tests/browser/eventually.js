// What a page comes to, sooner on a fast machine and later on a busy one: a test waits for the very state that it
// asserts, never for a sign that it is near, and reads nothing twice that may change between.

import assert from "node:assert/strict";

/** A machine that is this much behind is broken; in milliseconds. */
const PATIENCE = 60_000;

/**
 * Reads until what is read is as expected, and gives it; fails with the difference when patience is at its end.
 * @template T
 * @param {() => T | Promise<T>} read
 * @param {T | RegExp | ((state: T) => unknown)} expected A value that is deeply equal, a pattern for a text, or what
 *   must hold of the state.
 * @param {string} [message]
 * @returns {Promise<T>}
 */
export async function eventually(read, expected, message) {
  for (const end = Date.now() + PATIENCE; ; ) {
    const state = await read();
    try {
      check(state, expected, message);
      return state;
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** @param {any} state @param {any} expected @param {string} [message] */
function check(state, expected, message) {
  if (expected instanceof RegExp) assert.match(String(state), expected, message);
  else if (typeof expected === "function") assert.ok(expected(state), message ?? `${expected} of ${JSON.stringify(state)}`);
  else assert.deepEqual(state, expected, message);
}
