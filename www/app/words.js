// What the page says, in the reader's language: messages by their names, with what is filled in. They stand in
// `www/locales/`, a file for each language in Fluent's syntax (https://projectfluent.org), of which one is loaded
// (`speak.js`). Plurals, figures and dates are those of the browser's `Intl`, and only here: the core asks it nothing.

import { FluentBundle, FluentNumber, FluentResource } from '../vendor/fluent/index.js';
import { directionIn } from './languages.js';
import { directionOf } from './story/direction.js';

/** What is filled in, by its name in the message. @typedef {Record<string, string | number | FluentNumber>} Given */

/** @type {FluentBundle} */
let bundle = new FluentBundle('en');
/** @type {Intl.NumberFormat} */
let figures;
/** @type {Intl.ListFormat} */
let lists;
/** @type {'ltr' | 'rtl'} */
let direction = 'ltr';

/**
 * Speaks another language from now on.
 * @param {string} locale A language tag; its region, if it has one, decides how figures and dates are written.
 * @param {string} text The language's file.
 */
export function useWords(locale, text) {
  // Fluent's own isolation would put marks around every figure too; `isolated` knows where they are needed.
  bundle = new FluentBundle(locale, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(text));
  for (const error of errors) console.error(error);
  figures = new Intl.NumberFormat(locale);
  lists = new Intl.ListFormat(locale, { type: 'unit' });
  direction = directionIn(locale);
}

/** The language that is spoken, as a tag for `Intl`. */
export const locale = () => /** @type {string} */ (bundle.locales[0]);

/** How what the page says runs. */
export const directionOfWords = () => direction;

/**
 * A message of the page.
 * @param {string} name @param {Given} [given]
 * @returns {string}
 */
export function words(name, given = {}) {
  const pattern = bundle.getMessage(name)?.value;
  if (!pattern) {
    console.error(`no message ${name} in ${locale()}`);
    return name;
  }
  /** @type {Error[]} */
  const errors = [];
  const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, isolated(value)]));
  const said = bundle.formatPattern(pattern, values, errors);
  for (const error of errors) console.error(name, error);
  return said;
}

/** A number as the language writes it. @param {number} n */
export const figure = (n) => figures.format(n);

/** A number that says which one, not how many: its plurals are those of “23rd”. @param {number} n */
export const which = (n) => new FluentNumber(n, /** @type {object} */ ({ type: 'ordinal' }));

/** Several things, one after the other. @param {readonly string[]} items */
export const list = (items) => lists.format(items);

/**
 * A name that runs against the language would shuffle the sentence around it: it is isolated (Unicode's UAX #9).
 * @param {Given[string]} value
 */
function isolated(value) {
  return typeof value === 'string' && /\p{L}/u.test(value) && directionOf(value) !== direction ? `\u2068${value}\u2069` : value;
}
