// The page as one file, opened as a double click opens it: under a file's address, with each browser's own policy for
// files, and without a request of any kind.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { violations } from "../browser/axe.js";
import { inEachBrowser } from "../browser/harness.js";
import { drop, entriesAre, entriesOf, marksOf, paste, rested, says, summarized, told } from "../page/page.js";
import { openAt, panel, readStory } from "./dist.js";

const FILE = "dist/nutgraf.html";
const MOST_BYTES = 2 * 2 ** 20;

inEachBrowser({}, (test) => {
  test("it does all that the page does, and asks nobody for anything", async ({ page, site }) => {
    /** @type {string[]} */
    const requests = [];
    page.driver.on("request", (/** @type {{ url(): string }} */ request) => requests.push(request.url()));
    const address = pathToFileURL(FILE).href;
    await openAt(page, address);
    await readStory(page);
    assert.deepEqual(await marksOf(page), await entriesOf(page));

    const story = await readFile("www/samples/harbour.txt", "utf8");
    const body = story.split("\n\n").map((text) => `<p>${text}</p>`).join("");
    await drop(page, "page.html", `<nav><a href="/">Home</a></nav><article>${body}</article>`);
    await says(page, "#origin", /article/u);
    await entriesAre(page, 3);
    await rested(page, "Halland Sea");

    await page.click("#new-story");
    await page.click("#samples > button");
    await page.click("#samples li:nth-child(3) button");
    await says(page, ".headline", /^Report/u);
    await rested(page, "Kessock");

    await says(page, "#formats", "txt, md, html");
    await drop(page, "paper.pdf", "%PDF-1.4");
    await told(page, "paper.pdf is a PDF. This one file leaves out what reads it");

    await drop(page, "torn.json", '{ "summary": [], "offsets": "utf16", "source": { "sha256": "" } }');
    await told(page, "torn.json looks like a saved summary, but cannot be read as one");

    const said = await panel(page);
    assert.match(said, /Connections\s+none/u);
    assert.match(said, /This one file\./u);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data):/u.test(url)), []);
    assert.deepEqual(site.requests, []);
  });

  test("its policy lets no other script in, and nothing out", async ({ page, foreign, expectError }) => {
    expectError(/./u);
    await openAt(page, pathToFileURL(FILE).href);
    await paste(page, { "text/plain": "The summarizer has started. It has not gone anywhere." });
    await summarized(page);
    const outcomes = await page.evaluate(async () => {
      // A task of the page's own: what a driver evaluates may do more.
      await new Promise((resolve) => setTimeout(resolve));
      const script = document.createElement("script");
      script.append("document.title = 'run'");
      document.body.append(script);
      const reached = () => "reached";
      const refused = () => "refused";
      return { title: document.title, host: await fetch("http://elsewhere.example/").then(reached, refused) };
    });
    assert.deepEqual(outcomes, { title: "Nutgraf", host: "refused" });
    assert.deepEqual(foreign, []);
  });

  test("it is small enough, and holds each part once", async () => {
    const text = await readFile(FILE, "latin1");
    assert.ok(text.length <= MOST_BYTES, `${text.length} bytes`);
    for (const part of ["nutgraf.wasm", "en.bin", "worker.js"]) {
      assert.equal(text.split(`id="part:${part}"`).length, 2, part);
    }
  });
});
