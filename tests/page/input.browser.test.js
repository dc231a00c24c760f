// Ways in: files of all kinds, rich text, and texts that are odd.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import {
  SITE, STORY, drop, dropAll, entriesAre, entriesOf, marksOf, open, openStory, paste, rested, says, shape, stateIs, stateOf, summarized,
  textOf, told,
} from "./page.js";

const PARAGRAPHS = STORY.split("\n\n").slice(2, 9);

const PAGE = `<!doctype html><html lang="en-GB"><head><title>Tide gates</title></head><body>
  <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
  <article><h1>Tide gates</h1><div class="picture-caption">The gate at Osterby, seen from the pier.</div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>
  <footer><p>Printed on recycled electrons.</p></footer></body></html>`;

inEachBrowser(SITE, (test) => {
  test("a file is dropped, and one is opened", async ({ page }) => {
    await open(page);
    await drop(page, "harbour.txt", STORY);
    await rested(page);
    await says(page, "#origin", /From harbour\.txt/u);
    await page.click("#new-story");
    await stateIs(page, "empty");
    await page.chooseFiles("#file", "www/samples/moss.txt");
    await says(page, ".headline", /^The moss/u);
  });

  test("Markdown's headings, lists and quotes are blocks", async ({ page }) => {
    await open(page);
    const text = "---\ntitle: Note\n---\n\n# The ferry\n\nIt came in late. Nobody waited.\n\n> We did wait.\n> Not long.\n\n* One man slept.\n* Two left.\n\nThe end\n=======\n\nIt sailed on.\n";
    await drop(page, "note.md", text);
    await rested(page);
    assert.deepEqual(await shape(page), [
      "aside: title: Note",
      "headline: The ferry",
      "paragraph: It came in late. Nobody waited.",
      "paragraph: We did wait.\n> Not long.",
      "list-item: One man slept.",
      "list-item: Two left.",
      "subhead: The end",
      "paragraph: It sailed on.",
    ]);
  });

  test("a web page gives its article, and the whole of it beside that", async ({ page }) => {
    await open(page);
    await drop(page, "tide.html", PAGE);
    await rested(page);
    assert.deepEqual(await shape(page), ["headline: Tide gates", ...PARAGRAPHS.map((text) => `paragraph: ${text}`)]);
    await page.click("#origin button");
    await rested(page, "recycled electrons");
    const whole = (await shape(page)).join("\n");
    for (const part of ["News", "Sport", "seen from the pier", ...PARAGRAPHS]) assert.ok(whole.includes(part), part);
    assert.equal(await textOf(page, "#origin button"), "Use the article only");
    await page.click("#origin button");
    await page.waitFor(() => !document.querySelector("#reading")?.textContent?.includes("recycled electrons"));
  });

  test("rich text keeps its blocks, and nothing of it is dropped", async ({ page }) => {
    await open(page);
    const html = `<meta charset="utf-8"><h2>The <em>late</em> ferry</h2><div>It came in late.<br>Nobody waited.<br><br>It left.</div>
      <blockquote><p>We did&nbsp;wait.</p></blockquote><ul><li>One man <b>slept</b>.</li><li>Two left.</li></ul>
      <table><tr><th>Pier</th><th>Boats</th></tr><tr><td>East</td><td>4</td></tr></table>
      <figure><figcaption>The pier at night</figcaption></figure><form><button>Subscribe now</button></form>tail`;
    const plain = "The late ferry\nIt came in late.\nNobody waited.\n\nIt left.\nWe did wait.\nOne man slept.\nTwo left.\nPier Boats\nEast 4\nThe pier at night\nSubscribe now\ntail";
    await paste(page, { "text/html": html, "text/plain": plain });
    await rested(page);
    assert.deepEqual(await shape(page), [
      "headline: The late ferry",
      "paragraph: It came in late.\nNobody waited.",
      "paragraph: It left.",
      "paragraph: We did\u00a0wait.",
      "list-item: One man slept.",
      "list-item: Two left.",
      "aside: Pier Boats",
      "aside: East 4",
      "aside: The pier at night",
      "paragraph: Subscribe now",
      "paragraph: tail",
    ]);
  });

  test("lines from a code editor stay lines", async ({ page, expectError }) => {
    // Chromium holds the pasted document to the page's policy too, and says so.
    expectError(/inline style/u);
    await open(page);
    const plain = "The ferry came in late because\nthe tide was low. Nobody\nwaited for it.";
    const html = `<div style="white-space: pre;">${plain.split("\n").map((line) => `<div><span>${line}</span></div>`).join("")}</div>`;
    await paste(page, { "text/html": html, "text/plain": plain });
    await entriesAre(page, 2);
  });

  test("bytes are read as what they are", async ({ page }) => {
    await open(page);
    /** @param {string} text @param {boolean} big */
    const utf16 = (text, big) =>
      [0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))].flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
    const text = "Die Fähre kam spät. Niemand wartete.";
    for (const bytes of [utf16(text, true), utf16(text, false), utf16(text, false).slice(2), [0xef, 0xbb, 0xbf, ...Buffer.from(text)]]) {
      await drop(page, "ferry.txt", bytes);
      await rested(page, "Die Fähre kam spät.");
      await page.click("#new-story");
      await stateIs(page, "empty");
    }
    await drop(page, "ferry.txt", [...Buffer.from(text, "latin1")]);
    await told(page, "read as Windows-1252");
    await rested(page, "Die Fähre kam spät.");
  });

  test("what cannot be read is named, and what was there stays", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    await drop(page, "letter.rtf", "{\\rtf1 The ferry}");
    await told(page, "letter.rtf is a rich-text document");
    await drop(page, "letter.docx", [0x50, 0x4b, 3, 4, 20, 0]);
    await told(page, "letter.docx is damaged");
    await drop(page, "photo.jpg", [0xff, 0xd8, 0xff, 0xe0]);
    await told(page, "photo.jpg is a picture");
    await drop(page, "data.bin", [1, 0, 0, 7, 0, 0, 9, 0, 1, 1, 1]);
    await told(page, "data.bin is not a text file");
    for (const bytes of [[0xff, 0xfe, 0, 0, 0x54, 0, 0, 0, 0x68, 0, 0, 0], [0, 0, 0xfe, 0xff, 0, 0, 0, 0x54, 0, 0, 0, 0x68]]) {
      await drop(page, "wide.txt", bytes);
      await told(page, "wide.txt stores its letters as UTF-32");
      await page.click("#notices .quiet");
    }
    await drop(page, "nothing.txt", " \n ");
    await told(page, "nothing.txt has no text");
    await paste(page, { "text/plain": "https://news.example/story" });
    await told(page, "does not fetch pages");
    await paste(page, { "text/plain": " " });
    await told(page, "no text in the clipboard");
    assert.deepEqual(await entriesOf(page), entries);
    assert.equal(await stateOf(page), "reading");
  });

  test("a file whose reading was stopped is read when it is pressed, however soon", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      let isFirst = true;
      Blob.prototype.arrayBuffer = async function () {
        if (this instanceof File && this.name === "slow.txt" && isFirst) {
          isFirst = false;
          await new Promise((resolve) => addEventListener("go-on", resolve, { once: true }));
        }
        return arrayBuffer.call(this);
      };
    });
    await dropAll(page, [["ferry.txt", "The ferry came in late."], ["slow.txt", "The bus came in later. Nobody waited."]]);
    await says(page, ".files-reading:not([hidden]) p", "Reading slow.txt …");
    await page.evaluate(() => {
      // In one go: what reads the file has not heard of the stop yet.
      /** @type {HTMLElement} */ (document.querySelector(".files-reading button")).click();
      /** @type {HTMLElement} */ (document.querySelector(".files-list li:nth-child(2) button")).click();
    });
    await rested(page, "The bus came in later.");
    await page.evaluate(() => dispatchEvent(new Event("go-on")));
    await page.click(".files-list li:nth-child(1) button");
    await rested(page, "The ferry");
    await page.click(".files-list li:nth-child(2) button");
    await rested(page, "The bus came in later.");
  });

  test("the Paste button reads the clipboard, rich before plain, and says where it may not", async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const read = async () => [new ClipboardItem({
        "text/html": new Blob(["<h2>The late ferry</h2><p>It came in late.</p>"], { type: "text/html" }),
        "text/plain": new Blob(["The late ferry It came in late."], { type: "text/plain" }),
      })];
      Object.defineProperty(navigator, "clipboard", { value: { read }, configurable: true });
    });
    await page.click("#paste");
    await rested(page);
    assert.deepEqual(await shape(page), ["headline: The late ferry", "paragraph: It came in late."]);
    await page.click("#new-story");
    await stateIs(page, "empty");
    await page.evaluate(() => {
      const refuse = async () => {
        throw new DOMException("not today", "NotAllowedError");
      };
      Object.defineProperty(navigator, "clipboard", { value: { read: refuse, readText: refuse } });
    });
    await page.click("#paste");
    await told(page, "did not let the page read the clipboard");
    assert.equal(await stateOf(page), "empty");
  });

  test("a text over the limit is refused whole, one of 5 MB is taken", async ({ page }) => {
    await open(page);
    const sentence = "The ferry came in late and nobody waited for it on the pier. ";
    /** @param {number} bytes */
    const pasteLong = (bytes) =>
      page.evaluate(
        (sentence, count) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", `${sentence.repeat(9)}\n\n`.repeat(count));
          const event = new Event("paste", { bubbles: true, cancelable: true });
          Object.defineProperty(event, "clipboardData", { value: clipboardData });
          document.body.dispatchEvent(event);
        },
        sentence,
        Math.ceil(bytes / (sentence.length * 9 + 2)),
      );
    await pasteLong(17 * 2 ** 20);
    await told(page, "16\u00a0MB is the most");
    assert.equal(await stateOf(page), "empty");
    await pasteLong(5_000_000);
    await summarized(page);
    await entriesAre(page, 3);
  });

  test("texts of all kinds are quoted as they are", async ({ page }) => {
    await open(page);
    const texts = [
      "Smile 😀 said the mayor. 👩‍👩‍👧 came too.\r\n\r\nZ\u0361a\u0301lgo went home.",
      "وصلت العبارة متأخرة. لم ينتظرها أحد. عاد القبطان إلى بيته.",
      "フェリーは遅れて到着した。誰も待っていなかった。船長は家に帰った。",
      "A lone \ud83d here. Another \ude00 there.",
      "Null\u0000 in the text. A tab\tand\u00a0a space.",
      "One word",
      "พายุเข้าเมื่อคืน\nเรือกลับเข้าฝั่ง",
    ];
    for (const text of texts) {
      await paste(page, { "text/plain": text });
      const shown = async () =>
        (await shape(page)).map((block) => block.replace(/^\S+: /u, "")).join("").replace(/\s+/gu, "").toWellFormed();
      await eventually(shown, text.replace(/\s+/gu, "").toWellFormed());
      await rested(page);
      const entries = await entriesOf(page);
      assert.ok(entries.length > 0);
      assert.deepEqual(await marksOf(page), entries);
    }
    await paste(page, { "text/plain": /** @type {string} */ (texts[1]) });
    await page.waitFor(() => document.querySelector("#reading")?.getAttribute("dir") === "rtl");
  });
});

