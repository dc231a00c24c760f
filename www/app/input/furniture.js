// What newspapers call the furniture of a page: bylines, dates, captions, credits, and boxes that advertise, share or lead
// to other stories. Whoever builds a page names such elements for the style sheets; by these names they are told from the
// story that Readability has found around them. It takes elements apart, but not texts: so it is texts that we leave out,
// by the elements that they stood in before.
//
// A name may mislead: some pages call all of the story `meta`, or each paragraph of a photo essay a `caption`. So neither
// an element nor a word means anything where it has a third of the text.
//
// Cost: a climb from each text of the article; names repeat, so each is judged once.

/** Words of names: of `article-byline`, `storyDate`, `share_bar`. */
const WORDS = new Set([
  // Who wrote it, and when.
  'author', 'authors', 'bio', 'contributor', 'contributors', 'date', 'dates', 'meta', 'posted', 'postinfo', 'pubdate', 'publication',
  'published', 'reporter', 'submitted', 'updated', 'vcard', 'writer', 'auteur', 'autor', 'autore', 'datum', 'fecha',
  // Of pictures and films.
  'attribution', 'bildunterschrift', 'count', 'counter', 'credit', 'credits', 'didascalia', 'gallery', 'legende', 'player', 'video',
  // Ways elsewhere.
  'breadcrumbs', 'follow', 'nav', 'navigation', 'pager', 'pagination', 'popular', 'rail', 'recommended', 'related', 'share', 'sharing',
  'sidebar', 'social', 'tags', 'toolbar', 'trending',
  // What is to be bought, joined, answered or agreed to.
  'ad', 'ads', 'anzeige', 'comments', 'consent', 'cookie', 'cookies', 'cta', 'disclaimer', 'disclosure', 'disqus', 'donate', 'gdpr',
  'paywall', 'promo', 'promos', 'signup', 'sponsor', 'sponsored', 'werbung',
]);

/** What makes it one wherever it stands in a name, or as words beside each other. */
const STEMS =
  /advert|breadcrumb|byline|caption|carousel|copyright|dateline|newsletter|pubblicit|publici[dt]|read ?more\b|see more\b|\bread(ing)? time\b|recirc|\bscreen ?reader|sharedaddy|slideshow|\bsr only\b|subscri|timestamp|visually ?hidden/u;

/** These are the story or around it, whatever their names. */
const NEVER = new Set(['ARTICLE', 'BODY', 'HTML', 'MAIN']);

/** Between letters these are a part of a sentence. */
const INLINE = new Set(['A', 'ABBR', 'B', 'CITE', 'EM', 'FONT', 'I', 'SMALL', 'SPAN', 'STRONG', 'TIME']);

/** A piece of furniture, and the word that makes it one. @typedef {{ element: Element, word: string }} Piece */

/** What names were judged to say. @type {Map<string, string>} */
const judged = new Map();

/** The furniture that a text stands in, from the inside out. @param {Text} text @returns {Piece[]} */
export function furnitureAround(text) {
  const around = [];
  // Words of others that a story quotes are in it, whatever the box that they stand in.
  for (let element = text.parentElement; element && element.tagName !== 'BLOCKQUOTE'; element = element.parentElement) {
    const word = wordOf(element);
    if (word) around.push({ element, word });
  }
  return around;
}

/** @param {Element} element */
function wordOf(element) {
  const name = element.tagName.toUpperCase();
  if (NEVER.has(name)) return '';
  const word = name === 'NAV' || name === 'TIME' ? name : said(`${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`);
  return word && INLINE.has(name) && !standsAlone(element) ? '' : word;
}

/** @param {string} names */
function said(names) {
  let word = judged.get(names);
  if (word === undefined) {
    const words = names.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase().split(/[^\p{L}]+/u);
    word = words.find((word) => WORDS.has(word)) ?? STEMS.exec(words.join(' '))?.[0] ?? '';
    judged.set(names, word);
  }
  return word;
}

/** @param {Element} element */
const standsAlone = (element) =>
  [element.previousSibling, element.nextSibling].every((node) => node?.nodeType !== Node.TEXT_NODE || !/\S/u.test(node.nodeValue ?? ''));

/**
 * Takes the furniture out of an article.
 * @param {Iterable<Text>} texts Those of the article. @param {(text: Text) => readonly Piece[]} around What each stood in.
 */
export function leaveOut(texts, around) {
  const stood = [...texts].map((text) => ({ text, length: lengthOf(text), pieces: around(text) }));
  const third = stood.reduce((sum, { length }) => sum + length, 0) / 3;
  const isSmall = smallerThan(third, stood.map(({ length, pieces }) => ({ length, keys: pieces.map(({ element }) => element) })));
  const small = stood.map(({ text, length, pieces }) => ({ text, length, words: pieces.filter(({ element }) => isSmall(element)).map(({ word }) => word) }));
  const isRare = smallerThan(third, small.map(({ length, words }) => ({ length, keys: [...new Set(words)] })));
  for (const { text, words } of small) if (words.some(isRare)) text.remove();
}

/**
 * Which keys have less text than that.
 * @template K @param {number} limit @param {readonly { length: number, keys: readonly K[] }[]} texts
 */
function smallerThan(limit, texts) {
  /** @type {Map<K, number>} */
  const lengths = new Map();
  for (const { length, keys } of texts) for (const key of keys) lengths.set(key, (lengths.get(key) ?? 0) + length);
  return (/** @type {K} */ key) => (lengths.get(key) ?? 0) < limit;
}

/** @param {Text} text */
const lengthOf = ({ data }) => data.replace(/\s+/gu, ' ').length;
