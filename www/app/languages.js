// The languages that the page speaks, and which of them a reader gets.

/** In the order of the list that one chooses from: by their own names; each has its file in `www/locales/`. */
export const LANGUAGES = /** @type {const} */ (['de', 'en', 'es', 'fr', 'it', 'pl', 'pt', 'uk', 'ar', 'ja']);

/** @typedef {typeof LANGUAGES[number]} Language */

/** Those that run from right to left. @type {readonly string[]} */
const LEFTWARD = ['ar'];

/** Newspapers on the web write Arabic with either digits; these are those that number fields show everywhere.
 * @type {Record<string, string | undefined>} */
const DIGITS = { ar: 'ar-u-nu-latn' };

/** @param {string} tag */
const languageOf = (tag) => tag.split('-')[0]?.toLowerCase();

/** The language of these that the page has. @param {readonly string[]} wanted Tags, the most wished for first. @returns {Language} */
export function languageFor(wanted) {
  const known = wanted.map(languageOf).find((language) => LANGUAGES.some((own) => own === language));
  return /** @type {Language | undefined} */ (known) ?? 'en';
}

/** A language as the reader's region writes it: its dates and figures. @param {Language} language @param {readonly string[]} wanted */
export function localeOf(language, wanted) {
  return DIGITS[language] ?? wanted.find((tag) => languageOf(tag) === language) ?? language;
}

/** How a language runs. @param {string} locale @returns {'ltr' | 'rtl'} */
export const directionIn = (locale) => (LEFTWARD.includes(languageOf(locale) ?? '') ? 'rtl' : 'ltr');

/** A language by its own name. @param {Language} language */
export function nameOf(language) {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
