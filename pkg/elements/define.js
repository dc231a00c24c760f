// The elements by their names; a second entry on the same page changes nothing.

import { NutgrafSummary } from "./summary.js";
import { NutgrafText } from "./text.js";

export function define() {
  if (!globalThis.customElements) return;
  // The text first: a summary asks it what it has.
  if (!customElements.get("nutgraf-text")) customElements.define("nutgraf-text", NutgrafText);
  if (!customElements.get("nutgraf-summary")) customElements.define("nutgraf-summary", NutgrafSummary);
}
