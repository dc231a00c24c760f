// The four types of summary, made of quotations. A language model would write them; here each is chosen from what
// the text says:
//
//   key-points  the 3, 5 or 7 best sentences, in the order of the text, as a list
//   tldr        the best sentence, or the 3 or 5 best, as a paragraph
//   teaser      as many, of those that quote somebody or ask, where some of the better sentences do
//   headline    the text's own headline where it has one short enough; else the best sentence of at most 12, 17 or
//               22 words; where all are longer, the beginning of the best, and an ellipsis

/** @import { Analysis, Sentence, SummarySentence } from "../types.d.ts" */
/** @import { Options } from "./options.js" */

const POINTS = { short: 3, medium: 5, long: 7 };
const SENTENCES = { short: 1, medium: 3, long: 5 };
const WORDS = { short: 12, medium: 17, long: 22 };

/** How many more sentences a teaser is chosen from than it has. */
const TEASER_POOL = 3;

/** A character of a script that puts no space between words; two are counted as a word, as the core does. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** What a sentence is cut into where it must be shortened: such a character, or a word. */
const PIECE = new RegExp(`\\s*(?:${UNSPACED.source}|(?:(?!${UNSPACED.source})\\S)+)`, "gu");

/**
 * The summary in pieces, one a sentence; joined they are the whole.
 * @param {Analysis} analysis
 * @param {Pick<Options, "type" | "format" | "length">} options
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>}
 */
export async function compose(analysis, { type, format, length }, signal) {
  const write = format === "markdown" ? markdown : line;
  switch (type) {
    case "headline":
      return headline(analysis, WORDS[length]).map(write);
    case "key-points": {
      const points = await analysis.cut({ sentences: POINTS[length] }, { signal });
      const bullet = format === "markdown" ? "* " : "";
      return points.map(({ text }, index) => `${index > 0 ? "\n" : ""}${bullet}${write(text)}`);
    }
    case "tldr":
      return paragraph(await analysis.cut({ sentences: SENTENCES[length] }, { signal }), write);
    case "teaser": {
      const pool = await analysis.cut({ sentences: SENTENCES[length] * TEASER_POOL }, { signal });
      return paragraph(tease(pool, SENTENCES[length]), write);
    }
  }
}

/** @param {SummarySentence[]} sentences @param {(text: string) => string} write */
function paragraph(sentences, write) {
  return sentences.map(({ text }, index) => `${index > 0 ? " " : ""}${write(text)}`);
}

/** @param {SummarySentence[]} pool @param {number} count */
function tease(pool, count) {
  const lures = (/** @type {SummarySentence} */ { text }) => Number(/["“„«「？?]/u.test(text));
  const best = [...pool].sort((a, b) => lures(b) - lures(a) || b.score - a.score || a.start - b.start);
  return best.slice(0, count).sort((a, b) => a.start - b.start);
}

/** @param {Analysis} analysis @param {number} limit */
function headline({ source, blocks, sentences }, limit) {
  const quote = (/** @type {{ start: number, end: number }} */ { start, end }) => source.slice(start, end);
  const heading = blocks.find(({ kind }) => kind === "heading");
  const ranked = [...sentences].sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.start - b.start);
  const [best] = ranked;
  const fits = [...(heading ? [heading] : []), ...ranked].find((span) => words(quote(span)) <= limit);
  if (fits) return [quote(fits)];
  return best ? [beginning(quote(best), limit)] : [];
}

/** @param {string} text */
function words(text) {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const rest = text.replace(UNSPACED, " ").match(/\S+/gu)?.length ?? 0;
  return rest + Math.ceil(unspaced / 2);
}

/** The first whole words of a sentence. @param {string} text @param {number} limit */
function beginning(text, limit) {
  let kept = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (words(kept + piece) > limit) break;
    kept += piece;
  }
  return `${kept.replace(/[,;:–—-]+$/u, "")}…`;
}

/** A sentence on one line. @param {string} text */
function line(text) {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/gu, " ");
}

/** A sentence as CommonMark that shows it as it stands. @param {string} text */
function markdown(text) {
  return line(text)
    .replace(/[\\`*_[\]<>&~|]/gu, "\\$&")
    .replace(/^(#{1,6}|[+-]|=+)(?=\s|$)/u, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
