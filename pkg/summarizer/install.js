// `Summarizer` as a global, where a page asks for it and the browser has none.

/**
 * @param {unknown} Summarizer
 * @param {object} scope
 * @returns {boolean} Whether it was put there.
 */
export function put(Summarizer, scope) {
  if ("Summarizer" in scope) return false;
  Object.defineProperty(scope, "Summarizer", { value: Summarizer, writable: true, configurable: true });
  return true;
}
