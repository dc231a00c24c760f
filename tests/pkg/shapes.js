// The shapes of results, twice: for the compiler, which holds these tables to the declared types, and for the
// tests, which hold real results to these tables. A field that is added, renamed or left out on any side is found.

/** @import * as types from "../../pkg/types.d.ts" */
/** @import { RawAnalysis, RawEntities, RawKeyphrases } from "../../pkg/nutgraf_wasm.js" */

/**
 * @typedef {(value: unknown, path: string) => string[]} Shape What is wrong with a value; nothing where it fits.
 */

/**
 * One entry for each field of a type, optional ones included.
 * @template T
 * @typedef {{ [Field in keyof Required<T>]: Shape }} Fields
 */

/** @type {(name: string, test: (value: unknown) => boolean) => Shape} */
const plain = (name, test) => (value, path) => (test(value) ? [] : [`${path} is no ${name}: ${String(value)}`]);

const isString = plain("string", (value) => typeof value === "string");
const isCount = plain("whole number", (value) => Number.isInteger(value) && Number(value) >= 0);
const isFraction = plain("number from 0 to 1 with six decimals", (value) => {
  const number = Number(value);
  return typeof value === "number" && number >= 0 && number <= 1 && Math.round(number * 1e6) / 1e6 === number;
});

/** @type {(item: Shape) => Shape} */
const list = (item) => (value, path) =>
  Array.isArray(value) ? value.flatMap((each, index) => item(each, `${path}[${index}]`)) : [`${path} is no list`];

/** @type {(allowed: readonly string[]) => Shape} */
const oneOf = (allowed) => plain(`one of ${allowed.join(", ")}`, (value) => allowed.includes(String(value)));

/** @type {(array: Function) => Shape} */
const typed = (array) => plain(array.name, (value) => value?.constructor === array);

/** A field that may be absent; there, it is never null or undefined. @type {(shape: Shape) => Shape} */
const optional = (shape) => Object.assign((/** @type {unknown} */ v, /** @type {string} */ p) => shape(v, p), { may: true });

/** @type {(fields: Record<string, Shape>) => Shape} */
const object = (fields) => (value, path) => {
  const given = Object.entries(Object(value));
  const wrong = given.flatMap(([name, each]) => fields[name]?.(each, `${path}.${name}`) ?? [`${path}.${name} is new`]);
  const absent = Object.keys(fields).filter((name) => !("may" in Object(fields[name])) && !(name in Object(value)));
  return [...wrong, ...absent.map((name) => `${path}.${name} is absent`)];
};

/** @type {readonly types.BlockKind[]} */
const BLOCK_KINDS = ["paragraph", "heading", "list-item", "caption", "byline", "dateline", "metadata"];

/** @type {readonly types.EntityKind[]} */
const ENTITY_KINDS = [
  ...["person", "place", "organization", "misc", "date", "time"],
  ...["money", "percent", "quantity", "ordinal", "url", "email"],
].map((kind) => /** @type {types.EntityKind} */ (kind));

const isRecognizer = oneOf(["linear", "neural"]);

const span = { start: isCount, end: isCount };

export const isAnalysis = object(
  /** @satisfies {Fields<Omit<types.Analysis, "cut">>} */ ({
    source: isString,
    lang: isString,
    version: isString,
    model: (value, path) => (value === null ? [] : isString(value, path)),
    recognizer: (value, path) => (value === null ? [] : isRecognizer(value, path)),
    sentences: list(object(/** @satisfies {Fields<types.Sentence>} */ ({ ...span, score: optional(isFraction) }))),
    summary: list(
      object(
        /** @satisfies {Fields<types.SummarySentence>} */ ({
          ...span,
          text: isString,
          sentence: isCount,
          score: isFraction,
        }),
      ),
    ),
    blocks: list(object(/** @satisfies {Fields<types.Block>} */ ({ ...span, kind: oneOf(BLOCK_KINDS) }))),
    entities: list(
      object(
        /** @satisfies {Fields<types.Entity>} */ ({
          name: isString,
          kind: oneOf(ENTITY_KINDS),
          mentions: list(
            object(/** @satisfies {Fields<types.Mention>} */ ({ ...span, text: isString, value: optional(isString) })),
          ),
        }),
      ),
    ),
    keyphrases: list(
      object(
        /** @satisfies {Fields<types.Keyphrase>} */ ({
          text: isString,
          score: isFraction,
          mentions: list(object(/** @satisfies {Fields<types.Span>} */ (span))),
        }),
      ),
    ),
    warnings: list(object(/** @satisfies {Fields<types.Warning>} */ ({ code: isString, message: isString }))),
  }),
);

export const isRawAnalysis = object(
  /** @satisfies {Fields<RawAnalysis>} */ ({
    version: isString,
    model: (value, path) => (value === undefined ? [] : isString(value, path)),
    recognizer: (value, path) => (value === undefined ? [] : isRecognizer(value, path)),
    lang: isString,
    summary: typed(Uint32Array),
    sentences: typed(Uint32Array),
    scores: typed(Float64Array),
    blocks: typed(Uint32Array),
    entities: object(
      /** @satisfies {Fields<RawEntities>} */ ({
        named: typed(Uint32Array),
        kinds: typed(Uint8Array),
        counts: typed(Uint32Array),
        mentions: typed(Uint32Array),
        values: isString,
        valueEnds: typed(Uint32Array),
      }),
    ),
    keyphrases: object(
      /** @satisfies {Fields<RawKeyphrases>} */ ({
        scores: typed(Float64Array),
        counts: typed(Uint32Array),
        mentions: typed(Uint32Array),
      }),
    ),
    warnings: list(object({ code: isString, message: isString })),
  }),
);
