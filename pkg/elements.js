// `<nutgraf-summary>` and `<nutgraf-text>`, by one script tag. The worker, the wasm and the weights are fetched from
// beside this file, which must be of the page's own origin.

import { define } from "./elements/define.js";
import { use } from "./elements/engine.js";
import { Nutgraf } from "./index.js";

export { words } from "./elements/engine.js";
export { NutgrafSummary } from "./elements/summary.js";
export { NutgrafText } from "./elements/text.js";

/** @param {import("./types.d.ts").CreateOptions} options */
export function configure(options) {
  use(Nutgraf, options);
}

use(Nutgraf);
define();
