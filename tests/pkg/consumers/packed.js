// The package as `npm publish` would send it: packed, and unpacked into a project of its own.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

const HERE = "tests/pkg/consumers";
const PLACE = "target/consumers";

/** A tool's file among the packages that `package-lock.json` names. @param {string} path */
export function tool(path) {
  const file = join(HERE, "node_modules", path);
  if (!existsSync(file)) throw new Error(`no ${file}: run npm ci in ${HERE}, or cargo xtask test`);
  return realpathSync(file);
}

/**
 * Runs a program to its end, and gives what it printed.
 * @param {string} program
 * @param {string[]} given
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
export function run(program, given, options = {}) {
  const ended = spawnSync(program, given, { encoding: "utf8", maxBuffer: 1 << 26, ...options });
  if (ended.status !== 0) {
    throw new Error(`${program} ${given.join(" ")} failed: ${ended.error ?? ""}\n${ended.stdout}\n${ended.stderr}`);
  }
  return String(ended.stdout);
}

/**
 * A project that has installed the packed package, and nothing else.
 * @returns {{ folder: string, tarball: string, package: string, copy: (name: string) => string, remove: () => void }}
 */
export function project() {
  mkdirSync(PLACE, { recursive: true });
  const folder = realpathSync(mkdtempSync(join(PLACE, "project-")));
  if (!existsSync("dist/npm/package.json")) throw new Error("there is no dist/npm: run `cargo xtask dist` first");
  const [{ filename }] = JSON.parse(run("npm", ["pack", "./dist/npm", "--json", "--pack-destination", folder]));
  const tarball = join(folder, filename);
  const unpacked = join(folder, "node_modules/nutgraf");
  mkdirSync(unpacked, { recursive: true });
  run("tar", ["-xzf", tarball, "-C", unpacked, "--strip-components=1"]);
  return {
    folder,
    tarball,
    package: unpacked,
    /** Puts a file or folder of the consumers into it. */
    copy(name) {
      cpSync(join(HERE, name), join(folder, name), { recursive: true });
      return join(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
