// Texts of three sizes, made of the stories in the repository: the first half of one sentence and the second of
// another, drawn from a fixed seed, so that every run and every engine reads the same and few sentences are twice in
// a text. (Repeated ones would flatter a peer that takes each only once.)

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const STORIES = ["tests/texts", "www/samples"];

const NEWS = "../shared/data/ner/dev/wwnews.jsonl";

/** Sentences to the paragraph, as news has them. */
const PARAGRAPH = 3;

/** A short article, as agencies send them. */
const ARTICLE_BYTES = 2_000;

/** @type {readonly { name: string, bytes: number }[]} */
export const SIZES = [
  { name: "article", bytes: 4_500 },
  { name: "100 KB", bytes: 100_000 },
  { name: "1 MB", bytes: 1_000_000 },
];

/** A text of each size. */
export function texts() {
  const sentences = STORIES.filter((folder) => existsSync(folder)).flatMap(sentencesOf);
  if (sentences.length === 0) throw new Error(`no stories in ${STORIES.join(" or ")}`);
  return SIZES.map(({ name, bytes }) => ({ name, text: compose(sentences, bytes) }));
}

/** So much of the news that is beside the working copy, as it was written; nothing where it is not. @param {number} length In UTF-16 units. */
export function news(length) {
  if (!existsSync(NEWS)) return "";
  const stories = readFileSync(NEWS, "utf8").split("\n").filter(Boolean);
  let text = "";
  for (const story of stories) {
    if (text.length >= length) break;
    text += `${JSON.parse(story).text}\n\n`;
  }
  return text.slice(0, length);
}

/** So many short articles, no two the same, each as a line of `nutgraf batch`. @param {number} count */
export function articles(count) {
  const sentences = STORIES.flatMap(sentencesOf);
  return Array.from({ length: count }, (_, id) => JSON.stringify({ id, text: compose(sentences, ARTICLE_BYTES, id + 1) }));
}

/** Sentences of running text, cut in the simplest way: they are only material. @param {string} folder */
function sentencesOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().flatMap((name) => {
    const paragraphs = readFileSync(join(folder, name), "utf8").split(/\n\s*\n/);
    return paragraphs.flatMap((paragraph) => paragraph.trim().match(/[A-Z“"'‘][^]{40,}?[.!?]["”’]?(?=\s|$)/g) ?? []);
  });
}

/**
 * @param {string[]} sentences
 * @param {number} bytes
 * @param {number} [seed]
 */
function compose(sentences, bytes, seed = 1) {
  const random = generator(seed);
  const parts = [];
  let size = 0;
  for (let count = 0; size < bytes; count++) {
    const words = () => (sentences[Math.floor(random() * sentences.length)] ?? "").split(/\s+/);
    const [first, second] = [words(), words()];
    const sentence = [...first.slice(0, first.length / 2), ...second.slice(second.length / 2)].join(" ");
    const part = count === 0 ? sentence : `${count % PARAGRAPH === 0 ? "\n\n" : " "}${sentence}`;
    size += Buffer.byteLength(part);
    parts.push(part);
  }
  return parts.join("");
}

/** A linear congruential generator (Numerical Recipes): good enough to shuffle. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
