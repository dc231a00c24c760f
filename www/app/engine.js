// The library, started once: its worker is a blob module that inherits the page's policy. Failures come out as
// a code and a plain sentence; a call that a newer one replaced comes out as nothing.

import { partsOfPage } from './parts.js';

/** @typedef {import('../../pkg/types.d.ts').Analysis} Analysis */
/** @typedef {import('../../pkg/types.d.ts').AnalyzeOptions} AnalyzeOptions */
/** @typedef {import('../../pkg/types.d.ts').Nutgraf} Nutgraf */

/** Largest text that is taken, in bytes of UTF-8: the library's own limit. */
export const MAX_BYTES = 16 * 2 ** 20;

/** A worker that was stopped for idleness could not start again without the network: it is kept while the page is open. */
const IDLE_MILLISECONDS = 2 ** 31 - 1;

export class Failure extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** @type {Promise<Nutgraf> | undefined} */
let started;

/** @returns {Promise<Nutgraf>} */
export function start() {
  started ??= create();
  return started;
}

async function create() {
  try {
    return await partsOfPage().createNutgraf({ idleMilliseconds: IDLE_MILLISECONDS });
  } catch (error) {
    started = undefined;
    throw new Failure('no-engine', String(error));
  }
}

/**
 * @param {string} text
 * @param {AnalyzeOptions} options
 * @returns {Promise<Analysis | undefined>} Nothing where a newer call replaced this one.
 */
export async function analyze(text, options) {
  const nutgraf = await start();
  return settle(nutgraf.analyze(text, { ...options, maxBytes: MAX_BYTES }));
}

/** Fetches the weights that names are recognized with; later analyses name people, places and more. */
export async function loadNames() {
  const nutgraf = await start();
  return settle(nutgraf.loadModel());
}

/**
 * Holds a saved summary to a text; names are compared where their weights are to be had.
 * @param {unknown} record @param {string} text
 * @returns {Promise<import('../../pkg/verify.d.ts').Verdict | undefined>}
 */
export async function verifySaved(record, text) {
  const { verify } = await partsOfPage().loadVerify();
  await loadNames().catch(() => undefined);
  return settle(verify(record, text, { nutgraf: await start() }));
}

/**
 * @template T
 * @param {Promise<T>} call
 * @returns {Promise<T | undefined>}
 */
export async function settle(call) {
  try {
    return await call;
  } catch (error) {
    const { name, code, message } = /** @type {{ name?: string, code?: string, message?: string }} */ (error);
    if (name === 'AbortError') return undefined;
    throw new Failure(code ?? 'crashed', message ?? String(error));
  }
}
