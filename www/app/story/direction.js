// The direction of a text by its first letter that has one, as `dir="auto"` finds it; said outright, because a
// browser looks again at all of a `dir="auto"` element whenever something in it changes.

/** Letters of the scripts that run from right to left. */
const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;

/** The first letter is looked for so far. */
const REACH = 500;

/** @param {string} text @param {number} [from] @returns {'ltr' | 'rtl'} */
export function directionOf(text, from = 0) {
  const letter = /\p{L}/u.exec(text.slice(from, from + REACH))?.[0];
  return letter !== undefined && LEFTWARD.test(letter) ? 'rtl' : 'ltr';
}
