// Keeps the page for use without the network, and takes what other apps share with it.
//
// One cache holds one version, all of it or none: `fetch` checks each file's SHA-256 as it comes, so a host that is
// half way through a new release yields no cache at all, and the version before stays. A new version waits until the
// last tab with the old one is closed, or until the reader asks for it. The cache of the version before is kept until
// the next change, since a tab that still runs it may ask for its files; their names carry their hash, so they cannot
// be mistaken for another version's. What only some readers need, other languages and what reads documents, is not part
// of it at first: it is kept when the page says that it was used, and from then on comes with each new version.
//
// This worker is not bound by the policy in the page's markup. It asks for nothing but the files below, refuses what
// is not of this host, and hands what was shared to the page alone: it is never sent on and never stored.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis));

/** Caches of other pages on this host begin otherwise. */
const OURS = `nutgraf ${worker.registration.scope} `;
const CACHE = OURS + VERSION;

/** How long what was shared waits for its page, in milliseconds. */
const HAND_OVER = 60_000;

/** @param {string} path */
const at = (path) => new URL(path, worker.registration.scope).href;

const INDEX = at('index.html');
const SHARE = at('share');

/** @typedef {{ title: string, text: string, url: string, files: File[] }} Shared */
/** What was shared and not yet handed over. @type {Map<string, { shared: Shared, done: () => void }>} */
const waiting = new Map();

worker.addEventListener('install', (event) => event.waitUntil(precache()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.hash = '';
  if (url.origin !== worker.location.origin) return event.respondWith(Response.error());
  const query = url.search;
  url.search = '';
  if (url.href === SHARE) return event.respondWith(takeShared(event));
  if (request.method !== 'GET' || !url.href.startsWith(worker.registration.scope)) return;
  if (request.mode === 'navigate') {
    if (url.href === worker.registration.scope || url.href === INDEX) event.respondWith(answer(INDEX, request));
  } else if (!query) {
    event.respondWith(answer(url.href, request));
  }
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data?.type === 'keep') event.waitUntil(keep(event.data.addresses).then((isKept) => port?.postMessage(isKept)));
  if (event.data?.type === 'take-over') event.waitUntil(worker.skipWaiting());
  if (event.data?.type === 'shared') {
    const found = waiting.get(event.data.id);
    port?.postMessage(found?.shared);
    found?.done();
  }
});

async function precache() {
  const before = await keptParts();
  const later = LATER.filter(({ path }) => before.has(partOf(path)));
  // A host may send this version once more, in a script that differs: the cache is then in use, whatever comes of this.
  const isInUse = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all([...PRECACHE, ...later].map((file) => keepFile(cache, file)));
  } catch (error) {
    if (!isInUse) await caches.delete(CACHE);
    throw error;
  }
}

/** @param {Cache} cache @param {KeptFile} file */
async function keepFile(cache, { path, integrity }) {
  // Names with a hash never change their content; the others may be in the browser's own cache from before.
  const stays = path.startsWith('assets/');
  const response = await fetch(at(path), { integrity, cache: stays ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  // A host may have sent the reader on from `index.html` to the folder, and a page may not be answered with that.
  const { body, headers } = response;
  await cache.put(at(path), response.redirected ? new Response(body, { headers }) : response);
}

/** Keeps some of what only some readers need. @param {readonly string[]} addresses @returns {Promise<boolean>} Whether it is kept now. */
async function keep(addresses) {
  try {
    const cache = await caches.open(CACHE);
    const files = LATER.filter(({ path }) => addresses.includes(at(path)));
    await Promise.all(files.map(async (file) => (await cache.match(at(file.path))) ?? keepFile(cache, file)));
    return files.length === addresses.length;
  } catch {
    // No network, or no room: what is there stays.
    return false;
  }
}

/** What a file is in every version: its address without the hash. @param {string} address */
const partOf = (address) => new URL(address, worker.registration.scope).pathname.replace(/-[0-9a-f]{10}(?=\.\w+$)/u, '');

/** What is kept of any version. */
async function keptParts() {
  const requests = await Promise.all((await ourCaches()).map(async (name) => (await caches.open(name)).keys()));
  return new Set(requests.flat().map(({ url }) => partOf(url)));
}

async function activate() {
  const before = (await ourCaches()).filter((name) => name !== CACHE);
  // In the order in which they were made: the last one is of the version that tabs may still run.
  await Promise.all(before.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

/** @param {string} address @param {Request} request @returns {Promise<Response>} */
async function answer(address, request) {
  try {
    const own = await caches.match(address, { cacheName: CACHE });
    if (own) return own;
    for (const cacheName of await ourCaches()) {
      const other = await caches.match(address, { cacheName });
      if (other && address.startsWith(at('assets/'))) return other;
    }
  } catch {
    // The browser has thrown the cache away, or cannot read it: the host still has the files.
  }
  return fetch(request);
}

/**
 * What another app shares comes as a form that is posted here. The page is opened, asks for it by a name that only
 * this answer carries, and gets it; then it is forgotten.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function takeShared(event) {
  if (event.request.method !== 'POST') return Response.redirect(worker.registration.scope, 303);
  const form = await event.request.formData();
  /** @param {string} name */
  const text = (name) => form.getAll(name).filter((value) => typeof value === 'string').join('\n');
  // A form field for a file that was left empty is sent as a file without a name.
  const files = form.getAll('files').filter((value) => value instanceof File).filter(({ name }) => name !== '');
  const shared = { title: text('title'), text: text('text'), url: text('url'), files };
  const id = crypto.randomUUID();
  event.waitUntil(/** @type {Promise<void>} */ (new Promise((resolve) => {
    const forget = () => {
      waiting.delete(id);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(forget, HAND_OVER);
    waiting.set(id, { shared, done: forget });
  })));
  return Response.redirect(at(`./?shared=${id}`), 303);
}
