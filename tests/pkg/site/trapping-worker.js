// The package's worker, with a text that it cannot bear. The trap is a real one, but of another wasm module: the
// analysis itself has none to offer.

import { Engine } from "/pkg/nutgraf_wasm.js";
import "/pkg/worker.js";

/** `(module (func (export "trap") unreachable))` */
const TRAP = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0,
  0, 11,
]);

const { analyze } = Engine.prototype;
Engine.prototype.analyze = function (key, text, options) {
  if (text === "trap") {
    const { trap } = new WebAssembly.Instance(new WebAssembly.Module(TRAP)).exports;
    /** @type {() => void} */ (trap)();
  }
  return analyze.call(this, key, text, options);
};
