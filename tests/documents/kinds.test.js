// What a file is told to be, by what is in it, whatever its name says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kindOf } from "../../www/app/input/kinds.js";
import { column, pdf } from "./pdf.js";
import { docx, epub, ole, zip } from "./packed.js";

const TEXT = "The ferry came in late. Nobody waited for it.";
const text = (/** @type {string} */ given) => [...Buffer.from(given)];

/** @type {[string, number[], string][]} */
const FILES = [
  ["story.txt", text(TEXT), "text"],
  ["story", text(TEXT), "text"],
  ["story.txt", [], "text"],
  ["story.md", text(TEXT), "markdown"],
  ["story.html", text(TEXT), "html"],
  ["source.txt", text("<!doctype html><p>As it is written.</p>"), "text"],
  ["report.pdf", text("\ufeff <!-- saved --> <!DOCTYPE html>\n<html><p>Not found</p>"), "html"],
  ["report.docx", text(`<?xml version="1.0"?><html><body>${TEXT}</body></html>`), "html"],
  ["report.pdf", text(TEXT), "text"],
  ["report.pdf", pdf([{ runs: column(TEXT) }]), "pdf"],
  ["report.txt", pdf([{ runs: column(TEXT) }]), "pdf"],
  ["report.pdf", [...text("junk from a server\n"), ...pdf([{}])], "pdf"],
  ["about.txt", text("Files that begin with %PDF-1.4 are PDF files."), "text"],
  ["wide.txt", text("A\0B\0C\0D\0E\0F\0"), "text"],
  ["letter.docx", await docx([{ text: TEXT }]), "word"],
  ["letter.txt", await docx([{ text: TEXT }]), "word"],
  ["book.epub", await epub({ "a.xhtml": TEXT }), "epub"],
  ["book.zip", await epub({ "a.xhtml": TEXT }), "epub"],
  ["half.docx", (await docx([{ text: TEXT }])).slice(0, 900), "torn"],
  ["photos.zip", await zip({ "a.txt": TEXT }), "zip"],
  ["letter.odt", await zip({ mimetype: "application/vnd.oasis.opendocument.text" }), "odt"],
  ["sums.ods", await zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "spreadsheet"],
  ["sums.xlsx", await zip({ "[Content_Types].xml": "", "xl/workbook.xml": "" }), "spreadsheet"],
  ["talk.pptx", await zip({ "[Content_Types].xml": "", "ppt/presentation.xml": "" }), "slides"],
  ["letter.pages", await zip({ "Index/Document.iwa": "" }), "pages"],
  ["letter.doc", ole("WordDocument"), "doc"],
  ["letter.docx", ole("EncryptedPackage"), "locked"],
  ["sums.xls", ole("Workbook"), "spreadsheet"],
  ["odd.msi", ole("Anything"), "binary"],
  ["letter.rtf", text("{\\rtf1\\ansi The ferry}"), "rtf"],
  ["photo.jpg", [0xff, 0xd8, 0xff, 0xe0], "picture"],
  ["photo.webp", text("RIFF\x10\x10\x10\x10WEBPVP8 "), "picture"],
  ["talk.mp3", text("ID3\x03\x01\x01"), "recording"],
  ["talk.wav", text("RIFF\x10\x10\x10\x10WAVEfmt "), "recording"],
  ["film.mp4", text("\0\0\0 ftypisom"), "recording"],
  ["book.mobi", [...Buffer.alloc(60), ...text("BOOKMOBI")], "ebook"],
  ["notes.txt.gz", [0x1f, 0x8b, 8, 0], "zip"],
  ["page.ps", text("%!PS-Adobe-3.0"), "binary"],
  ["data.bin", [1, 0, 0, 7, 0, 0, 9, 0, 1, 1, 1], "binary"],
];

for (const [name, bytes, kind] of FILES) {
  test(`${name} of ${bytes.length} bytes is ${kind}`, async () => {
    assert.equal(await kindOf(new File([new Uint8Array(bytes)], name)), kind);
  });
}
