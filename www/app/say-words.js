// Puts words where the markup asks for them: `data-word` for an element's text, `data-label` for what it is called
// aloud, `data-placeholder` for what an empty field says.

/** @param {(name: string) => string | undefined} say The word of a name. */
export function sayWords(say) {
  for (const element of document.querySelectorAll('[data-word], [data-label], [data-placeholder]')) {
    if (!(element instanceof HTMLElement)) continue;
    const { word, label, placeholder } = element.dataset;
    if (word) element.textContent = say(word) ?? '';
    if (label) element.setAttribute('aria-label', say(label) ?? '');
    if (placeholder) element.setAttribute('placeholder', say(placeholder) ?? '');
  }
}
