// What `cargo xtask dist` puts into the service worker as constants.

/** What the files make together: another file, another version. */
declare const VERSION: string;

/** A file of the page: its path below the worker's folder, and its SHA-256 as `fetch` checks it. */
interface KeptFile {
  path: string;
  integrity: string;
}

/** What the page needs. */
declare const PRECACHE: KeptFile[];

/** What it needs only for PDF, Word and EPUB files. */
declare const DOCUMENTS: KeptFile[];
