// What `cargo xtask dist` puts into the service worker as constants.

/** What the files make together: another file, another version. */
declare const VERSION: string;

/** All files of the page: their paths below the worker's folder, and their SHA-256 as `fetch` checks it. */
declare const PRECACHE: { path: string; integrity: string }[];
