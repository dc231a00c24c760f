// Why a document could not be read, as a code; the page has the words.

/**
 * `locked`: a password or a seller's protection. `damaged`: it is not whole, or not what it says it is. `no-text`: it
 * holds none, or only pictures of it. `missing`: what reads it is not here and could not be loaded. `too-old`: the
 * browser cannot run it. `too-large`: unpacked, it is more than can be held.
 * @typedef {'locked' | 'damaged' | 'no-text' | 'missing' | 'too-old' | 'too-large'} Reason
 */

export class Failure extends Error {
  /** @param {Reason} reason @param {ErrorOptions} [options] */
  constructor(reason, options) {
    super(reason, options);
    this.reason = reason;
  }
}
