// PDF, Word and EPUB files in the page: each read by what is loaded only when one comes, or named with what to do.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { SITE, STORY, drop, entriesOf, open, openStory, rested, says, shape, stateOf, told } from "../page/page.js";
import { PICTURE, column, pdf } from "./pdf.js";
import { docx, epub, ole, zip } from "./packed.js";

const FIRST = "Nine harbour cities on the Halland Sea agreed on Monday to run their tide gates as one system, after a winter of surges.";
const SECOND = "The desk that closes the gates will sit in Osterby, where the forecasts for the whole coast are made by three women.";

/** Two columns on two pages, with running heads; a word and a sentence are cut by their ends. */
const PAPER = pdf([
  {
    runs: [
      { x: 60, y: 775, text: "The Halland Herald" },
      { x: 60, y: 740, size: 18, font: "bold", text: "Tide gates" },
      ...column(FIRST, { letters: 36, y: 700 }),
      ...column(`${SECOND.slice(0, 60)}exam-`, { letters: 36, x: 320, y: 700 }),
    ],
  },
  {
    runs: [
      { x: 60, y: 775, text: "The Halland Herald" },
      ...column(`ple ${SECOND.slice(60)}`, { letters: 36, y: 740 }),
      { x: 60, y: 650, text: "• It opens in May." },
    ],
  },
]);

inEachBrowser(SITE, (test) => {
  test("a PDF is read by its paragraphs, over columns and pages", async ({ page, site }) => {
    await open(page);
    assert.ok(!site.requests.includes("/vendor/pdf.js"));
    await drop(page, "paper.pdf", PAPER);
    await rested(page, "Halland Sea");
    assert.deepEqual(await shape(page), [
      "headline: Tide gates",
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND.slice(0, 60)}example ${SECOND.slice(60)}`,
      "list-item: It opens in May.",
    ]);
    await says(page, "#origin", "From paper.pdf");
    assert.ok(site.requests.includes("/vendor/pdf.js"));
    assert.ok(!site.requests.includes("/vendor/character-maps.zip"));
  });

  test("what the browser prints in columns over several pages is read back as it was", async ({ page }) => {
    const parts = STORY.split("\n\n").map((part) => part.trim());
    const isTitle = (/** @type {string} */ part) => part.length < 60 && !part.startsWith("By ");
    const body = parts.slice(1).map((part) => (isTitle(part) ? `<h2>${part}</h2>` : `<p>${part}</p>`)).join("");
    await page.driver.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Tide gates</title>
      <style>body { font: 11pt/1.35 serif; columns: 2; text-align: justify; hyphens: auto } h1 { column-span: all }</style>
      <h1>${parts[0]}</h1>${body}</html>`);
    const printed = await page.driver.pdf({ format: "A5", margin: { top: "2cm", bottom: "2cm", left: "1.5cm", right: "1.5cm" } });
    await open(page);
    await drop(page, "printed.pdf", [...printed]);
    await rested(page, "Halland Sea");
    const expected = parts.map((part, i) => {
      const look = i === 0 ? "headline" : isTitle(part) ? "subhead" : part.startsWith("By ") ? "aside" : "paragraph";
      return `${look}: ${part}`;
    });
    assert.deepEqual(await shape(page), expected);
  });

  test("PDF files of any script are read, also without their fonts", async ({ page, site }) => {
    await open(page);
    const hebrew = "המעבורת איחרה מאוד. איש לא חיכה לה.";
    // A PDF has the letters as they stand on the page, from the left.
    const runs = [{ x: 200, y: 700, font: "unicode", text: [...hebrew].reverse().join("") }];
    await drop(page, "hebrew.pdf", pdf([{ runs }]));
    await rested(page, "המעבורת איחרה מאוד.");
    assert.equal(await page.evaluate(() => document.querySelector("#reading")?.getAttribute("dir")), "rtl");
    const lines = ["フェリーは遅れて到着した。誰", "も待っていなかった。"];
    await drop(page, "japanese.pdf", pdf([{ runs: lines.map((text, i) => ({ x: 60, y: 700 - 14 * i, font: "japanese", text })) }]));
    await rested(page, "フェリーは遅れて到着した。");
    assert.deepEqual(await entriesOf(page), ["フェリーは遅れて到着した。", "誰も待っていなかった。"]);
    assert.ok(site.requests.includes("/vendor/character-maps.zip"));
  });

  test("a long PDF says how far it is, and can be stopped", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    const one = { runs: column(`${FIRST} ${SECOND} `.repeat(14)) };
    await drop(page, "long.pdf", pdf(Array.from({ length: 3000 }, () => one)));
    await page.waitFor(() => /long\.pdf: [\d,]+ of 3,000/u.test(document.querySelector(".files-reading:not([hidden])")?.textContent ?? ""));
    await page.click(".files-reading button");
    await page.waitFor(() => document.querySelector("#files")?.hasAttribute("hidden"));
    assert.deepEqual(await entriesOf(page), entries);
    // What was stopped is in nobody's way.
    await drop(page, "paper.pdf", PAPER);
    await rested(page, "It opens in May.");
  });

  test("a Word document is read by its styles", async ({ page }) => {
    await open(page);
    await drop(page, "letter.docx", await docx([
      { style: "Title", text: "Tide gates" },
      { text: FIRST },
      { style: "heading 2", text: "Who closes first" },
      { isItem: true, text: "Gates are closed by the desk & by nobody else." },
      { isItem: true, text: "Each harbour pays <a part>." },
      { style: "toc 1", text: "Who closes first 2" },
      { text: "" },
      { text: SECOND },
    ]));
    await rested(page, "Halland Sea");
    assert.deepEqual(await shape(page), [
      "headline: Tide gates",
      `paragraph: ${FIRST}`,
      "subhead: Who closes first",
      "list-item: Gates are closed by the desk & by nobody else.",
      "list-item: Each harbour pays <a part>.",
      "aside: Who closes first 2",
      `paragraph: ${SECOND}`,
    ]);
  });

  test("a book is read by its chapters, in the order of its spine", async ({ page, expectError }) => {
    // Chromium holds the chapters to the page's policy too, Firefox says what is not well-formed.
    expectError(/inline style|XML/u);
    await open(page);
    await drop(page, "tides.epub", await epub({
      "z first.xhtml": `<nav epub:type="toc"><ol><li><a href="a.xhtml">One</a></li></ol></nav><h2>One</h2><p style="color: red">${FIRST}<sup><a epub:type="noteref" href="#n">1</a></sup></p>`,
      "a.xhtml": `<section><h2>Two</h2><p>The <ruby>gate<rt>geɪt</rt></ruby> is shut.<br/>It stays shut.</p><aside epub:type="footnote"><p>A note.</p></aside></section>`,
      "b.xhtml": `<h2>Three</h2><p>Not&nbsp;well-formed<br> but ${SECOND}</p>`,
    }, { title: "Of tides & gates", lang: "en-GB" }));
    await rested(page, "Osterby");
    assert.deepEqual(await shape(page), [
      "headline: Of tides & gates",
      "subhead: One",
      `paragraph: ${FIRST}`,
      "subhead: Two",
      "paragraph: The gate is shut.\nIt stays shut.",
      "paragraph: A note.",
      "subhead: Three",
      `paragraph: Not\u00a0well-formed\nbut ${SECOND}`,
    ]);
  });

  test("what cannot be opened is named, with what to do, and what was there stays", async ({ page }) => {
    await openStory(page);
    const entries = await entriesOf(page);
    /** @type {[string, number[], string][]} */
    const files = [
      ["secret.pdf", pdf([{ runs: column(FIRST) }], { password: "tide" }), "secret.pdf is locked. Open it in the program that has its password"],
      ["scan.pdf", pdf([{ extra: PICTURE }, { extra: PICTURE }]), "scan.pdf holds pictures of pages, and no text. A program that recognizes text (OCR)"],
      ["half.pdf", PAPER.slice(0, 200), "half.pdf is damaged"],
      ["secret.docx", ole("EncryptedPackage"), "secret.docx is locked"],
      ["half.docx", (await docx([{ text: FIRST }])).slice(0, 1500), "half.docx is damaged"],
      ["odd.docx", await zip({ "word/document.xml": "<not-it" }), "odd.docx is damaged"],
      ["blank.docx", await docx([{ text: " " }]), "blank.docx has no text in it"],
      ["bought.epub", await epub({ "a.xhtml": FIRST }, { locked: "a.xhtml" }), "bought.epub is locked"],
      ["secret.epub", await zip({ "META-INF/container.xml": FIRST }, { password: "tide" }), "secret.epub is locked"],
      ["odd.epub", await zip({ mimetype: "application/epub+zip" }), "odd.epub is damaged"],
      ["blank.epub", await epub({ "a.xhtml": "<p> </p>" }, { title: "" }), "blank.epub has no text in it"],
      ["letter.doc", ole("WordDocument"), "letter.doc is an old Word document (doc). Nutgraf reads plain text"],
      ["letter.odt", await zip({ mimetype: "application/vnd.oasis.opendocument.text" }), "letter.odt is an OpenDocument text"],
    ];
    for (const [name, bytes, words] of files) {
      await drop(page, name, bytes);
      await told(page, words);
    }
    assert.equal(await stateOf(page), "reading");
    assert.deepEqual(await entriesOf(page), entries);
  });

  test("what needs no password is not locked, and what is in part a picture says so", async ({ page }) => {
    await open(page);
    await drop(page, "rights.pdf", pdf([{ runs: column(FIRST) }], { password: "" }));
    await rested(page, "Halland Sea");
    await drop(page, "mixed.pdf", pdf([{ runs: column(SECOND) }, { extra: PICTURE }, {}]));
    await rested(page, "Osterby");
    await told(page, "One page of mixed.pdf is a picture of text");
  });

  test("a file is read as what it is, whatever its name says", async ({ page }) => {
    await open(page);
    await drop(page, "story.txt", PAPER);
    await told(page, "story.txt is a PDF, whatever its name says");
    await rested(page, "Halland Sea");
    await drop(page, "story.pdf", await docx([{ text: SECOND }]));
    await told(page, "story.pdf is a Word document, whatever its name says");
    await rested(page, "Osterby");
    await drop(page, "page.pdf", `<!doctype html><title>Not found</title><p>${FIRST}</p>`);
    await told(page, "page.pdf is a web page, whatever its name says");
    await rested(page, "Halland Sea");
  });

  test("what reads a document stays while the page is open; what was never loaded is told of", async ({ page, site, expectError }) => {
    expectError(/Failed to (?:load|fetch)|NetworkError|module|epub/iu);
    await openStory(page);
    await drop(page, "paper.pdf", PAPER);
    await rested(page, "It opens in May.");
    await site.stop();
    try {
      await drop(page, "again.pdf", pdf([{ runs: column(SECOND) }]));
      await rested(page, "Osterby");
      await drop(page, "letter.docx", await docx([{ text: FIRST }]));
      await told(page, "letter.docx needs a part of this page that has not been loaded yet");
      await drop(page, "book.epub", await epub({ "a.xhtml": FIRST }));
      await told(page, "book.epub needs a part of this page that has not been loaded yet");
      const runs = [{ x: 60, y: 700, font: "japanese", text: "誰も待っていなかった。" }];
      await drop(page, "japanese.pdf", pdf([{ runs }]));
      await told(page, "japanese.pdf needs a part of this page that has not been loaded yet");
    } finally {
      await site.start();
    }
    await drop(page, "letter.docx", await docx([{ text: FIRST }]));
    await rested(page, "Halland Sea");
    await eventually(() => site.requests.includes("/vendor/word.js"), true);
  });
});
