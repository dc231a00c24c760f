// What a date or an amount comes to, in plain words: the day that “Tuesday” is, how much “$1.13bn” is. The library
// says it in normal forms (ISO 8601 for dates, times and durations; `USD 1130000000`, `76`, `70 mi`, a range as
// `5/15`); the browser's `Intl` puts them into the reader's language. What is in no form known here is shown as nothing
// rather than as code.

import { list, locale, which, words } from '../words.js';
import { date, dates } from './dates.js';

/** @typedef {import('../../../pkg/types.d.ts').EntityKind} EntityKind */

/** Past this, a sum is told in millions. */
const LARGE = 1_000_000;

/** Longer figures than this are told as they stand in the story. */
const MOST_DIGITS = 15;

/** More than a story gives. */
const MOST_DECIMALS = 6;

/** So many are counted in words. */
const FEW = 12;

/** @type {[RegExp, string][]} The parts of a duration, as ISO 8601 has them. */
const STEPS = [
  [/^P(?:.*?[A-Z])??([\d.]+)Y/u, 'year'],
  [/^P(?:[^T]*?[A-Z])??([\d.]+)M/u, 'month'],
  [/^P(?:[^T]*?[A-Z])??([\d.]+)W/u, 'week'],
  [/^P(?:[^T]*?[A-Z])??([\d.]+)D/u, 'day'],
  [/T(?:.*?[A-Z])??([\d.]+)H/u, 'hour'],
  [/T(?:.*?[A-Z])??([\d.]+)M/u, 'minute'],
  [/T(?:.*?[A-Z])??([\d.]+)S/u, 'second'],
];

/** Signs of units that `Intl` has words for. @type {Record<string, string | undefined>} */
const UNITS = {
  mi: 'mile', km: 'kilometer', m: 'meter', cm: 'centimeter', mm: 'millimeter', ft: 'foot', in: 'inch', yd: 'yard',
  kg: 'kilogram', g: 'gram', lb: 'pound', oz: 'ounce', l: 'liter', ml: 'milliliter', gal: 'gallon', ha: 'hectare', ac: 'acre',
  mph: 'mile-per-hour', 'km/h': 'kilometer-per-hour', '°C': 'celsius', '°F': 'fahrenheit',
  year: 'year', month: 'month', week: 'week', day: 'day', hour: 'hour', minute: 'minute', second: 'second',
};

/** Those that the page has words for. @type {Record<string, string | undefined>} */
const OWN_UNITS = { nmi: 'unit-knots', story: 'unit-stories', t: 'unit-tons', bbl: 'unit-barrels' };

/** Signs that say more than a word would. */
const SIGN = /^(?:mg|[kMG]?W|kWh|[kMGT]B|[kMG]?Hz|dB|km²|m²|°)$/u;

/** Words before a unit, and the sign after it. @type {Record<string, string | undefined>} */
const POWERS = { square: '²', cubic: '³' };

/**
 * What a mention comes to, in words; nothing where it says so itself, or where it is not known.
 * @param {EntityKind} kind @param {string | undefined} value @param {string} text The mention, as it stands in the story.
 * @returns {string}
 */
export function saying(kind, value, text) {
  if (value === undefined || isSaid(kind, value, text)) return '';
  const said = wordsFor(kind, value);
  return plain(said) === plain(text) ? '' : said;
}

/** A text by the words in it, in whatever order and case. @param {string} text */
const plain = (text) => (text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).sort().join(' ');

/** Whether an amount stands in the story with the very figures of its normal form. @param {EntityKind} kind @param {string} value @param {string} text */
function isSaid(kind, value, text) {
  if (kind === 'money' || kind === 'time' || (kind === 'date' && !value.startsWith('P'))) return false;
  const [figures, more] = value.match(/\d+(?:\.\d+)?/gu) ?? [];
  const compact = text.toLowerCase().replace(/[\s,-]+/gu, '');
  return figures !== undefined && more === undefined && new RegExp(`^${figures.replace('.', '\\.')}(?![\\d.])(?!to|or|[/–]).`, 'u').test(compact);
}

/** @param {EntityKind} kind @param {string} value */
function wordsFor(kind, value) {
  switch (kind) {
    case 'date': return value.startsWith('P') ? duration(value) : either(value, date, dates);
    case 'time': return either(value, time);
    case 'money': return money(value);
    case 'percent': return amount(value, unitFormat('percent', 'short'));
    case 'quantity': return quantity(value);
    case 'ordinal': return ordinal(value);
    default: return '';
  }
}

/**
 * One form, or two with a stroke between.
 * @param {string} value @param {(part: string) => string} say @param {(from: string, to: string) => string} [between]
 */
function either(value, say, between = (from, to) => range(say(from), say(to))) {
  const [from = '', to] = value.split('/');
  return to === undefined ? say(from) : between(from, to);
}

/** @param {string} from @param {string} to */
const range = (from, to) => (from && to ? words('range', { from, to }) : '');

/** A number or a range of numbers. @param {string} value @param {Intl.NumberFormat} format */
function amount(value, format) {
  const [from = NaN, to = from, ...more] = value.split('/').map(numberOf);
  if (Number.isNaN(from) || Number.isNaN(to) || more.length > 0) return '';
  if (from === to) return joined(format.formatToParts(from));
  // Chromium has ranges since 106.
  if (!format.formatRangeToParts) return range(joined(format.formatToParts(from)), joined(format.formatToParts(to)));
  return joined(format.formatRangeToParts(from, to));
}

/**
 * `Intl` leaves out the word that some languages have between a large sum and its currency.
 * @param {readonly { type: string, value: string }[]} parts
 */
function joined(parts) {
  const say = (/** @type {typeof parts} */ some) => some.map(({ value }) => value).join('');
  const joint = parts.length - 2;
  if (parts[joint]?.type !== 'literal' || parts[joint - 1]?.type !== 'compact') return say(parts);
  const [amount, currency] = [say(parts.slice(0, joint)), say(parts.slice(joint + 1))];
  return words('large-sum', { amount, currency });
}

/** @param {string} digits */
const numberOf = (digits) => (digits !== '' && digits.length <= MOST_DIGITS ? Number(digits) : NaN);

/** @param {string} unit One of ECMA-402's. @param {'long' | 'short'} [display] */
const unitFormat = (unit, display = 'long') =>
  new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: MOST_DECIMALS });

/** @param {string} iso */
function duration(iso) {
  return list(STEPS.flatMap(([step, unit]) => {
    const digits = step.exec(iso)?.[1];
    return digits === undefined ? [] : [amount(digits, unitFormat(unit))];
  }));
}

/** @param {string} iso */
function time(iso) {
  const [, clock, zone] = /^(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/u.exec(iso) ?? [];
  if (!clock) return '';
  if (!zone) return clock;
  return zone === 'Z' ? `${clock} UTC` : words('time-zone', { time: clock, offset: zone.replace('-', '−').replace(/:00$/u, '') });
}

/** @param {string} value */
function money(value) {
  const [currency = '', amounts = ''] = value.split(' ');
  if (!/^[A-Z]{3}$/u.test(currency)) return '';
  const numbers = amounts.split('/').map(numberOf);
  const isRound = numbers.every(isRoundSum);
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: numbers.every(Number.isInteger) ? 0 : 2,
    maximumFractionDigits: isRound ? 3 : 2,
    ...(isRound && { notation: 'compact', compactDisplay: 'long' }),
  });
  return amount(amounts, format).replace(/\u00a0/gu, ' ');
}

/** Whether a sum is as exact in millions or billions. @param {number} sum */
const isRoundSum = (sum) => sum >= LARGE && sum % (sum < 1e9 ? 1e3 : sum < 1e12 ? 1e6 : 1e9) === 0;

/** @param {string} value */
function quantity(value) {
  const [, amounts = '', of = ''] = /^(-?[\d./]+) (.+)$/su.exec(value) ?? [];
  const [before = '', after = ''] = of.split(' ');
  const power = POWERS[before];
  const unit = UNITS[of];
  const own = OWN_UNITS[of];
  if (unit) return amount(amounts, unitFormat(unit));
  if (own && !amounts.includes('/')) return words(own, { n: numberOf(amounts) });
  const figures = amount(amounts, new Intl.NumberFormat(locale(), { maximumFractionDigits: MOST_DECIMALS }));
  if (!figures) return '';
  if (power && after) return `${figures} ${after}${power}`;
  // A few things are as plain in words as in figures.
  return Number(amounts) > FEW || SIGN.test(of) ? `${figures} ${of}` : '';
}

/** @param {string} value */
function ordinal(value) {
  const n = Number(value);
  return Number.isInteger(n) && n > FEW ? words('ordinal', { n: which(n) }) : '';
}
