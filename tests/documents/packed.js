// Word documents and EPUB books, put together of what a test says is in them.

import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/**
 * @param {Record<string, string>} files By path; the first is not compressed.
 * @param {{ password?: string }} [options]
 * @returns {Promise<number[]>} Bytes.
 */
export async function zip(files, options = {}) {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [i, [path, text]] of Object.entries(files).entries()) {
    await writer.add(path, new TextReader(text), { level: i === 0 ? 0 : 6, extendedTimestamp: false, ...options });
  }
  return [...(await writer.close())];
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/**
 * @param {{ text: string, style?: string, isItem?: boolean }[]} paragraphs `style`: by its name, as “heading 1”.
 * @returns {Promise<number[]>}
 */
export function docx(paragraphs) {
  const styles = [...new Set(paragraphs.flatMap(({ style }) => style ?? []))];
  const body = paragraphs.map(({ text, style, isItem }) => {
    const name = style ? `<w:pStyle w:val="s${styles.indexOf(style)}"/>` : "";
    const list = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
    return `<w:p><w:pPr>${name}${list}</w:pPr><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  });
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
      <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="d" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="s" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>
      <Relationship Id="n" Type="${OFFICE}/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${WORD}"><w:body>${body.join("")}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="${WORD}">${styles
      .map((name, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="${name}"/></w:style>`)
      .join("")}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
      <w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  });
}

/** An older office file with one stream, as far as a program looks that only wants to know what it is. @param {string} stream */
export function ole(stream) {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write(stream, 1024, "utf16le");
  return [...bytes];
}

/**
 * @param {Record<string, string>} chapters Markup of each body, by its file's name, in the order of the book.
 * @param {{ title?: string, lang?: string, locked?: string }} [options] `locked`: the name of a chapter that is.
 * @returns {Promise<number[]>}
 */
export function epub(chapters, { title = "A book", lang = "en", locked } = {}) {
  const names = Object.keys(chapters);
  const items = names.map((name, i) => `<item id="c${i}" href="text/${encodeURIComponent(name)}" media-type="application/xhtml+xml"/>`);
  // The list of files is in another order than the book.
  const list = [...items].reverse().join("");
  const spine = names.map((_, i) => `<itemref idref="c${i}"/>`).join("");
  return zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
      <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">x</dc:identifier>
      <dc:title>${escape(title)}</dc:title><dc:language>${lang}</dc:language></metadata>
      <manifest>${list}<item id="cover" href="cover.png" media-type="image/png"/></manifest><spine>${spine}</spine></package>`,
    ...(locked && {
      "META-INF/encryption.xml": `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
        <enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
        <enc:CipherData><enc:CipherReference URI="OEBPS/text/${locked}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    }),
    ...Object.fromEntries(Object.entries(chapters).map(([name, body]) => [
      `OEBPS/text/${name}`,
      `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
    ])),
  });
}
