// Trusted Types: the only three ways by which a string may become markup or a script's address. Browsers without
// them (Firefox before 148, Safari before 26) take the strings as they are; the Content-Security-Policy holds there too.

/**
 * The part of the Trusted Types API that is used here; TypeScript's library does not have it yet.
 * @typedef {object} Policy
 * @property {(html: string) => any} createHTML
 * @property {(url: string) => any} createScriptURL
 */

/** @type {{ createPolicy(name: string, rules: Record<string, (value: string) => string | null>): Policy } | undefined} */
const factory = /** @type {any} */ (globalThis).trustedTypes;

/** @type {Set<string>} */
const ourScripts = new Set();
let articlesBeingRead = 0;

const workerPolicy = factory?.createPolicy('nutgraf-worker', {
  createScriptURL: (url) => (ourScripts.has(url) ? url : null),
});

const parserPolicy = factory?.createPolicy('nutgraf-parser', { createHTML: (html) => html });

// Readability sets `innerHTML` when it tries again, on documents that `DOMParser` made and nothing shows.
factory?.createPolicy('default', { createHTML: (html) => (articlesBeingRead > 0 ? html : null) });

/**
 * A module worker from a blob that imports `script`: unlike a worker loaded by its address, it inherits the
 * page's Content-Security-Policy, so it cannot reach another origin either, whatever headers the host sends.
 * @param {URL} script
 * @returns {Worker}
 */
export function makeWorker(script) {
  const source = `import ${JSON.stringify(script.href)};`;
  return new Worker(trusted(blobOf(source)), { type: 'module', name: 'nutgraf' });
}

/**
 * A worker from a script that is here already, for a page that may load none.
 * @param {string} source
 * @returns {Worker}
 */
export function makeClassicWorker(source) {
  return new Worker(trusted(blobOf(source)), { name: 'nutgraf' });
}

/**
 * @param {URL} script
 * @returns {Promise<ServiceWorkerRegistration>}
 */
export function registerServiceWorker(script) {
  return navigator.serviceWorker.register(trusted(script.href), { updateViaCache: 'none' });
}

/** Addresses of scripts by their source: a worker in the place of one that ended needs no other. @type {Map<string, string>} */
const blobs = new Map();

/** @param {string} source */
function blobOf(source) {
  const url = blobs.get(source) ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  blobs.set(source, url);
  return url;
}

/** A script's address of ours. @param {string} url */
function trusted(url) {
  ourScripts.add(url);
  return workerPolicy ? workerPolicy.createScriptURL(url) : url;
}

/**
 * A document of its own in which no script runs and nothing is loaded.
 * @param {string} text
 * @param {DOMParserSupportedType} type
 * @returns {Document}
 */
export function parse(text, type) {
  return new DOMParser().parseFromString(parserPolicy ? parserPolicy.createHTML(text) : text, type);
}

/** @param {string} html */
export const parseHtml = (html) => parse(html, 'text/html');

/**
 * Runs `read`, which may set `innerHTML` inside a parsed document.
 * @template T
 * @param {() => T} read
 * @returns {T}
 */
export function whileReadingArticle(read) {
  articlesBeingRead += 1;
  try {
    return read();
  } finally {
    articlesBeingRead -= 1;
  }
}
