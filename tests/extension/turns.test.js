// Tasks that take their turn.

import assert from "node:assert/strict";
import { test } from "node:test";
import { turns } from "../../extension/turns.js";

test("each task begins when the one before has ended, and one that fails stops none after it", async () => {
  const inTurn = turns();
  /** @type {string[]} */
  const heard = [];
  const task = (/** @type {string} */ name, fails = false) => async () => {
    heard.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve));
    heard.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const outcomes = await Promise.allSettled([inTurn(task("one")), inTurn(task("two", true)), inTurn(task("three"))]);
  assert.deepEqual(outcomes.map(({ status }) => status), ["fulfilled", "rejected", "fulfilled"]);
  assert.deepEqual(heard, ["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  assert.equal(await inTurn(task("four")), "four");
});
