// What `cargo xtask dist` puts into the entries as a constant.

/** Names of the published parts, by the names that they have in a working copy. */
declare const FILES: Record<string, string>;
