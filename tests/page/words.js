// What the page says, for tests without a page.

import { readFileSync } from "node:fs";
import { useWords } from "../../www/app/words.js";

/** Has the page's modules speak a language. @param {string} language @param {string} [locale] The language in a region. */
export function speak(language, locale = language) {
  useWords(locale, readFileSync(`www/locales/${language}.ftl`, "utf8"));
}
