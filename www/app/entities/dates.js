// Dates of ISO 8601 in the reader's language, in the Gregorian calendar, which is the one that they are in.

import { locale, words } from '../words.js';

/** Before this year one says of which era it is. */
const LATE = 1000;

/** @typedef {'year' | 'month' | 'day'} Precision */

/** @param {string} iso @returns {string} */
export function date(iso) {
  const week = /^(\d{4})-W(\d\d)$/u.exec(iso);
  if (week) {
    const monday = date(mondayOf(Number(week[1]), Number(week[2])));
    return words('week-of', { date: monday });
  }
  const read = parse(iso);
  return read ? formatOf(read).format(read.start) : '';
}

/** Two dates, what they share said once. @param {string} from @param {string} to @returns {string} */
export function dates(from, to) {
  const [first, last] = [parse(from), parse(to)];
  if (first && last && first.precision === last.precision && first.start <= last.start) {
    return formatOf(first).formatRange(first.start, last.start);
  }
  const [a, b] = [date(from), date(to)];
  return a && b ? words('range', { from: a, to: b }) : '';
}

/** @param {string} iso @returns {{ start: Date, precision: Precision } | undefined} */
function parse(iso) {
  const [, sign = '', year = '', month, day] = /^(-?)(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(iso) ?? [];
  if (!year) return undefined;
  const start = new Date(0);
  start.setUTCFullYear(Number(`${sign}${year}`), Number(month ?? 1) - 1, Number(day ?? 1));
  return { start, precision: day ? 'day' : month ? 'month' : 'year' };
}

/** @param {{ start: Date, precision: Precision }} date */
function formatOf({ start, precision }) {
  const year = start.getUTCFullYear();
  return new Intl.DateTimeFormat(locale(), {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
    ...(year < LATE && { era: 'short' }),
  });
}

/** @param {number} year @param {number} week @returns {string} */
function mondayOf(year, week) {
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7);
  return new Date(Date.UTC(year, 0, monday + 7 * (week - 1))).toISOString().slice(0, 10);
}
