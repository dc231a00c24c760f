// How long a page of five megabytes takes, in Chromium. Time is the processor's, not the clock's, since tests share
// machines; and it is held to what Readability alone takes for the page in the same minutes.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { it } from "node:test";
import puppeteer from "puppeteer-core";
import { bigPage } from "./big.js";
import { bundled, readHere, readPlainly } from "./reading.js";

const EXECUTABLE = process.env.NUTGRAF_CHROMIUM ?? "/usr/bin/chromium";

const BYTES = 5_000_000;
const RUNS = 9;
/** Milliseconds of the processor. */
const LONGEST = 300;
/** Of what Readability alone takes. */
const LARGEST_SHARE = 0.8;

it("a page of five megabytes is read at once", { timeout: 180_000 }, async (context) => {
  const html = bigPage(BYTES);
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, "localhost", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({
    executablePath: EXECUTABLE,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    protocolTimeout: 180_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/`, { waitUntil: "domcontentloaded", timeout: 120_000 });
    await page.evaluate(await bundled());
    const client = await page.createCDPSession();
    await client.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => {
      const { metrics } = await client.send("Performance.getMetrics");
      return 1000 * /** @type {{ value: number }} */ (metrics.find(({ name }) => name === "TaskDuration")).value;
    };
    /** @type {number[]} */
    const times = [];
    /** @type {number[]} */
    const plainTimes = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = await busy();
      const { story } = await page.evaluate(readHere);
      const between = await busy();
      assert.ok(await page.evaluate(readPlainly));
      times.push(between - before);
      plainTimes.push((await busy()) - between);
      assert.equal(story?.title, "Three towns wait for the river's crest");
      assert.ok(story.text.includes("people helped."), "the story is there");
      assert.ok(!story.text.includes("Reader "), "and no reader's comment");
    }
    const [own, plain] = [medianOf(times), medianOf(plainTimes)];
    context.diagnostic(
      `${Buffer.byteLength(html)} bytes: ${own.toFixed(0)} ms median, ${Math.max(...times).toFixed(0)} ms at most; ` +
        `Readability alone ${plain.toFixed(0)} ms median; share ${(own / plain).toFixed(2)}`,
    );
    assert.ok(own <= LONGEST, `${own} ms`);
    assert.ok(own / plain <= LARGEST_SHARE, `${own} ms, Readability alone ${plain} ms`);
  } finally {
    await browser.close();
    server.close();
  }
});

/** @param {number[]} times */
const medianOf = (times) => /** @type {number} */ ([...times].sort((a, b) => a - b)[times.length >> 1]);
