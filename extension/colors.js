// The colours of the marks in a page, and the style sheet that gives them.
//
// A page may be light or dark. A marked sentence therefore gets its ground and the colour of its letters together;
// a name gets nothing but a line, whose colour stands out from white, from black and from a marked sentence alike
// (3 : 1, held by tests/extension/colors.test.js). The lines differ in style as in the panel, so that colour alone
// never tells two kinds apart.

import { GROUPS } from '../www/app/entities/groups.js';

/** @typedef {import('../www/app/entities/groups.js').Group} Group */
/** As `#rrggbb`. @typedef {Record<'sentence' | Group, string>} Colors */

/** @type {Readonly<Colors>} */
export const COLORS = {
  sentence: '#ffe27a',
  people: '#2771e7',
  places: '#0b856d',
  organizations: '#a454be',
  others: '#d12ca0',
  dates: '#8a750b',
  amounts: '#d83c31',
  ordinals: '#73767c',
  addresses: '#73767c',
};

/** @type {Record<Group, string>} */
const LINES = {
  people: 'solid 2px',
  places: 'dotted 3px',
  organizations: 'dashed 3px',
  others: 'wavy 2px',
  dates: 'dashed 1px',
  amounts: 'double 1px',
  ordinals: 'dotted 1px',
  addresses: 'dotted 1px',
};

const INKS = /** @type {const} */ (['#1c1b19', '#ffffff']);

/** What was stored may be missing or another's: each colour is taken only if it is one. @param {any} stored @returns {Colors} */
export function colorsOf(stored) {
  const colors = { ...COLORS };
  for (const name of /** @type {(keyof Colors)[]} */ (Object.keys(COLORS))) {
    const color = stored?.[name];
    if (typeof color === 'string' && /^#[0-9a-f]{6}$/iu.test(color)) colors[name] = color;
  }
  return colors;
}

/** @param {Colors} colors */
export function cssOfMarks(colors) {
  const flash = `color-mix(in oklab, ${colors.sentence} 60%, #ff9d00)`;
  const ink = inkOn(colors.sentence);
  return [
    `::highlight(nutgraf) { background-color: ${colors.sentence}; color: ${ink}; }`,
    ...GROUPS.map((group, i) => `::highlight(nutgraf-${i + 1}) { text-decoration: underline ${LINES[group]} ${colors[group]}; }`),
    `::highlight(nutgraf-flash) { background-color: ${flash}; color: ${ink}; }`,
  ].join('\n');
}

/** The colour of letters that can be read on a ground: dark or white, whichever stands out more. @param {string} ground */
export function inkOn(ground) {
  const light = luminance(ground);
  const contrasts = INKS.map((ink) => {
    const [high, low] = [light, luminance(ink)].sort((a, b) => b - a);
    return (/** @type {number} */ (high) + 0.05) / (/** @type {number} */ (low) + 0.05);
  });
  return INKS[contrasts.indexOf(Math.max(...contrasts))] ?? INKS[0];
}

/** Relative luminance after WCAG 2.2. @param {string} hex */
function luminance(hex) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
