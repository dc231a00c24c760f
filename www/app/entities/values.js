// What a date or an amount comes to, in plain words: the day that “Tuesday” is, how much “$1.13bn” is. The library
// says it in normal forms (ISO 8601 for dates, times and durations; `USD 1130000000`, `76`, `70 mi`, a range as
// `5/15`); what is in no form known here is shown as nothing rather than as code.

/** @typedef {import('../../../pkg/types.d.ts').EntityKind} EntityKind */

const LOCALE = 'en-GB';

/** Past this, a sum is told in millions. */
const LARGE = 1_000_000;

/** Longer figures than this are told as they stand in the story. */
const MOST_DIGITS = 15;

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

/** Signs of units, as a reader says them. @type {Record<string, string>} */
const UNITS = {
  mi: 'miles', nmi: 'knots', km: 'kilometers', m: 'meters', cm: 'centimeters', mm: 'millimeters', ft: 'feet', in: 'inches', yd: 'yards',
  kg: 'kilograms', g: 'grams', mg: 'milligrams', lb: 'pounds', oz: 'ounces', t: 'tons', l: 'liters', ml: 'milliliters',
  gal: 'gallons', bbl: 'barrels', ha: 'hectares', ac: 'acres', W: 'watts', kW: 'kilowatts', MW: 'megawatts',
  GW: 'gigawatts', mph: 'miles an hour', 'km/h': 'kilometers an hour', year: 'years', month: 'months',
  week: 'weeks', day: 'days', story: 'stories',
};

/** Where one of a unit is not merely without its s. @type {Record<string, string>} */
const ONE = { feet: 'foot', inches: 'inch', stories: 'story' };

/**
 * What a mention comes to, in words; nothing where it says so itself, or where it is not known.
 * @param {EntityKind} kind @param {string | undefined} value @param {string} text The mention, as it stands in the story.
 * @returns {string}
 */
export function saying(kind, value, text) {
  const said = value === undefined ? '' : wordsFor(kind, value);
  const figures = /^[\d.]+/u.exec(plain(said))?.[0];
  const isSaid = plain(said) === plain(text)
    || (kind !== 'money' && kind !== 'date' && figures !== undefined && new RegExp(`^${figures}(?![\\d.])(?!to|or|[/–]).`, 'u').test(plain(text)));
  return isSaid ? '' : said;
}

/** @param {string} text */
const plain = (text) => text.toLowerCase().replace(/[\s,-]+/gu, '');

/** @param {EntityKind} kind @param {string} value */
function wordsFor(kind, value) {
  switch (kind) {
    case 'date': return value.startsWith('P') ? duration(value) : range(value, date, betweenDates);
    case 'time': return range(value, time);
    case 'money': return money(value);
    case 'percent': return range(value, (part) => figure(part, '%'));
    case 'quantity': return quantity(value);
    case 'ordinal': return ordinal(value);
    default: return '';
  }
}

/**
 * One form, or two with a stroke between.
 * @param {string} value @param {(part: string) => string} say @param {(from: string, to: string) => string} [between]
 */
function range(value, say, between = (from, to) => join(say(from), say(to))) {
  const [from = '', to] = value.split('/');
  return to === undefined ? say(from) : between(from, to);
}

/** @param {string} from @param {string} to */
const join = (from, to) => (from && to ? `${from} to ${to}` : '');

/** @param {string} iso @returns {string} */
function date(iso) {
  const week = /^(\d{4})-W(\d\d)$/u.exec(iso);
  if (week) return `the week of ${day(mondayOf(Number(week[1]), Number(week[2])))}`;
  const [, sign = '', year = '', month, dayOf] = /^(-?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(iso) ?? [];
  if (!year) return '';
  // ISO 8601 has a year 0, which is 1 BC.
  const named = sign || Number(year) === 0 ? `${Number(year) + 1} BC` : Number(year) < 1000 ? `AD ${Number(year)}` : year;
  if (!month) return named;
  const start = new Date(Date.UTC(2000, Number(month) - 1, Number(dayOf ?? 1)));
  const format = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'long', ...(dayOf && { day: 'numeric' }) });
  return `${format.format(start)} ${named}`;
}

/** @param {Date} of */
const day = (of) => date(of.toISOString().slice(0, 10));

/** @param {number} year @param {number} week */
function mondayOf(year, week) {
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7);
  return new Date(Date.UTC(year, 0, monday + 7 * (week - 1)));
}

/** What both ends share is said once. @param {string} from @param {string} to */
function betweenDates(from, to) {
  const shared = from.length === to.length ? from.split('-').findIndex((part, i) => part !== to.split('-')[i]) : 0;
  const words = date(from).split(' ');
  return join(words.slice(0, words.length - Math.max(0, shared)).join(' '), date(to));
}

/** @param {string} iso */
function duration(iso) {
  const parts = STEPS.flatMap(([step, unit]) => {
    const amount = step.exec(iso)?.[1];
    return amount === undefined ? [] : [counted(amount, unit)];
  });
  return parts.join(', ');
}

/** @param {string} amount @param {string} unit */
const counted = (amount, unit) => `${figure(amount)} ${Number(amount) === 1 ? unit : `${unit}s`}`;

/** @param {string} iso */
function time(iso) {
  const [, clock, zone] = /^(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/u.exec(iso) ?? [];
  if (!clock) return '';
  if (!zone) return clock;
  return zone === 'Z' ? `${clock} UTC` : `${clock}, UTC${zone.replace('-', '−').replace(/:00$/u, '')}`;
}

/** @param {string} value */
function money(value) {
  const [currency = '', amounts = ''] = value.split(' ');
  if (!/^[A-Z]{3}$/u.test(currency)) return '';
  const name = nameOf(currency);
  const [from = '', to] = amounts.split('/');
  const upper = sum(to ?? from, currency);
  if (!upper) return '';
  // Ends of the same size share the currency.
  return to === undefined ? upper : join(sum(from, currency).replace(` ${name}`, ''), upper);
}

/** @param {string} currency */
const nameOf = (currency) =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(2).find(({ type }) => type === 'currency')?.value ?? currency;

/** @param {string} amount @param {string} currency */
function sum(amount, currency) {
  const number = Number(amount);
  if (!isFigure(amount)) return '';
  // In millions or billions where that is as exact.
  const isRound = number >= LARGE && number % (number < 1e9 ? 1e3 : number < 1e12 ? 1e6 : 1e9) === 0;
  const format = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    minimumFractionDigits: !isRound && !Number.isInteger(number) ? 2 : 0,
    maximumFractionDigits: isRound ? 3 : 2,
    ...(isRound && { notation: 'compact', compactDisplay: 'long' }),
  });
  return format.format(number).replace(/\u00a0/gu, ' ');
}

/** @param {string} value */
function quantity(value) {
  const [, amounts = '', of = ''] = /^([\d./-]+) (.+)$/su.exec(value) ?? [];
  const power = /^(?:square|cubic) /u.exec(of)?.[0] ?? '';
  const unit = UNITS[of.slice(power.length)];
  const said = range(amounts, (amount) => figure(amount));
  if (!said || said.startsWith('-')) return '';
  // A few things are as plain in words as in figures.
  if (unit === undefined) return Number(amounts) <= FEW ? '' : `${said} ${of}`;
  return `${said} ${power}${Number(amounts) === 1 ? (ONE[unit] ?? unit.replace(/s\b/u, '')) : unit}`;
}

/** @param {string} value */
function ordinal(value) {
  const number = Number(value);
  if (!Number.isInteger(number) || number <= FEW) return '';
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${figure(value)}${ending[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`;
}

/** @param {string} amount */
const isFigure = (amount) => amount !== '' && Number.isFinite(Number(amount)) && amount.length <= MOST_DIGITS;

/** @param {string} amount @param {string} [after] */
function figure(amount, after = '') {
  if (!isFigure(amount)) return '';
  return `${Number(amount).toLocaleString(LOCALE, { maximumFractionDigits: 6 })}${after}`;
}
