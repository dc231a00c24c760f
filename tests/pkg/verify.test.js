// Saved summaries checked by the package: the same cases as for the command line, whose records these are.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { Nutgraf } from "../../pkg/node/index.js";
import { isRecord, verify } from "../../pkg/verify.js";
import { save } from "../wasm/native.js";

/** @import { Verdict } from "../../pkg/verify.d.ts" */

const STORY = readFileSync("tests/verify/story.txt", "utf8");

/** @type {[changes: string, expected: string][]} */
const CASES = readFileSync("tests/verify/cases.txt", "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [changes = "", expected = ""] = line.split(" => ");
    return [changes.trim(), expected];
  });

/** A record and a text after the changes of a case. @param {string} json @param {string} changes */
function changed(json, changes) {
  const record = JSON.parse(json);
  let text = STORY;
  for (const change of changes.split("; ")) {
    const [what = "", field = "", value] = /^(\w+) ?(.*?)(?: = (.*)| -)?$/.exec(change)?.slice(1) ?? [];
    if (what === "record") set(record, field, value === undefined ? undefined : JSON.parse(value));
    if (what !== "source") continue;
    assert.ok(text.includes(JSON.parse(field)), change);
    text = text.replaceAll(JSON.parse(field), JSON.parse(value ?? '""'));
  }
  return { record, text };
}

/** @param {any} record @param {string} field @param {unknown} value Undefined takes it away. */
function set(record, field, value) {
  const path = field.split(/[.[\]]+/u).filter(Boolean);
  const name = path.pop() ?? "";
  const parent = path.reduce((inner, step) => inner[step], record);
  if (value !== undefined) parent[name] = value;
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
}

/** A verdict as a case writes it. @param {Verdict} verdict */
function told({ holds, difference, notes }) {
  assert.equal(holds, difference === undefined);
  const found = difference ? `${difference.code} ${difference.field}` : "holds";
  return [found, ...notes.map(({ code }) => code)].join(" + ");
}

describe("a saved summary", () => {
  const nutgraf = new Nutgraf();
  before(() => nutgraf.loadModel());
  after(() => nutgraf.dispose());

  for (const unit of ["chars", "utf8", "utf16"]) {
    it(`is checked as on the command line, its places in ${unit}`, async () => {
      assert.ok(CASES.length > 50);
      const json = save(STORY, ["--sentences", "2", "--offsets", unit]);
      for (const [changes, expected] of CASES) {
        const { record, text } = changed(json, changes);
        const found = await verify(record, text, { nutgraf }).then(told, ({ code }) => code);
        assert.equal(found, expected === "unreadable" ? "not-a-record" : expected, changes);
      }
    });
  }

  it("of odd texts holds, and a difference has its place in UTF-16", async () => {
    for (const text of [STORY, STORY.replaceAll("\n", "\r\n"), `\uFEFF${STORY}`, "𝔸na met 𠀀𠀁 in Lowmere. 😀 Nobody spoke.", "", "部长周二抵达首都。各国领导人表示欢迎！"]) {
      for (const unit of ["chars", "utf8", "utf16"]) {
        const json = save(text, ["--sentences", "1", "--offsets", unit, "--tokens"]);
        assert.deepEqual(await verify(json, text, { nutgraf }), { holds: true, notes: [] }, `${unit}: ${text}`);
        // The page reads a file's byte order mark away, and a record may be of either.
        assert.ok((await verify(json, text.replace("\uFEFF", ""), { nutgraf })).holds, unit);
        const record = JSON.parse(json);
        if (record.summary.length === 0) continue;
        record.summary[0].text = "Rain.";
        const { difference } = await verify(record, text);
        const { start, end, found } = difference ?? {};
        assert.equal(found, text.slice(start, end), unit);
      }
    }
  });

  it("of halves of characters holds", async () => {
    const record = save("A \uFFFD in Lowmere.", ["--offsets", "utf16"]).replaceAll("\uFFFD", "\\ud83d");
    assert.ok((await verify(record, "A \ud83d in Lowmere.", { nutgraf })).holds);
  });

  it("can be checked without another analysis, and in a page that computes no hash", async (t) => {
    const json = save(STORY);
    const codes = (/** @type {Verdict} */ { notes }) => notes.map(({ code }) => code);
    assert.deepEqual(codes(await verify(json, STORY)), ["not-repeated"]);
    t.mock.getter(globalThis.crypto, "subtle", () => undefined);
    const verdict = await verify(json, STORY, { nutgraf });
    assert.deepEqual([verdict.holds, codes(verdict)], [true, ["no-sha256"]]);
    const longer = await verify(json, `${STORY}More.`, { nutgraf });
    assert.deepEqual(longer.difference?.field, "source.bytes");
  });

  it("is told from what is none", async () => {
    const record = JSON.parse(save(STORY));
    assert.ok(isRecord(record));
    for (const other of [undefined, null, 7, "text", [], {}, { summary: [] }, { ...record, source: undefined }]) {
      assert.ok(!isRecord(other));
      await assert.rejects(verify(other, STORY), { code: "not-a-record" });
    }
    await assert.rejects(verify("{", STORY), { code: "not-a-record" });
    await assert.rejects(verify(record, STORY, { nutgraf, signal: AbortSignal.abort() }), { name: "AbortError" });
  });
});
