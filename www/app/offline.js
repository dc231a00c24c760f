// The page without the network: a service worker keeps the files of one version, and the page tells when another one
// is ready. Where there is none, or the browser refuses it, or has no room for it, the page works all the same.

import { askWorker } from './ask-worker.js';
import { partsOfPage } from './parts.js';
import { registerServiceWorker } from './trusted.js';

/**
 * `kept`: it opens without the network. `not-kept`: the browser could not or would not keep it.
 * `unasked`: it has not been asked yet, or there is nothing to ask with.
 * @typedef {'unasked' | 'kept' | 'not-kept'} Keeping
 */

/** @type {ServiceWorkerRegistration | undefined} */
let registration;
let isReloading = false;

/** How long the service worker may take to keep parts, which it fetches, in milliseconds. */
const PATIENCE = 60_000;

/** Parts that not every reader needs, and this one did. @type {Map<string, URL>} */
const used = new Map();

/** @returns {Promise<Keeping>} */
export async function keeping() {
  if (!partsOfPage().serviceWorker) return 'unasked';
  if (!('serviceWorker' in navigator)) return 'not-kept';
  try {
    registration ??= await navigator.serviceWorker.getRegistration();
  } catch {
    // Storage is forbidden, as in some private windows.
    return 'not-kept';
  }
  return registration?.active ? 'kept' : 'not-kept';
}

/**
 * Keeps the page, once all that it needs has come, so that nothing is fetched twice or waits.
 * @param {(kind: 'ready' | 'changed') => void} tell Called when another version is ready, and when another tab has
 *   gone over to it.
 */
export async function keepForOffline(tell) {
  const { serviceWorker } = partsOfPage();
  if (!serviceWorker || !('serviceWorker' in navigator)) return;
  const container = navigator.serviceWorker;
  let isFirst = container.controller === null;
  container.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (!isFirst) tell('changed');
    isFirst = false;
  });
  try {
    const registered = await registerServiceWorker(serviceWorker);
    registration = registered;
    /** @param {ServiceWorker | null} worker */
    const watch = (worker) => {
      if (!worker) return;
      const look = () => {
        // Without a controller it is the first version, which nobody waits for.
        if (worker.state === 'installed' && container.controller) tell('ready');
      };
      worker.addEventListener('statechange', look);
      look();
    };
    watch(registered.waiting);
    watch(registered.installing);
    registered.addEventListener('updatefound', () => watch(registered.installing));
    await container.ready;
    void keepParts([...used.values()]);
  } catch {
    // Refused: by the browser's settings, by a private window, or because the host is not one that it trusts.
  }
}

/**
 * Keeps parts that not every reader needs, now or as soon as the page itself is kept.
 * @param {readonly URL[]} addresses
 * @returns {Promise<boolean>} Whether they are kept now.
 */
export async function keepParts(addresses) {
  for (const address of addresses) used.set(address.href, address);
  const active = (await keeping()) === 'kept' ? registration?.active : undefined;
  if (!active) return false;
  return (await askWorker(active, { type: 'keep', addresses: addresses.map(({ href }) => href) }, PATIENCE)) === true;
}

/** Whether parts are kept already. @param {readonly URL[]} addresses */
export async function areKept(addresses) {
  const found = await Promise.all(addresses.map(({ href }) => caches.match(href)));
  return found.every((response) => response !== undefined);
}

/** Goes over to the version that is ready. */
export function reloadIntoNew() {
  const waiting = registration?.waiting;
  isReloading = true;
  if (waiting) waiting.postMessage({ type: 'take-over' });
  else location.reload();
}
