// A screen without a monitor, for what only a hand at the machine can do in Chromium: press the browser's own shortcuts,
// choose from its menus, answer its questions. Xvfb is the screen, xdotool the hand; both are Debian's packages, which
// `cargo xtask test` installs like the browsers.

import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { eventually } from "../browser/eventually.js";
import { until } from "./stage.js";

const run = promisify(execFile);

/**
 * So long a hand waits for what comes of a press before it presses again, in milliseconds. Chromium takes presses that
 * follow one another within half a second for a mistake, and hears none of them, however many there are.
 */
const PACE = 2000;

/** What of it is not installed here. */
export const missing = ["Xvfb", "xdotool"].filter((name) => !(process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name))));

/**
 * Presses, and presses again as long as nothing comes of it: not every press is heard by a window that has just come.
 * @template T
 * @param {() => Promise<unknown>} press
 * @param {() => T | undefined | Promise<T | undefined>} outcome
 * @returns {Promise<T>}
 */
export const insist = (press, outcome) =>
  until(async () => {
    await press();
    for (const end = Date.now() + PACE; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
      const come = await outcome();
      if (come !== undefined || Date.now() >= end) return come;
    }
  });

export async function startScreen() {
  // It finds a free number for itself, and says it when it is ready.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const lines = createInterface({ input: /** @type {import("node:stream").Readable} */ (server.stdio[3]) });
  const display = await new Promise((resolve, reject) => {
    lines.once("line", (number) => resolve(`:${number}`));
    server.once("exit", (status) => reject(new Error(`Xvfb ended with ${status}`)));
  });
  const env = { ...process.env, DISPLAY: display };
  const hand = async (/** @type {string[]} */ ...words) => (await run("xdotool", words, { env })).stdout.trim();
  // A window that is closed while they are counted makes the count fail, and is none the next time.
  const windows = () => until(() => hand("search", "--onlyvisible", "--name", ".*").then((ids) => ids.split("\n"), () => undefined));
  return {
    env,

    /** Presses keys, one after the other. @param {string[]} keys As in `alt+shift+k`. */
    press: (...keys) => hand("key", ...keys),

    /** Opens a menu, and waits for it. @param {() => Promise<unknown>} open */
    async menu(open) {
      const before = new Set(await windows());
      await open();
      await eventually(windows, (ids) => ids.some((id) => !before.has(id)), "no window has opened");
    },

    stop: () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        server.kill();
      }),
  };
}
