// A front page, or a section's, is no article, even where its teasers together read like one. What tells them apart is
// what stands over the paragraphs: a teaser has a headline that leads to its story, while the headings inside an article
// lead nowhere. In 201 articles of newspapers, `tests/extension/article.browser.test.js`, none is taken for a front page.

/** So many headlines of other stories make a front page, where there is one to every other paragraph. */
const HEADLINES = 4;
const PARAGRAPHS_EACH = 2;

/** Less text is a label or a time. */
const SHORTEST_PARAGRAPH = 40;

/** @param {Element} content What was taken for the article. */
export function isFront(content) {
  const headlines = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(leadsElsewhere).length;
  if (headlines < HEADLINES) return false;
  const paragraphs = [...content.querySelectorAll('p, li')].filter((element) => lengthOf(element) >= SHORTEST_PARAGRAPH).length;
  return headlines * PARAGRAPHS_EACH >= paragraphs;
}

/** Whether most of a heading is a link. @param {Element} heading */
function leadsElsewhere(heading) {
  const length = lengthOf(heading);
  if (heading.closest('a')) return length > 0;
  const linked = [...heading.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0);
  return linked > 0 && linked >= length * 0.8;
}

/** @param {Element} element */
const lengthOf = (element) => (element.textContent ?? '').replace(/\s+/gu, ' ').trim().length;
