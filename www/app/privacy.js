// The panel behind "Nothing leaves this page": what the page can reach, read from the very policy that the browser
// holds it to; the files it is made of, which it can count over; and what that policy does not cover.

import { button, byId, el } from './dom.js';
import { areKept, keepParts, keeping } from './offline.js';
import { partsOfPage } from './parts.js';
import { figure, list, words } from './words.js';

/** @typedef {import('./parts.js').PublishedFile} PublishedFile */

/** What the reader is told of, by the policy's directives, in this order; the rest of a page's means is the last. */
const MEANS = /** @type {const} */ ([
  ['connect-src', 'connections'],
  ['script-src', 'scripts'],
  ['worker-src', 'workers'],
  ['style-src', 'styles'],
  ['img-src', 'pictures'],
  ['form-action', 'forms'],
  ['default-src', 'others'],
]);

/** Sources that are no address, and the messages for them. @type {Record<string, string | undefined>} */
const SOURCES = {
  "'none'": 'source-none',
  "'wasm-unsafe-eval'": 'source-wasm',
  'blob:': 'source-blob',
  'data:': 'source-data',
};

/** The policy by its directives, as the page's markup gives it. */
function policy() {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const text = meta?.getAttribute('content') ?? '';
  const directives = text.split(';').map((part) => part.trim().split(/\s+/u));
  return { text, directives: new Map(directives.map(([name = '', ...sources]) => [name, sources])) };
}

/** Where something may come from or go to, in plain words. @param {readonly string[]} sources */
function places(sources) {
  const here = location.host || words('this-file');
  const named = sources.map((source) => {
    if (source === "'self'") return here;
    if (source.startsWith("'sha256-")) return words('this-file');
    const message = SOURCES[source];
    return message ? words(message) : source;
  });
  return list([...new Set(named)]);
}

function rules() {
  const { text, directives } = policy();
  const reach = el('dl', { class: 'reach' });
  for (const [directive, means] of MEANS) {
    reach.append(el('dt', {}, words(`reach-${means}`)), el('dd', {}, places(directives.get(directive) ?? ["'none'"])));
  }
  return [
    el('p', {}, words('reach-text')),
    reach,
    el('details', {}, el('summary', {}, words('word-for-word')), el('code', { class: 'policy', dir: 'ltr' }, text)),
  ];
}

/** @param {readonly PublishedFile[]} files */
function table(files) {
  const rows = files.map(({ path, bytes, sha256 }) =>
    el('tr', {}, el('th', { scope: 'row', dir: 'ltr' }, path), el('td', {}, figure(bytes)), el('td', {}, el('code', { dir: 'ltr' }, sha256))));
  const heads = [words('file'), words('bytes'), 'SHA-256'].map((text) => el('th', { scope: 'col' }, text));
  return el('table', { class: 'files-table' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
}

/** The page's files; none where it has no list of them, or it could not be loaded. @returns {Promise<PublishedFile[]>} */
async function publishedFiles() {
  try {
    return (await partsOfPage().listFiles?.()) ?? [];
  } catch {
    return [];
  }
}

/** @param {PublishedFile[]} listed */
function files(listed) {
  const { listFiles, isOneFile } = partsOfPage();
  if (isOneFile) return [el('p', {}, words('one-file'))];
  if (!listFiles) return [el('p', {}, words('working-copy'))];
  if (listed.length === 0) return [el('p', {}, words('no-list'))];
  const total = listed.reduce((sum, { bytes }) => sum + bytes, 0);
  const outcome = el('p', { role: 'status' });
  const scroll = el('div', { class: 'files-scroll', tabindex: '0', role: 'region', 'aria-label': words('file-list') }, table(listed));
  const check = button(words('check-files'), async () => {
    outcome.textContent = words('checking');
    outcome.textContent = await checkAll(listed);
  });
  check.id = 'check-files';
  return [
    el('p', {}, words('files-text', { n: listed.length, kilobytes: Math.round(total / 1000), host: location.host })),
    el('p', {}, check),
    outcome,
    el('details', {}, el('summary', {}, words('file-list')), scroll),
  ];
}

/** Fetches each file as the page gets it and compares. @param {readonly PublishedFile[]} listed @returns {Promise<string>} */
async function checkAll(listed) {
  // Only a page that came encrypted, or from this machine, may compute hashes.
  if (!globalThis.crypto?.subtle) return words('cannot-check');
  const outcomes = await Promise.all(listed.map(async ({ path, sha256 }) => {
    try {
      const response = await fetch(path === 'index.html' ? './' : path);
      const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
      const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
      return response.ok && hex === sha256;
    } catch {
      return undefined;
    }
  }));
  const paths = (/** @type {false | undefined} */ outcome) =>
    listed.filter((_, i) => outcomes[i] === outcome).map(({ path }) => path);
  const [others, missing] = [paths(false), paths(undefined)];
  if (others.length > 0) return words('other-files', { files: list(others) });
  if (missing.length > 0) return words('missing-files', { files: list(missing) });
  return words('all-files', { n: listed.length });
}

/** @param {readonly PublishedFile[]} listed */
async function offline(listed) {
  const { serviceWorker, isOneFile, documents } = partsOfPage();
  if (isOneFile) return [el('p', {}, words('offline-one-file'))];
  const state = serviceWorker ? await keeping() : 'unasked';
  const parts = documents && state === 'kept' ? [await documentParts(Object.values(documents), listed)] : [];
  return [el('p', {}, words(`keeping-${state}`)), ...parts];
}

/** Whether what reads documents is kept, and a way to keep it. @param {readonly URL[]} addresses @param {readonly PublishedFile[]} listed */
async function documentParts(addresses, listed) {
  const line = el('p', { role: 'status' });
  if (await areKept(addresses)) {
    line.textContent = words('documents-kept');
    return line;
  }
  const own = listed.filter(({ path }) => addresses.some(({ href }) => href.endsWith(`/${path}`)));
  const kilobytes = Math.round(own.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
  line.textContent = words('documents-not-kept', { kilobytes });
  const keep = button(words('keep-documents'), async () => {
    line.textContent = words('keeping-documents');
    keep.disabled = true;
    const isKept = await keepParts(addresses);
    line.textContent = words(isKept ? 'documents-kept' : 'documents-refused');
    keep.disabled = false;
    keep.hidden = isKept;
  });
  keep.id = 'keep-documents';
  return el('div', {}, line, keep);
}

function exceptions() {
  const { host } = location;
  const { serviceWorker, isOneFile } = partsOfPage();
  const texts = [
    ...(isOneFile ? [] : [words('exception-host', { host })]),
    words('exception-navigation'),
    ...(serviceWorker ? [words('exception-service-worker', { host }), words('exception-sharing', { host })] : []),
    words('exception-browser'),
    words('exception-extensions'),
  ];
  return el('ul', { class: 'exceptions' }, ...texts.map((text) => el('li', {}, text)));
}

/** Binds the panel to its button. */
export function setUpPrivacy() {
  const dialog = byId('privacy', HTMLDialogElement);
  byId('open-privacy', HTMLButtonElement).addEventListener('click', async () => {
    const listed = await publishedFiles();
    dialog.replaceChildren(
      el('div', { class: 'settings-head' },
        el('h2', { id: 'privacy-title' }, words('promise')),
        button(words('close'), () => dialog.close())),
      el('p', {}, words('privacy-promise')),
      el('h3', {}, words('reach')),
      ...rules(),
      el('h3', {}, words('files')),
      ...files(listed),
      el('h3', {}, words('offline')),
      ...(await offline(listed)),
      el('h3', {}, words('exceptions')),
      exceptions(),
    );
    if (!dialog.open) dialog.showModal();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
