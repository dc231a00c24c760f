// A web page as a story: the article in it, found by Readability and walked by blocks, and all of it beside that.

import { partsOfPage } from '../parts.js';
import { parseHtml, whileReadingArticle } from '../trusted.js';
import { words } from '../words.js';
import { isArticle, languageOf } from './article.js';
import { furnitureAround, leaveOut } from './furniture.js';
import { textsIn, walkHtml } from './html.js';
import { hasWords } from './story.js';

/** @typedef {import('./story.js').Story} Story */
/** @typedef {typeof import('@mozilla/readability').Readability} ReadabilityClass */

/** @type {Promise<ReadabilityClass | undefined> | undefined} */
let loading;

/** Loads Readability; once, ahead of need, so that a page can be read with the network off too. */
export function loadReadability() {
  loading ??= partsOfPage().loadReadability().then(
    ({ Readability }) => Readability,
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/**
 * @param {string} html
 * @param {string} name
 * @returns {Promise<{ story: Story, article: boolean }>} The article where there is one, else the whole page.
 */
export async function storyOfPage(html, name) {
  const page = parseHtml(html);
  const lang = languageOf(page);
  const whole = { ...walkHtml(page.body, { title: page.title }), lang, origin: words('from-whole', { name }) };
  const article = await articleOf(page);
  if (!article) return { story: { ...whole, origin: words('from', { name }) }, article: false };
  const story = { ...article, lang, origin: words('from-article', { name }) };
  return {
    story: {
      ...story,
      instead: { text: words('use-whole'), story: { ...whole, instead: { text: words('use-article'), story } } },
    },
    article: true,
  };
}

/** @param {Document} page @returns {Promise<Story | undefined>} */
async function articleOf(page) {
  const Readability = await loadReadability();
  if (!Readability) return undefined;
  try {
    const copy = /** @type {Document} */ (page.cloneNode(true));
    const around = new Map([...textsIn(copy)].map((text) => [text, furnitureAround(text)]));
    const article = whileReadingArticle(() => new Readability(copy, { serializer: (node) => node }).parse());
    if (!article?.content) return undefined;
    // Where it took a second try, all is parsed anew, and nothing is known of these texts.
    leaveOut(textsIn(article.content), (text) => around.get(text) ?? []);
    const story = walkHtml(article.content, { title: article.title ?? '', keep: isArticle });
    return hasWords(story.text) ? story : undefined;
  } catch {
    // A page that Readability cannot take is read whole.
    return undefined;
  }
}
