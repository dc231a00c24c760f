// How a summary leaves: copied or saved, as text or as Markdown.

import { byId } from '../dom.js';
import { fillMenu } from '../menu.js';
import { notify, say } from '../status.js';
import { words } from '../words.js';
import { asMarkdown, asText, copy, fileName, save } from './export.js';

/** @typedef {import('./export.js').Excerpt} Excerpt */
/** @typedef {(excerpt: Excerpt) => string} Write */

/** @param {() => Excerpt} excerpt What is shown at the moment. */
export function bindWaysOut(excerpt) {
  /** @param {Write} write */
  const copyAs = (write) => async () => {
    if (await copy(write(excerpt()))) say(words.copied);
    else notify(words.notCopied, { problem: true });
  };
  /** @param {Write} write @param {string} ending @param {string} type */
  const saveAs = (write, ending, type) => () => save(`${fileName(excerpt().title)}.${ending}`, write(excerpt()), type);
  fillMenu(byId('copy', HTMLElement), words.copy, [
    { text: words.asText, press: copyAs(asText) },
    { text: words.asMarkdown, press: copyAs(asMarkdown) },
  ]);
  fillMenu(byId('save', HTMLElement), words.save, [
    { text: words.asText, press: saveAs(asText, 'txt', 'text/plain') },
    { text: words.asMarkdown, press: saveAs(asMarkdown, 'md', 'text/markdown') },
  ]);
}
