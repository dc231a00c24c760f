// What of a page belongs to its article, once Readability has found the place.

/** A block of mostly links, shorter than this, leads elsewhere and is no part of an article. */
const LINK_BLOCK = 400;

/** Captions, forms and blocks of mostly links are on the page but not in the article. @param {Element} element */
export function isArticle(element) {
  const name = element.tagName.toUpperCase();
  if (['FIGURE', 'FIGCAPTION', 'BUTTON', 'FORM'].includes(name)) return false;
  if (!['DIV', 'SECTION', 'UL', 'OL', 'ASIDE', 'NAV', 'P', 'LI'].includes(name)) return true;
  const text = (element.textContent ?? '').trim();
  if (text.length === 0 || text.length > LINK_BLOCK) return true;
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return linked < text.length * 0.8;
}

/** The language that a page names, as a code without its region. @param {Document} page */
export const languageOf = (page) => /^[a-z]{2,3}(?=-|$)/iu.exec(page.documentElement.lang)?.[0].toLowerCase();
