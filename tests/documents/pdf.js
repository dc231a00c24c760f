// PDF files written by hand, byte for byte as ISO 32000 says, so that each test says what is in its file and nothing else
// is. Text is in Courier, whose letters are all 0.6 of their size wide.

import { createHash } from "node:crypto";

/** @typedef {{ x: number, y: number, size?: number, font?: string, text: string }} Run */
/** @typedef {{ runs?: Run[], extra?: string }} PageContent `extra`: further operators, as they are. */

const LATIN = (/** @type {string} */ name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** Japanese in a font that is not in the file: its letters are known by Adobe's character maps alone. */
const JAPANESE = `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-H /DescendantFonts [
  << /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /DW 1000
     /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>
     /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900]
       /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`;

/** Letters by their code points, as a font with a table of them has. @param {number} table */
const UNICODE = (table) => `<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /ToUnicode ${table} 0 R /DescendantFonts [
  << /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 600 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
     /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 900]
       /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>`;

const TABLE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/**
 * @param {PageContent[]} pages Of 600 by 800 points.
 * @param {{ password?: string }} [options] Locked with it, by the standard's first method (RC4 of 40 bits).
 * @returns {number[]} Bytes.
 */
export function pdf(pages, { password } = {}) {
  /** @type {string[]} Objects, the first is number 1. */
  const objects = [];
  const add = (/** @type {string} */ object) => objects.push(object);
  const key = password === undefined ? undefined : keyOf(password);
  /** @param {string} content */
  const addStream = (content) => {
    const bytes = key ? scrambled(content, key.forObject(objects.length + 1)) : content;
    return add(`<< /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`);
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("its pages, once they are known");
  const fonts = [add(LATIN("Courier")), add(LATIN("Courier-Bold")), add(JAPANESE), add(UNICODE(addStream(TABLE)))];
  const [body, bold, japanese, unicode] = fonts.map((number) => `${number} 0 R`);
  /** @type {Map<PageContent, number>} Pages that are the same one hold the same stream. */
  const contents = new Map();
  const kids = pages.map((page) => {
    const { runs = [], extra = "" } = page;
    const text = runs.map(({ x, y, size = 10, font = "body", text }) => `BT /${font} ${size} Tf ${x} ${y} Td ${shown(text, font)} Tj ET`);
    const content = contents.get(page) ?? addStream([...text, extra].join("\n"));
    contents.set(page, content);
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R
      /Resources << /Font << /body ${body} /bold ${bold} /japanese ${japanese} /unicode ${unicode} >> >> >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((number) => `${number} 0 R`).join(" ")}] >>`;

  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, "0")} 00000 n \n`;
  const lock = key ? `/Encrypt ${key.dictionary} /ID [<${ID}> <${ID}>]` : "";
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return [...Buffer.from(file, "latin1")];
}

/** A string as an operand. @param {string} text @param {string} font */
function shown(text, font) {
  if (font === "japanese" || font === "unicode") return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
  const bytes = [...text].map((letter) => WIN_ANSI.get(letter) ?? letter).join("");
  return `(${bytes.replace(/[\\()]/gu, "\\$&")})`;
}

const WIN_ANSI = new Map([["•", "\x95"], ["“", "\x93"], ["”", "\x94"], ["’", "\x92"], ["–", "\x96"], ["—", "\x97"], ["…", "\x85"]]);

/** A page that is a picture. */
export const PICTURE = "q 400 0 0 600 100 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q";

/**
 * A column of text, broken where a line is full.
 * @param {string} text
 * @param {{ x?: number, y?: number, letters?: number, size?: number, leading?: number }} [place] `letters`: how many fit on a line.
 * @returns {Run[]}
 */
export function column(text, { x = 60, y = 720, letters = 60, size = 10, leading = 12 } = {}) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, i) => ({ x, y: y - i * leading, size, text: line }));
}

const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = "00112233445566778899aabbccddeeff";
const PERMISSIONS = -4;

/** ISO 32000-1, 7.6.3: algorithms 2, 3 and 4, revision 2. @param {string} password */
function keyOf(password) {
  const padded = Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([padded, owner, permissions, Buffer.from(ID, "hex")])).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P ${PERMISSIONS} >>`,
    /** Algorithm 1. @param {number} number */
    forObject: (number) => md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0])])).subarray(0, 10),
  };
}

/** @param {string} content @param {Buffer} key */
const scrambled = (content, key) => rc4(key, Buffer.from(content, "latin1")).toString("latin1");

/** @param {Buffer} bytes */
const md5 = (bytes) => createHash("md5").update(bytes).digest();

/** @param {Buffer} key @param {Buffer} bytes */
function rc4(key, bytes) {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (/** @type {number} */ i) => state[i % 256] ?? 0;
  const swap = (/** @type {number} */ i, /** @type {number} */ j) => ([state[i], state[j]] = [at(j), at(i)]);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(bytes.map((byte) => {
    i = (i + 1) % 256;
    j = (j + at(i)) % 256;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }));
}
