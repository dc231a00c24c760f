// What `cargo xtask dist` puts into the service worker as constants.

/** What the files make together: another file, another version. */
declare const VERSION: string;

/** A file of the page: its path below the worker's folder, and its SHA-256 as `fetch` checks it. */
interface KeptFile {
  path: string;
  integrity: string;
}

/** What every page needs. */
declare const PRECACHE: KeptFile[];

/** What only some readers need: what the page says in other languages, and what reads documents. */
declare const LATER: KeptFile[];
