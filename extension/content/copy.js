// A copy of the page that is good for finding the article and small: Readability takes its copy apart, and copying and
// searching all of a page of several megabytes is most of what that costs.
//
// Scripts, styles and comments are left out. What Readability throws away unread (hidden parts, dialogs, and at its first
// try what calls itself a comment, a menu or a footer) stays as an empty element, since it counts the children of others.
// It tells such parts by its own tables, and throws them away itself; whatever else it would learn from them first (a
// byline, a heading like the title) is copied whole. So the article found in the copy is the one found in the page.
//
// Readability moves and renames elements and, when it tries again, parses them anew: what survives all that is an
// attribute. So each element of the copy carries a number, that of the live element it was copied from.
//
// Cost: one walk over what is kept; what is left out is not entered.

import { Readability } from '@mozilla/readability';

/** @type {{ REGEXPS: Record<'unlikelyCandidates' | 'okMaybeItsACandidate' | 'byline', RegExp>, UNLIKELY_ROLES: string[] }} */
const { REGEXPS, UNLIKELY_ROLES } = /** @type {any} */ (Readability.prototype);

export const NUMBER = 'data-nutgraf';

/** Not in the copy; of scripts, those with the page's metadata are. */
const LEFT_OUT = new Set(['LINK', 'NOSCRIPT', 'STYLE']);
/** In the copy without what is in them: no text of an article. */
const EMPTIED = new Set(['CANVAS', 'DATALIST', 'IFRAME', 'OBJECT', 'SELECT', 'SVG', 'TEMPLATE', 'TEXTAREA']);

/** Text nodes in an element: from the first to before the last, as indices into `texts`. @typedef {{ first: number, last: number }} Span */

export class Copy {
  /** The live text nodes that were copied. @type {Text[]} */ texts = [];
  /** By the number of the element. @type {Span[]} */ elements = [];
  /** Whether anything was left out for its looks, which a second look might find to be the article. */ isThinned = false;
  #thin;

  /** @param {Document} page @param {{ thin: boolean }} how `thin`: without what Readability's first try throws away. */
  constructor(page, { thin }) {
    this.#thin = thin;
    this.document = /** @type {Document} */ (page.cloneNode(false));
    const root = this.document.importNode(page.documentElement, false);
    this.document.append(root);
    this.#children(page.documentElement, root);
  }

  /** @param {Node} from @param {Node} to */
  #children(from, to) {
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        this.texts.push(/** @type {Text} */ (node));
        to.appendChild(this.document.createTextNode(/** @type {Text} */ (node).data));
      } else if (node.nodeType === Node.ELEMENT_NODE) this.#element(/** @type {Element} */ (node), to);
    }
  }

  /** @param {Element} element @param {Node} to */
  #element(element, to) {
    const name = element.tagName.toUpperCase();
    if (LEFT_OUT.has(name)) return;
    if (name === 'SCRIPT' && element.getAttribute('type') !== 'application/ld+json') return;
    const twin = this.document.importNode(element, false);
    to.appendChild(twin);
    if (EMPTIED.has(name) || isHidden(element) || (this.#thin && this.#isUnlikely(element, name))) return;
    const span = { first: this.texts.length, last: 0 };
    twin.setAttribute(NUMBER, String(this.elements.length));
    this.elements.push(span);
    this.#children(element, twin);
    span.last = this.texts.length;
  }

  /** @param {Element} element @param {string} name */
  #isUnlikely(element, name) {
    if (name === 'A' || name === 'BODY' || name === 'H1' || name === 'H2') return false;
    const look = `${element.className} ${element.id}`;
    const isUnlikely = REGEXPS.unlikelyCandidates.test(look) && !REGEXPS.okMaybeItsACandidate.test(look);
    if (!isUnlikely && !UNLIKELY_ROLES.includes(element.getAttribute('role') ?? '')) return false;
    if (element.closest('table, code') || isByline(element, look)) return false;
    this.isThinned = true;
    return true;
  }
}

/** As Readability sees it: by what the element says of itself. @param {Element} element */
function isHidden(element) {
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return !String(element.className).includes('fallback-image');
  if (element.getAttribute('aria-modal') === 'true' && element.getAttribute('role') === 'dialog') return true;
  if (!element.hasAttribute('style')) return false;
  const { display, visibility } = /** @type {HTMLElement} */ (element).style ?? {};
  return display === 'none' || visibility === 'hidden';
}

/** @param {Element} element @param {string} look */
function isByline(element, look) {
  return element.getAttribute('rel') === 'author' || element.getAttribute('itemprop')?.includes('author') || REGEXPS.byline.test(look);
}
