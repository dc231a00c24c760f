// What went wrong, in plain words.

import { words } from './words.js';

/** Codes that the page can say more of than the library's own message. */
const KNOWN = ['text-too-large', 'crashed', 'no-engine'];

/** @param {string} code @param {string} message The library's own. @param {number} megabytes The largest text. */
export function failureWords(code, message, megabytes) {
  return KNOWN.includes(code) ? words(`failure-${code}`, { megabytes }) : words('failure-other', { message });
}
