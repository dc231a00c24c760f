// What the page's style sheets hide: cards that appear under the pointer, words for other widths of the window. It stands
// among the words of a sentence or beside them, and no mark on it could be seen.
//
// Paragraphs are hidden for another reason: the rest of the story waits behind a button. They stay.

/** @typedef {import('../../www/app/input/furniture.js').Piece} Piece */

/** The hidden element that a text stands in, the whole of it. @param {Text} text @returns {Piece[]} */
export function hiddenAround(text) {
  let hidden;
  for (let element = text.parentElement; element && !isShown(element); element = element.parentElement) hidden = element;
  return hidden && !hidden.matches('p, :has(p)') ? [{ element: hidden, word: 'hidden' }] : [];
}

/** @param {Element} element @returns {boolean} */
function isShown(element) {
  if (element.checkVisibility()) return true;
  // It has no box of its own; those of what it holds are its parent's.
  const isTransparent = element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
  return isTransparent && element.parentElement !== null && isShown(element.parentElement);
}
