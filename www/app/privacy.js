// The panel behind "Nothing leaves this page": what the page can reach, read from the very policy that the browser
// holds it to; the files it is made of, which it can count over; and what that policy does not cover.

import { button, byId, el } from './dom.js';
import { keeping } from './offline.js';
import { partsOfPage } from './parts.js';
import { page, words } from './words.js';

/** @typedef {import('./parts.js').PublishedFile} PublishedFile */

const said = words.privacy;

/** What the reader is told of, by the policy's directives, in this order; the rest of a page's means is the last. */
const MEANS = /** @type {const} */ ([
  ['connect-src', said.connections],
  ['script-src', said.scripts],
  ['worker-src', said.workers],
  ['style-src', said.styles],
  ['img-src', said.pictures],
  ['form-action', said.forms],
  ['default-src', said.others],
]);

/** The policy by its directives, as the page's markup gives it. */
function policy() {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const text = meta?.getAttribute('content') ?? '';
  const directives = text.split(';').map((part) => part.trim().split(/\s+/u));
  return { text, directives: new Map(directives.map(([name = '', ...sources]) => [name, sources])) };
}

/** Where something may come from or go to, in plain words. @param {readonly string[]} sources */
function places(sources) {
  const here = location.host || said.thisFile;
  const named = sources.map((source) => {
    if (source === "'self'") return here;
    if (source.startsWith("'sha256-")) return said.thisFile;
    return said.sources[source] ?? source;
  });
  return [...new Set(named)].join(', ');
}

function rules() {
  const { text, directives } = policy();
  const list = el('dl', { class: 'reach' });
  for (const [directive, means] of MEANS) {
    list.append(el('dt', {}, means), el('dd', {}, places(directives.get(directive) ?? ["'none'"])));
  }
  return [
    el('p', {}, said.rulesText),
    list,
    el('details', {}, el('summary', {}, said.wordForWord), el('code', { class: 'policy' }, text)),
  ];
}

/** @param {readonly PublishedFile[]} files */
function table(files) {
  const rows = files.map(({ path, bytes, sha256 }) =>
    el('tr', {}, el('th', { scope: 'row' }, path), el('td', {}, words.figure(bytes)), el('td', {}, el('code', {}, sha256))));
  const heads = [said.file, said.bytes, 'SHA-256'].map((text) => el('th', { scope: 'col' }, text));
  return el('table', { class: 'files' }, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
}

async function files() {
  const { listFiles, isOneFile } = partsOfPage();
  if (isOneFile) return [el('p', {}, said.oneFile)];
  if (!listFiles) return [el('p', {}, said.workingCopy)];
  try {
    const listed = await listFiles();
    const total = listed.reduce((sum, { bytes }) => sum + bytes, 0);
    const outcome = el('p', { role: 'status' });
    const scroll = el('div', { class: 'files-scroll', tabindex: '0', role: 'region', 'aria-label': said.list }, table(listed));
    const check = button(said.check, async () => {
      outcome.textContent = said.checking;
      outcome.textContent = await checkAll(listed);
    });
    check.id = 'check-files';
    return [
      el('p', {}, said.filesText(listed.length, total, location.host)),
      el('p', {}, check),
      outcome,
      el('details', {}, el('summary', {}, said.list), scroll),
    ];
  } catch {
    return [el('p', {}, said.noList)];
  }
}

/** Fetches each file as the page gets it and compares. @param {readonly PublishedFile[]} listed @returns {Promise<string>} */
async function checkAll(listed) {
  // Only a page that came encrypted, or from this machine, may compute hashes.
  if (!globalThis.crypto?.subtle) return said.cannotCheck;
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
  return said.checked(listed.length, paths(false), paths(undefined));
}

async function offline() {
  const { serviceWorker, isOneFile } = partsOfPage();
  if (isOneFile) return said.offlineOneFile;
  return serviceWorker ? said.keeping[await keeping()] : said.keeping.unasked;
}

function exceptions() {
  const { serviceWorker, isOneFile } = partsOfPage();
  const list = [
    ...(isOneFile ? [] : [said.host(location.host)]),
    ...(serviceWorker ? [said.serviceWorker(location.host), said.sharing(location.host)] : []),
    said.browser,
    said.extensions,
  ];
  return el('ul', { class: 'exceptions' }, ...list.map((text) => el('li', {}, text)));
}

/** Binds the panel to its button. */
export function setUpPrivacy() {
  const dialog = byId('privacy', HTMLDialogElement);
  byId('open-privacy', HTMLButtonElement).addEventListener('click', async () => {
    dialog.replaceChildren(
      el('div', { class: 'settings-head' },
        el('h2', { id: 'privacy-title' }, page.promise),
        button(words.close, () => dialog.close())),
      el('p', {}, said.promise),
      el('h3', {}, said.rules),
      ...rules(),
      el('h3', {}, said.files),
      ...(await files()),
      el('h3', {}, said.offline),
      el('p', {}, await offline()),
      el('h3', {}, said.exceptions),
      exceptions(),
    );
    if (!dialog.open) dialog.showModal();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
}
