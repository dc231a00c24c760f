// How well the article is found, and found again: pages of newspapers, loaded in Chromium, 181 of them mostly English, and 20
// in several scripts.
//
// The pages are their publishers', so they lie outside the repository: `../shared`, or the folder that NUTGRAF_SHARED
// names. Without them the test is skipped, and says so. The score is that of Scrapinghub's article extraction benchmark:
// precision and recall of shingles of four words, each averaged over the pages, and F1 of the two. What is left out of
// articles was decided on every other page of the first set, in the order of their names; the rest is reported apart.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { gunzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { packBlocks } from "../../pkg/protocol.js";
import { analyze } from "../wasm/engine.js";
import { SHARED, bundled, findHere, readHere, readPlainly } from "./reading.js";

/** @typedef {{ precision: number, recall: number }} Score */

const EXECUTABLE = process.env.NUTGRAF_CHROMIUM ?? "/usr/bin/chromium";

/** The sets, and what F1 may not fall below: a little under the last figures. */
const SETS = /** @type {const} */ ([
  ["aeb", 0.97],
  ["newspaper4k", 0.955],
]);
const LOWEST_ANCHORED = 0.97;

for (const [set, lowest] of SETS) {
  const folder = join(SHARED, "data/pages", set);
  const truth = join(folder, "ground-truth.json");
  const skip = existsSync(truth) ? false : `no ${truth}: nothing was measured`;
  it(`${set}: articles are found, and their sentences found again in the page`, { skip, timeout: 1_200_000 }, async (context) => {
    const { scores, plain, times, sentences, anchored } = await measure(folder, JSON.parse(readFileSync(truth, "utf8")));
    const { f1, precision, recall } = averageOf(scores);
    const [seen, unseen] = [0, 1].map((half) => averageOf(scores.filter((_, i) => i % 2 === half)).f1.toFixed(4));
    times.sort((a, b) => a - b);
    context.diagnostic(
      `${set}, ${scores.length} pages: F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; ` +
        `every other page ${seen}, the rest ${unseen}), Readability alone ${averageOf(plain).f1.toFixed(4)}, ${anchored} of ${sentences} summary sentences found again, ` +
        `${times[times.length >> 1]?.toFixed(0)} ms median, ${times.at(-1)?.toFixed(0)} ms at most`,
    );
    assert.ok(f1 >= lowest, `F1 ${f1}`);
    assert.ok(anchored / sentences >= LOWEST_ANCHORED, `${anchored} of ${sentences}`);
  });
}

/**
 * Reads every page, summarizes it, and looks for the summary in the page.
 * @param {string} folder @param {Record<string, { text: string }>} truth
 */
async function measure(folder, truth) {
  const script = await bundled();
  const server = createServer((request, response) => {
    // The scripts of the pages would ask for what is not there.
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" });
    response.end(gunzipSync(readFileSync(join(folder, `${(request.url ?? "").slice(1)}.html.gz`))));
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({
    executablePath: EXECUTABLE,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      // Nothing is to be had outside.
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
    ],
  });
  /** @type {Score[]} */
  const scores = [];
  /** @type {Score[]} */
  const plain = [];
  /** @type {number[]} */
  const times = [];
  let [sentences, anchored] = [0, 0];
  try {
    const page = await browser.newPage();
    for (const id of Object.keys(truth).sort()) {
      await page.goto(`http://localhost:${port}/${id}`, { waitUntil: "domcontentloaded" });
      await page.evaluate(script);
      const { story, time } = await page.evaluate(readHere);
      times.push(time);
      const expected = truth[id]?.text ?? "";
      scores.push(score(story?.text ?? "", expected));
      plain.push(score(await page.evaluate(readPlainly), expected));
      if (!story) continue;
      const { text, lang, title, blocks } = story;
      const { summary } = analyze(text, { title, blocks: packBlocks(blocks), ...(lang ? { lang } : {}) });
      const found = await page.evaluate(findHere, summary.map(({ start, end }) => ({ start, end })));
      summary.forEach((sentence, i) => {
        sentences += 1;
        if (found[i]?.replace(/\s+/gu, "") === sentence.text.replace(/\s+/gu, "")) anchored += 1;
      });
    }
  } finally {
    await browser.close();
    server.close();
  }
  return { scores, plain, times, sentences, anchored };
}

/** @param {string} text @param {string} expected @returns {Score} */
function score(text, expected) {
  const [found, wanted] = [shingles(text), shingles(expected)];
  let hits = 0;
  for (const [shingle, count] of found) hits += Math.min(count, wanted.get(shingle) ?? 0);
  const [all, due] = [total(found), total(wanted)];
  return { precision: all === 0 ? Number(due === 0) : hits / all, recall: due === 0 ? Number(all === 0) : hits / due };
}

/** @param {string} text */
function shingles(text) {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - 3); i += 1) {
    const shingle = words.slice(i, i + 4).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** @param {Map<string, number>} counts */
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** @param {readonly Score[]} scores */
function averageOf(scores) {
  const mean = (/** @type {(score: Score) => number} */ of) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const [precision, recall] = [mean(({ precision }) => precision), mean(({ recall }) => recall)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
