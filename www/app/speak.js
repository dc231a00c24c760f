// Speaks the reader's language: the one chosen, else the first that the browser asks for and the page has. One file
// comes with the page, another when it is chosen.

import { languageFor, localeOf } from './languages.js';
import { partsOfPage } from './parts.js';
import { settings } from './settings.js';
import { directionOfWords, useWords } from './words.js';

/** @typedef {import('./languages.js').Language} Language */

/**
 * Speaks a language, once its file is there; the page says so of itself.
 * @param {Language} [language] The reader's choice unless another is given.
 */
export async function speak(language = chosen()) {
  const text = await partsOfPage().loadWords(language);
  useWords(localeOf(language, navigator.languages), text);
  const root = document.documentElement;
  root.lang = language;
  root.dir = directionOfWords();
}

/** @returns {Language} */
export function chosen() {
  const { language } = settings();
  return language === 'auto' ? languageFor(navigator.languages) : language;
}
