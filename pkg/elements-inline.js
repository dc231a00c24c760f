// `<nutgraf-summary>` and `<nutgraf-text>` with everything inlined: the script may come from anywhere.

import { define } from "./elements/define.js";
import { use } from "./elements/engine.js";
import { Nutgraf } from "./inline.js";

export { words } from "./elements/engine.js";
export { NutgrafSummary } from "./elements/summary.js";
export { NutgrafText } from "./elements/text.js";

/** @param {import("./types.d.ts").CreateOptions} options */
export function configure(options) {
  use(Nutgraf, options);
}

use(Nutgraf);
define();
