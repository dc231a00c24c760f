// The guide for millions of texts, run as it stands on a few: every way that is installed gives the same answers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tryAll, ways } from "../../benches/millions.js";
import { articles } from "../../benches/texts.js";

test("each way of the guide answers every text alike", { timeout: 600_000 }, () => {
  assert.deepEqual(ways().map(({ name }) => name), ["One machine", "GNU parallel", "GNU parallel, in parts", "Spark", "Whatever else pipes lines"]);
  const lines = [...articles(40), '{"id":"naïve","text":"Żółw.\\u2028Rain\\r\\nfell."}', '{"text":""}'];
  const unlike = tryAll(lines, ({ name, missing }) => {
    if (missing) console.log(`SKIPPED: ${name}: ${missing} is not installed`);
  });
  assert.deepEqual(unlike, []);
});
