// `names.js` and the libraries that it imports as one module, for Node and browsers alike.

import { build } from "esbuild";

/** Ignored by git, and served to browsers beside the other files. */
export const BUNDLE = "target/benches/names.js";

export async function bundle() {
  await build({
    entryPoints: ["benches/names.js"],
    outfile: BUNDLE,
    bundle: true,
    format: "esm",
    platform: "browser",
    minify: true,
    logLevel: "error",
  });
}
