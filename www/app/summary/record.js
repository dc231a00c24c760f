// A summary as a record that can be checked again later: what `nutgraf summarize --json` prints, with places counted as
// JavaScript counts them. It names the text by its SHA-256 and does not contain it, beyond what is quoted.

/** @typedef {import('../../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../../pkg/types.d.ts').Length} Length */
/** @typedef {import('../../../pkg/types.d.ts').SummarySentence} SummarySentence */
/**
 * @typedef {object} Saved
 * @property {string} id The story's file or headline.
 * @property {Analysis} analysis
 * @property {readonly SummarySentence[]} summary As it is shown: a cut of the analysis.
 * @property {{ length: Length, lang?: string, blocks?: 'given', maxBytes: number }} options What was asked for; `given`
 *   where the story's blocks were told and not found.
 */

/** As the library says it; whether it holds depends on the length, of which the analysis was another. */
const FEWER = { code: 'fewer-sentences', message: 'The text has fewer sentences than asked; all are given.' };

/**
 * Whether this page can make a record: browsers compute a SHA-256 for pages that came over https, from this machine,
 * or from a file.
 */
export const canRecord = () => globalThis.crypto?.subtle !== undefined;

/** @param {Saved} saved @returns {Promise<string>} JSON, with a line end. */
export async function asRecord({ id, analysis, summary, options }) {
  const { source, lang, sentences, blocks, entities, recognizer, keyphrases, warnings, model, version } = analysis;
  const bytes = new TextEncoder().encode(source);
  const isShort = 'sentences' in options.length && summary.length < options.length.sentences;
  const record = {
    id,
    lang,
    summary,
    sentences,
    blocks,
    entities,
    recognizer,
    keyphrases,
    warnings: [...warnings.filter(({ code }) => code !== FEWER.code), ...(isShort ? [FEWER] : [])],
    source: { sha256: hexadecimal(await crypto.subtle.digest('SHA-256', bytes)), bytes: bytes.length },
    offsets: 'utf16',
    options: {
      length: options.length,
      ...(options.lang && { lang: options.lang }),
      ...(options.blocks && { blocks: options.blocks }),
      summary: true,
      entities: true,
      maxBytes: options.maxBytes,
    },
    model,
    version,
  };
  // A lone surrogate is in no UTF-8: what is hashed and what is written have U+FFFD for it.
  return `${JSON.stringify(record, (_, value) => (typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value))}\n`;
}

/** @param {ArrayBuffer} digest */
const hexadecimal = (digest) => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
