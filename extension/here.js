// The library's worker, where there can be none: Chromium's service workers start no workers of their own, so the
// background asks the wasm beside itself. The library takes this for its worker and keeps its promises over it.

import initialize, { Engine } from '/www/nutgraf/nutgraf_wasm.js';

/** @typedef {import('../pkg/protocol.js').Request} Request */

const WASM = new URL('/www/nutgraf/nutgraf_wasm_bg.wasm', import.meta.url);

export class Here extends EventTarget {
  /** @type {Engine | undefined} */ #engine;

  /** @param {{ id: number, request: Request }} asked */
  async postMessage({ id, request }) {
    try {
      this.#say({ id, result: await this.#answer(request) });
    } catch (error) {
      const { code = 'crashed', message } = /** @type {{ code?: string, message?: string }} */ (Object(error));
      this.#say({ id, error: { code, message: message ?? String(error) } });
    }
  }

  terminate() {
    this.#engine = undefined;
  }

  /** @param {Request} request */
  async #answer(request) {
    if (request.type === 'start') {
      await initialize({ module_or_path: WASM });
      this.#engine = new Engine();
      return undefined;
    }
    const engine = /** @type {Engine} */ (this.#engine);
    switch (request.type) {
      case 'load': return engine.loadModel(new Uint8Array(request.model));
      case 'analyze': return engine.analyze(request.key, request.text, request.options);
      case 'cut': return engine.cut(request.key, request.length);
    }
  }

  /** @param {object} data */
  #say(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
