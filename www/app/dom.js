// The few lines that every view needs to make and find elements. Text goes in as text, never as markup.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * The element of the page with this id, of the type that the caller relies on.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return element;
}

/**
 * A button that says `text` and calls `press`.
 * @param {string} text
 * @param {() => void} press
 * @param {string} [className]
 */
export function button(text, press, className = 'button') {
  const element = el('button', { type: 'button', class: className }, text);
  element.addEventListener('click', press);
  return element;
}

/**
 * Says in which language an element's text is, so that it is read aloud in it (WCAG 3.1.2).
 * @param {HTMLElement} element @param {string} lang ISO 639 code; `und` where it is not known.
 */
export function inLanguage(element, lang) {
  if (lang && lang !== 'und') element.lang = lang;
  else element.removeAttribute('lang');
}

/** Lets the page paint and take input before the next slice of long work. @returns {Promise<void>} */
export function breathe() {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 60 });
    else setTimeout(resolve, 8);
  });
}
