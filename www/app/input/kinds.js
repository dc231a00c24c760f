// What a file is, by what is in it rather than by its name: a name can be wrong, and what cannot be read shall be named.

import { isText } from './decode.js';

/** @typedef {'text' | 'markdown' | 'html' | 'pdf' | 'word' | 'epub'} Format What can be read. */
/**
 * What cannot. `torn` is an archive without its end, as a download that broke off leaves it.
 * @typedef {'locked' | 'torn' | 'doc' | 'rtf' | 'odt' | 'pages' | 'spreadsheet' | 'slides' | 'ebook' | 'zip' | 'picture'
 *   | 'recording' | 'binary'} Other
 */

/** Of a file's beginning and of its end, so many bytes are looked at. */
const LOOKED_AT = 65_536;

/** @type {[RegExp, Other][]} By the first bytes, as Latin-1. */
const SIGNATURES = [
  [/^\{\\rtf/u, 'rtf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|BM.{4}\0\0\0\0|II\*\0|MM\0\*|....ftyp(?:avif|heic|heix|mif1))/su, 'picture'],
  [/^(?:RIFF|ID3|OggS|fLaC|\xff[\xfb\xf3\xf2]|....ftyp|\x1aE\xdf\xa3)/su, 'recording'],
  [/^.{60}(?:BOOKMOBI|TEXtREAd)/su, 'ebook'],
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/u, 'zip'],
  [/^(?:\x7fELF|MZ.\0|AT&TFORM|%!PS)/su, 'binary'],
];

/** How a web page begins. (A script that stands in a page may not hold the sign for a comment as it is.) */
const HTML = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!-{2}[^]*?-->\s*)*<(?:!doctype html|html)[\s>]/iu;

/** @type {[RegExp, Format | Other][]} By names that stand in an archive's own list, and its first entry. */
const ARCHIVES = [
  [/mimetypeapplication\/epub\+zip|META-INF\/container\.xml/u, 'epub'],
  [/word\/document\d*\.xml/u, 'word'],
  [/application\/vnd\.oasis\.opendocument\.text/u, 'odt'],
  [/application\/vnd\.oasis\.opendocument\.spreadsheet|xl\/workbook\.(?:xml|bin)/u, 'spreadsheet'],
  [/application\/vnd\.oasis\.opendocument\.presentation|ppt\/presentation\.xml/u, 'slides'],
  [/Index\/Document\.iwa|Index\.zip/u, 'pages'],
];

/** @type {[string, Other][]} By the streams in the older office files, which also hold the newer ones when locked. */
const STREAMS = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'doc'],
  ['Workbook', 'spreadsheet'],
  ['PowerPoint Document', 'slides'],
];

/** @param {File} file @returns {Promise<Format | Other>} */
export async function kindOf(file) {
  const bytes = await read(file, 0, LOOKED_AT);
  const head = latin1(bytes);
  const named = namedFormat(file);
  if (/^(?:\xef\xbb\xbf)?%PDF-/u.test(head) || (named === 'pdf' && head.slice(0, 1024).includes('%PDF-'))) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return archive(head, latin1(await read(file, file.size - LOOKED_AT, file.size)), named);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return older(file, bytes);
  const found = SIGNATURES.find(([signature]) => signature.test(head))?.[1];
  if (found) return found;
  if (!isText(bytes)) return 'binary';
  if (named === 'text' || named === 'markdown' || named === 'html') return named;
  return HTML.test(head) ? 'html' : 'text';
}

/** What a file's name says it is, or its type where the name says nothing. @param {File} file @returns {Format | undefined} */
export function namedFormat({ name, type }) {
  const ending = /\.([^.]+)$/u.exec(name.toLowerCase())?.[1] ?? '';
  if (/^(?:x?html?|shtml|xht)$/u.test(ending)) return 'html';
  if (/^(?:md|markdown|mkd)$/u.test(ending)) return 'markdown';
  if (/^(?:txt|text)$/u.test(ending)) return 'text';
  if (/^(?:pdf|epub)$/u.test(ending)) return /** @type {Format} */ (ending);
  if (/^(?:docx|docm|dotx)$/u.test(ending)) return 'word';
  if (/^(?:text\/html|application\/xhtml\+xml)/u.test(type)) return 'html';
  if (type.startsWith('text/markdown')) return 'markdown';
  return undefined;
}

/** @param {Blob} file @param {number} from @param {number} to */
async function read(file, from, to) {
  return new Uint8Array(await file.slice(Math.max(0, from), to).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function latin1(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** @param {string} head @param {string} tail @param {Format | undefined} named @returns {Format | Other} */
function archive(head, tail, named) {
  if (!tail.includes('PK\x05\x06')) return 'torn';
  const list = head.slice(0, 4096) + tail.slice(Math.max(0, tail.indexOf('PK\x01\x02')));
  const found = ARCHIVES.find(([names]) => names.test(list))?.[1];
  return found ?? (named === 'word' || named === 'epub' ? named : 'zip');
}

/** An OLE2 file: its header says where the names of its streams are. @param {File} file @param {Uint8Array} head */
async function older(file, head) {
  if (head.length < 512) return 'torn';
  const header = new DataView(head.buffer);
  const sector = 2 ** header.getUint16(30, true);
  const from = (header.getUint32(48, true) + 1) * sector;
  const names = new TextDecoder('utf-16le').decode(await read(file, from, from + 4 * sector));
  return STREAMS.find(([name]) => names.includes(name))?.[1] ?? 'binary';
}
