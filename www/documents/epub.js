// A book in EPUB (https://www.w3.org/TR/epub-33/): its container names the package, the package names the chapters and
// their order, the spine. Each chapter is a page of its own, walked by its blocks.

import { walkHtml } from '../app/input/html.js';
import { StoryBuilder } from '../app/input/story.js';
import { Failure } from './failure.js';
import { openZip } from './zip.js';

/** @typedef {import('../app/input/story.js').Story} Story */
/**
 * @typedef {object} Tools
 * @property {(text: string, type: DOMParserSupportedType) => Document} parse
 * @property {(done: number, of: number) => void} progress
 * @property {AbortSignal} signal
 */

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** What fonts are scrambled with, which locks no text. */
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/u;

const CHAPTER = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/u;

/**
 * @param {Blob} file
 * @param {Tools} tools
 * @returns {Promise<Story>}
 * @throws {Failure}
 */
export async function readEpub(file, { parse, progress, signal }) {
  const entries = await openZip(file);
  /** @param {string} path */
  const text = async (path) => decode((await entries.get(path)?.()) ?? new Uint8Array());
  /** @param {string} path */
  const xml = async (path) => {
    if (!entries.has(path)) throw new Failure('damaged');
    return parse(await text(path), 'application/xml');
  };

  const packagePath = all(await xml(CONTAINER), 'rootfile')[0]?.getAttribute('full-path') ?? '';
  const book = await xml(packagePath);
  const chapters = chaptersOf(book, packagePath).filter((path) => entries.has(path));
  if (chapters.length === 0) throw new Failure('damaged');
  if (entries.has(ENCRYPTION) && isLocked(await xml(ENCRYPTION), new Set(chapters))) throw new Failure('locked');

  const builder = new StoryBuilder();
  for (const [i, path] of chapters.entries()) {
    signal.throwIfAborted();
    append(builder, walkHtml(bodyOf(await text(path), parse), { keep: isText }));
    progress(i + 1, chapters.length);
  }
  if (!/[\p{L}\p{N}]/u.test(builder.text)) throw new Failure('no-text');
  const lang = /^[a-z]{2,3}(?=-|$)/iu.exec(said(all(book, 'language')[0]))?.[0].toLowerCase();
  return { ...withTitle(builder.story(), said(all(book, 'title')[0])), lang };
}

/** Elements by their name, in whatever namespace. @param {Document | Element} root @param {string} name */
const all = (root, name) => [...root.getElementsByTagNameNS('*', name)];

/** @param {Element | undefined} element */
const said = (element) => element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';

/** The paths of the chapters, in order. @param {Document} book @param {string} packagePath */
function chaptersOf(book, packagePath) {
  const items = new Map(all(book, 'item').map((item) => [item.getAttribute('id'), item]));
  return all(book, 'itemref').flatMap((itemref) => {
    const item = items.get(itemref.getAttribute('idref'));
    const isChapter = item && CHAPTER.test(item.getAttribute('media-type') ?? '');
    return isChapter ? [resolve(item.getAttribute('href') ?? '', packagePath)] : [];
  });
}

/** A path in the archive, from the file that names it. @param {string} href @param {string} from */
function resolve(href, from) {
  const path = new URL(href, `archive:///${from}`).pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a seller's protection holds the text. @param {Document} encryption @param {ReadonlySet<string>} chapters */
function isLocked(encryption, chapters) {
  return all(encryption, 'EncryptedData').some((data) => {
    const method = all(data, 'EncryptionMethod')[0]?.getAttribute('Algorithm') ?? '';
    const uri = all(data, 'CipherReference')[0]?.getAttribute('URI') ?? '';
    return !FONTS_ONLY.test(method) && chapters.has(resolve(uri, ''));
  });
}

/** @param {Uint8Array} bytes */
function decode(bytes) {
  const [a, b] = bytes;
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

/** XML that is not well-formed is read as browsers read HTML. @param {string} text @param {Tools['parse']} parse */
function bodyOf(text, parse) {
  const page = parse(text, 'application/xhtml+xml');
  const isWellFormed = page.getElementsByTagName('parsererror').length === 0;
  const read = isWellFormed ? page : parse(text, 'text/html');
  return all(read, 'body')[0] ?? read.documentElement;
}

/** What is text, and not a way through the book, the mark of a note or a letter's reading. @param {Element} element */
function isText(element) {
  const name = element.localName.toLowerCase();
  const types = `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`;
  return !['nav', 'rt', 'rp'].includes(name) && !/\b(?:doc-)?(?:noteref|pagebreak)\b/u.test(types);
}

/** @param {StoryBuilder} builder @param {Story} chapter */
function append(builder, { text, blocks = [] }) {
  for (const { start, end, kind } of blocks) builder.add(text.slice(start, end), kind);
}

/** The book's title is its first heading, unless the book says it itself. @param {Story} story @param {string} title */
function withTitle(story, title) {
  const { text, blocks = [] } = story;
  const plain = (/** @type {string} */ words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const isSaid = !plain(title) || blocks.slice(0, 12).some(({ start, end }) => plain(text.slice(start, end)).startsWith(plain(title)));
  if (isSaid) return story;
  const builder = new StoryBuilder();
  builder.add(title, 'heading');
  append(builder, story);
  return builder.story();
}
