// A project for each bundler, built by that bundler's own means and with as little configuration as it takes.

import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { project, run, tool } from "./packed.js";

/**
 * Builds the page with each.
 * @param {string} out One folder for each bundler is made in it.
 */
export async function bundle(out) {
  const there = project();
  try {
    const page = there.copy("bundled");
    await vite(page, join(out, "vite"));
    await webpack(page, join(out, "webpack"));
    esbuild(page, join(out, "esbuild"));
    // Without a bundler: the inlined entry alone, from where the package was unpacked.
    plain(page, there.package, join(out, "plain"));
  } finally {
    there.remove();
  }
}

/** @param {string} root @param {string} outDir */
async function vite(root, outDir) {
  const { build } = await import(tool("vite/dist/node/index.js"));
  // Relative addresses, so that the page works in a folder of a site.
  await build({ root, base: "./", configFile: false, logLevel: "warn", build: { outDir, emptyOutDir: true, target: "es2022" } });
}

/** @param {string} context @param {string} path */
async function webpack(context, path) {
  const { default: webpack } = await import(tool("webpack/lib/index.js"));
  const output = { path, publicPath: "auto", filename: "main.js" };
  const compiler = webpack({ context, mode: "production", entry: "./main.js", output, experiments: { outputModule: true } });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((/** @type {unknown} */ error, /** @type {any} */ stats) => (error ? reject(error) : resolve(stats)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  cpSync(join(context, "index.html"), join(path, "index.html"));
}

/** It knows no `new URL(…, import.meta.url)`, so it takes the inlined entry. @param {string} root @param {string} out */
function esbuild(root, out) {
  const outfile = `--outfile=${join(out, "main.js")}`;
  run("node_modules/.bin/esbuild", [join(root, "inline.js"), "--bundle", "--format=esm", "--log-level=warning", outfile]);
  cpSync(join(root, "index.html"), join(out, "index.html"));
}

/** @param {string} root @param {string} unpacked @param {string} out */
function plain(root, unpacked, out) {
  mkdirSync(out, { recursive: true });
  cpSync(unpacked, join(out, "nutgraf"), { recursive: true });
  cpSync(join(root, "index.html"), join(out, "index.html"));
  cpSync(join(root, "main.js"), join(out, "main.js"));
}
