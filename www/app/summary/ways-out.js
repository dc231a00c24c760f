// How a summary leaves: copied, saved, shared or printed, each in the forms that fit.

import { byId } from '../dom.js';
import { fillMenu } from '../menu.js';
import { notify, say } from '../status.js';
import { words } from '../words.js';
import { asHtml, asMarkdown, asText, copy, copyFormatted, fileName, save } from './export.js';
import { asRecord, canRecord } from './record.js';

/** @typedef {import('./export.js').Excerpt} Excerpt */
/** @typedef {(excerpt: Excerpt) => string} Write */
/**
 * @typedef {object} More What only the page can do, not the panel beside another page.
 * @property {() => import('./record.js').Saved | undefined} record
 * @property {() => Promise<void>} print
 */

/** @param {() => Excerpt} excerpt What is shown at the moment. @param {More} [more] */
export function bindWaysOut(excerpt, more) {
  /** @param {Promise<boolean>} copying */
  const tell = async (copying) => {
    if (await copying) say(words('copied'));
    else notify(words('not-copied'), { problem: true });
  };
  /** @param {Write} write */
  const copyAs = (write) => () => tell(copy(write(excerpt())));
  /** @param {Write} write @param {string} ending @param {string} type */
  const saveAs = (write, ending, type) => () => save(`${fileName(excerpt().title)}.${ending}`, write(excerpt()), type);
  fillMenu(byId('copy', HTMLElement), words('copy'), [
    { text: words('as-text'), press: copyAs(asText) },
    { text: words('as-markdown'), press: copyAs(asMarkdown) },
    { text: words('formatted'), press: () => tell(copyFormatted(excerpt())) },
    ...('share' in navigator ? [{ text: words('share'), press: () => share(excerpt()) }] : []),
  ]);
  fillMenu(byId('save', HTMLElement), words('save'), [
    { text: words('as-text'), press: saveAs(asText, 'txt', 'text/plain') },
    { text: words('as-markdown'), press: saveAs(asMarkdown, 'md', 'text/markdown') },
    { text: words('as-html'), press: saveAs(asHtml, 'html', 'text/html') },
    ...(more && canRecord() ? [{ text: words('as-record'), press: () => saveRecord(more.record(), excerpt().title) }] : []),
    ...(more ? [{ text: words('print'), press: () => more.print() }] : []),
  ]);
}

/** @param {Excerpt} excerpt */
async function share(excerpt) {
  try {
    await navigator.share({ title: excerpt.title || words('summary'), text: asText(excerpt) });
  } catch (error) {
    // Whoever closes the list of ways to share has changed their mind.
    if (!(error instanceof DOMException && error.name === 'AbortError')) notify(words('not-shared'), { problem: true });
  }
}

/** @param {import('./record.js').Saved | undefined} saved @param {string} title */
async function saveRecord(saved, title) {
  if (saved) save(`${fileName(title)}.json`, await asRecord(saved), 'application/json');
}
