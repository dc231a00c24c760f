// The packed package outside a browser: what is in it, who can import it, and what its types say.

import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { project, run, tool } from "./consumers/packed.js";

/** The executables of Deno and Bun are a package for each system. @type {Record<string, string>} */
const DENO = {
  "darwin-arm64": "@deno/darwin-arm64/deno",
  "darwin-x64": "@deno/darwin-x64/deno",
  "linux-arm64": "@deno/linux-arm64-glibc/deno",
  "linux-x64": "@deno/linux-x64-glibc/deno",
};
/** @type {Record<string, string>} */
const BUN = {
  "darwin-arm64": "@oven/bun-darwin-aarch64/bin/bun",
  "darwin-x64": "@oven/bun-darwin-x64/bin/bun",
  "linux-arm64": "@oven/bun-linux-aarch64/bin/bun",
  "linux-x64": "@oven/bun-linux-x64/bin/bun",
};
const SYSTEM = `${process.platform}-${process.arch}`;

/**
 * Each runs a script of a project that has installed the package. Deno is not allowed the network: whatever asked for
 * anything there would fail.
 * @type {[string, () => [string, string[]]][]}
 */
const RUNTIMES = [
  ["Node", () => [process.execPath, []]],
  ["Deno", () => [tool(String(DENO[SYSTEM])), ["run", "--allow-read", "--allow-env", "--no-remote"]]],
  ["Bun", () => [tool(String(BUN[SYSTEM])), []]],
];

/** Those that npm has nothing of for this system; Bun's packages are optional, and npm passes over what it cannot get. */
const MISSING = [
  ...(DENO[SYSTEM] ? [] : ["Deno"]),
  ...(BUN[SYSTEM] && existsSync(new URL(`consumers/node_modules/${BUN[SYSTEM]}`, import.meta.url)) ? [] : ["Bun"]),
];

/** Entries with the same exports. */
const ENTRIES = ["nutgraf", "nutgraf/local", "nutgraf/inline"];

describe("the packed package", () => {
  /** @type {ReturnType<typeof project>} */
  let there;
  before(() => {
    there = project();
  });
  after(() => there?.remove());

  it("holds every file that its entries name, and their licences", () => {
    const { exports } = JSON.parse(readFileSync(join(there.package, "package.json"), "utf8"));
    const named = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
    for (const file of [...named, "README.md", "LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY-NOTICES.txt"]) {
      assert.ok(statSync(join(there.package, file)).size > 0, file);
    }
  });

  for (const [name, program] of RUNTIMES) {
    for (const entry of ENTRIES) {
      const skip = MISSING.includes(name) && `SKIPPED: npm has no ${name} for this system`;
      it(`${entry} works in ${name}`, { timeout: 120_000, skip }, () => {
        const script = there.copy("script.mjs");
        const [executable, flags] = program();
        const env = { ...process.env, DENO_DIR: join(there.folder, "deno") };
        const printed = run(executable, [...flags, script, entry], { cwd: there.folder, env });
        assert.deepEqual(JSON.parse(printed), {
          summary: ["Two went to Paris.", "Mara Lindqvist paid 5%."],
          shorter: ["Mara Lindqvist paid 5%."],
          entities: ["Mara Lindqvist", "Paris"],
          first: 0,
          last: statSync(join(there.package, "en.bin")).size,
          errors: ["invalid-option", "AbortError"],
        });
      });
    }
  }

  it("the elements may be imported where there are none, as a server that renders a page does", () => {
    const script = 'const { NutgrafText } = await import("nutgraf/elements"); console.log(typeof NutgrafText);';
    const printed = run(process.execPath, ["--input-type=module", "--eval", script], { cwd: there.folder });
    assert.equal(printed, "function\n");
  });

  it("a project in TypeScript compiles, with and without a page's types", () => {
    there.copy("typed");
    const tsc = "node_modules/typescript/bin/tsc";
    for (const config of ["tsconfig.browser.json", "tsconfig.node.json"]) {
      run(process.execPath, [tsc, "--project", join(there.folder, "typed", config)]);
    }
  });

  it("publint has nothing to say", () => {
    const said = run(process.execPath, [tool("publint/src/cli.js"), "--strict", there.tarball]);
    assert.match(said, /All good!/);
  });

  it("the types are what each entry gives, says arethetypeswrong", { timeout: 120_000 }, () => {
    const cli = tool("@arethetypeswrong/cli/dist/index.js");
    const given = ["--profile", "esm-only", "--no-color", "--format", "json"];
    const except = ["--exclude-entrypoints", "./en.bin", "./nutgraf_wasm_bg.wasm"];
    const { analysis, problems } = JSON.parse(run(process.execPath, [cli, there.tarball, ...given, ...except]));
    assert.ok(analysis.entrypoints["./local"], "it has looked at the entries");
    // The report also lists what `require` and resolvers before `exports` make of a package that has only modules.
    const ofModules = Object.values(problems ?? {}).flat().filter(({ resolutionKind: kind }) => !/^node10|cjs$/.test(kind));
    assert.deepEqual(ofModules, []);
  });
});
