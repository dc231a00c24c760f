// The summary as a text to take along. Its sentences stay word for word: a line break inside one becomes a space,
// and Markdown's own signs are escaped so that they show as they stand.

import { words } from '../words.js';

/**
 * @typedef {object} Excerpt
 * @property {string} title
 * @property {string[]} sentences
 * @property {string} [lang] ISO 639 code.
 */

/** @param {string} text */
const oneLine = (text) => text.replace(/\s*[\r\n\u2028\u2029]\s*/gu, ' ').trim();

/** @param {Excerpt} excerpt */
export function asText({ title, sentences }) {
  return [title, ...sentences].filter(Boolean).map(oneLine).join('\n\n') + '\n';
}

/** @param {Excerpt} excerpt */
export function asMarkdown({ title, sentences }) {
  const head = title ? `## ${escapeMarkdown(oneLine(title))}\n\n` : '';
  return head + sentences.map((sentence) => `- ${escapeMarkdown(oneLine(sentence))}\n`).join('');
}

/** A page of its own, without a style or a script. @param {Excerpt} excerpt */
export function asHtml({ title, sentences, lang = '' }) {
  return [
    `<!doctype html>\n<html${lang && ` lang="${escapeHtml(lang)}"`}>\n<meta charset="utf-8">`,
    `<title>${escapeHtml(oneLine(title) || words('untitled'))}</title>`,
    asHtmlPart({ title, sentences }),
  ].join('\n');
}

/** The same as a part of a page, for the clipboard. @param {Excerpt} excerpt */
export function asHtmlPart({ title, sentences }) {
  const head = title ? `<h2 dir="auto">${escapeHtml(oneLine(title))}</h2>\n` : '';
  return `${head}<ul>\n${sentences.map((sentence) => `<li dir="auto">${escapeHtml(oneLine(sentence))}</li>\n`).join('')}</ul>\n`;
}

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const escapeHtml = (text) => text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

/** @param {string} text */
export function escapeMarkdown(text) {
  return text
    .replace(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replace(/^(\s*)([-+#>]|\d+[.)])(?=\s)/u, (_, lead, sign) => `${lead}${sign.slice(0, -1)}\\${sign.slice(-1)}`)
    .replace(/&(?=#?\w+;)/gu, '\\&');
}

/** A name for the file, from the headline. @param {string} title */
export function fileName(title) {
  const slug = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/gu, '');
  return slug ? `${[...slug].slice(0, 60).join('').replace(/-+$/u, '')}-summary` : 'summary';
}

/** @param {string} text @returns {Promise<boolean>} Whether the browser let us. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * With its formatting, for a letter or a document; where that goes only into text, as text.
 * @param {Excerpt} excerpt @returns {Promise<boolean>}
 */
export async function copyFormatted(excerpt) {
  try {
    const as = (/** @type {string} */ text, /** @type {string} */ type) => new Blob([text], { type });
    const formats = { 'text/html': as(asHtmlPart(excerpt), 'text/html'), 'text/plain': as(asText(excerpt), 'text/plain') };
    await navigator.clipboard.write([new ClipboardItem(formats)]);
    return true;
  } catch {
    return copy(asText(excerpt));
  }
}

/** The old way, where a page without https has no clipboard. @param {string} text */
function copyBySelection(text) {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** @param {string} name @param {string} text @param {string} type */
export function save(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
