// Bytes into text: a byte order mark decides, then what the file says of itself, then UTF-8 if every byte is, and
// Windows-1252 as a guess that is said aloud. What is no text is named.

/** @typedef {'pdf' | 'zip' | 'image' | 'binary'} NotText */
/** @typedef {{ text: string, guessed: boolean }} Decoded */

/** @type {[NotText, number[]][]} */
const SIGNATURES = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['binary', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  ['binary', [0x1f, 0x8b]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Bytes looked at to tell what a file is. */
const SAMPLE = 4096;

/** @param {Uint8Array} bytes @returns {NotText | undefined} */
export function notText(bytes) {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  if (byMark(bytes) || utf16WithoutMark(bytes)) return undefined;
  return bytes.subarray(0, SAMPLE).filter((byte) => byte === 0).length > 2 ? 'binary' : undefined;
}

/** @param {Uint8Array} bytes @returns {string | undefined} */
function byMark(bytes) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** In Latin text as UTF-16 every other byte is zero. @param {Uint8Array} bytes @returns {string | undefined} */
function utf16WithoutMark(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return undefined;
}

/** What an HTML file says of itself in its first bytes. @param {Uint8Array} bytes @returns {string | undefined} */
function byMeta(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
}

/** @param {Uint8Array} bytes @param {string} label @returns {string | undefined} */
function decodeAs(bytes, label) {
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes @param {boolean} html @returns {Decoded} */
export function decode(bytes, html) {
  const told = byMark(bytes) ?? (html ? byMeta(bytes) : undefined) ?? utf16WithoutMark(bytes);
  const text = (told ? decodeAs(bytes, told.toLowerCase()) : undefined) ?? decodeAs(bytes, 'utf-8');
  if (text !== undefined) return { text, guessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
}
