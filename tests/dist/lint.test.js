// Mozilla's own checker of extensions, which `web-ext lint` runs and its store asks, finds no error in the package for it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";

const LINTER = "node_modules/addons-linter/bin/addons-linter";

/** What it warns of and we know: imports of our own files by their addresses, and Readability on its copy of the page. */
const KNOWN = new Set(["UNSAFE_VAR_ASSIGNMENT"]);

const PACKED = "dist/extension-firefox.zip";

/** @typedef {{ summary: { errors: number }, errors: { code: string, file?: string }[], warnings: { code: string, file?: string }[] }} Report */

test("the linter finds no error, and no warning that is not known", { timeout: 300_000 }, async () => {
  const report = await lint();
  assert.deepEqual(report.errors, []);
  assert.equal(report.summary.errors, 0);
  assert.deepEqual(report.warnings.filter(({ code }) => !KNOWN.has(code)), []);
});

/** @returns {Promise<Report>} */
function lint() {
  return new Promise((resolve, reject) => {
    const args = [LINTER, PACKED, "--output", "json"];
    // It ends with a status other than 0 where it found errors; what it found is said in either case.
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`the linter said nothing: ${error} ${stderr}`));
      }
    });
  });
}
