// What the extension asks for when it is installed, to the letter: readers and stores take its word for it. Whatever is added
// here has to be asked of the reader, and gets its reason in the stores' texts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const manifest = JSON.parse(readFileSync("extension/manifest.json", "utf8"));
const listing = readFileSync("extension/store/listing.md", "utf8");

/** @param {string} title Of a section of the stores' texts. */
const sectionOf = (title) => {
  const section = listing.split(/^## /mu).find((section) => section.startsWith(`${title}\n`));
  assert.ok(section, `no section “${title}”`);
  return section.slice(title.length).trim();
};

test("no page is open to it before the reader opens one", () => {
  assert.deepEqual(manifest.permissions.toSorted(), ["activeTab", "contextMenus", "scripting", "sidePanel", "storage"]);
  for (const key of ["host_permissions", "optional_permissions", "content_scripts"]) assert.equal(manifest[key], undefined, key);
  assert.deepEqual(manifest.optional_host_permissions, ["*://*/*"]);
});

test("no page can tell that it is installed", () => {
  for (const key of ["web_accessible_resources", "externally_connectable"]) assert.equal(manifest[key], undefined, key);
});

test("it runs its own code and reaches its own files", () => {
  assert.deepEqual(Object.keys(manifest.content_security_policy), ["extension_pages"]);
  const policy = new Map(manifest.content_security_policy.extension_pages.split("; ").map((/** @type {string} */ rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
  assert.deepEqual(policy.get("default-src"), ["'none'"]);
  assert.deepEqual(policy.get("script-src"), ["'self'", "'wasm-unsafe-eval'"]);
  for (const [name, sources] of policy) {
    for (const source of sources) assert.ok(["'self'", "'none'", "'wasm-unsafe-eval'"].includes(source), `${name} ${source}`);
  }
});

test("it is for the browsers that have what it needs", () => {
  assert.equal(manifest.manifest_version, 3);
  assert.equal(manifest.minimum_chrome_version, "121");
  assert.equal(manifest.browser_specific_settings.gecko.strict_min_version, "140.0");
});

test("the stores are told why it has each permission, and of privacy in two sentences", () => {
  const named = [...sectionOf("Why each permission").matchAll(/^\| `(\w+)` \|/gmu)].map(([, name]) => name);
  assert.deepEqual(named.toSorted(), manifest.permissions.toSorted());
  assert.match(sectionOf("Why each permission"), /^\| access to sites, optional \|/mu);
  const sentences = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(sectionOf("Privacy").replaceAll("\n", " "))];
  assert.equal(sentences.filter(({ segment }) => segment.trim().length > 0).length, 2);
});

test("each icon is as large as it is said to be", () => {
  for (const [size, file] of Object.entries(manifest.icons)) {
    // The first chunk of a PNG: width and height stand behind its name.
    const header = readFileSync(file).subarray(16, 24);
    assert.deepEqual([header.readUInt32BE(0), header.readUInt32BE(4)], [Number(size), Number(size)], file);
  }
});
