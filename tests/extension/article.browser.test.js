// How well the article is found, and found again: 181 pages of newspapers, loaded in Chromium.
//
// The pages are their publishers', so they lie outside the repository: `../shared`, or the folder that NUTGRAF_SHARED
// names. Without them the test is skipped, and says so. The score is that of Scrapinghub's article extraction benchmark:
// precision and recall of shingles of four words, each averaged over the pages, and F1 of the two.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { packBlocks } from "../../pkg/protocol.js";
import { analyze } from "../wasm/engine.js";
import { bundled, findHere, readHere } from "./reading.js";

const EXECUTABLE = process.env.NUTGRAF_CHROMIUM ?? "/usr/bin/chromium";
const SHARED = process.env.NUTGRAF_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const PAGES = join(SHARED, "data/pages/aeb");
const TRUTH = join(PAGES, "ground-truth.json");

const LOWEST_F1 = 0.96;
const LOWEST_ANCHORED = 0.97;

const skip = existsSync(TRUTH) ? false : `no ${TRUTH}: nothing was measured`;

it("articles are found, and their sentences found again in the page", { skip, timeout: 1_200_000 }, async (context) => {
  /** @type {Record<string, { text: string }>} */
  const truth = JSON.parse(readFileSync(TRUTH, "utf8"));
  const script = await bundled();
  const server = createServer((request, response) => {
    // The scripts of the pages would ask for what is not there.
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" });
    response.end(gunzipSync(readFileSync(join(PAGES, `${(request.url ?? "").slice(1)}.html.gz`))));
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
  const scores = [];
  const times = [];
  let [sentences, anchored] = [0, 0];
  try {
    const page = await browser.newPage();
    for (const [id, { text: expected }] of Object.entries(truth)) {
      await page.goto(`http://localhost:${port}/${id}`, { waitUntil: "domcontentloaded" });
      await page.evaluate(script);
      const { story, time } = await page.evaluate(readHere);
      times.push(time);
      scores.push(score(story?.text ?? "", expected));
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
  const precision = mean(scores.map(({ precision }) => precision));
  const recall = mean(scores.map(({ recall }) => recall));
  const f1 = (2 * precision * recall) / (precision + recall);
  times.sort((a, b) => a - b);
  context.diagnostic(
    `${scores.length} pages: F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}), ` +
      `${anchored} of ${sentences} summary sentences found again, ` +
      `${times[times.length >> 1]?.toFixed(0)} ms median, ${times.at(-1)?.toFixed(0)} ms at most`,
  );
  assert.ok(f1 >= LOWEST_F1, `F1 ${f1}`);
  assert.ok(anchored / sentences >= LOWEST_ANCHORED, `${anchored} of ${sentences}`);
});

/** @param {string} text @param {string} expected */
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

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
