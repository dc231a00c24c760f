// Bytes into text: a byte order mark decides, then what the file says of itself, then UTF-8 if every byte is, and
// Windows-1252 as a guess that is said aloud.

/** @typedef {{ text: string, guessed: boolean }} Decoded */

/** Bytes looked at to tell what a file is. */
const SAMPLE = 4096;

/** Whether bytes are those of a text, as far as the first of them show. @param {Uint8Array} bytes */
export function isText(bytes) {
  if (isUtf32(bytes) || byMark(bytes) || utf16WithoutMark(bytes)) return true;
  return bytes.subarray(0, SAMPLE).filter((byte) => byte === 0).length < 3;
}

/** Whether bytes begin with the mark of UTF-32, which browsers do not decode. @param {Uint8Array} bytes */
export function isUtf32([a, b, c, d]) {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
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

/**
 * In UTF-8, by whichever of its names, every byte must be right.
 * @param {Uint8Array} bytes @param {string} label @returns {string | undefined}
 */
function decodeAs(bytes, label) {
  try {
    const { encoding } = new TextDecoder(label);
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes @param {boolean} html @returns {Decoded} */
export function decode(bytes, html) {
  const told = byMark(bytes) ?? (html ? byMeta(bytes) : undefined) ?? utf16WithoutMark(bytes);
  const text = (told ? decodeAs(bytes, told) : undefined) ?? decodeAs(bytes, 'utf-8');
  if (text !== undefined) return { text, guessed: false };
  return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
}
