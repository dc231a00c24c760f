// A screen without a monitor, for what only a hand at the machine can do in Chromium: press the browser's own shortcuts,
// choose from its menus, answer its questions. Xvfb is the screen, xdotool the hand; both are Debian's packages, which
// `cargo xtask test` installs like the browsers.

import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { until } from "./stage.js";

const run = promisify(execFile);

/** What of it is not installed here. */
export const missing = ["Xvfb", "xdotool"].filter((name) => !(process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name))));

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
  const windows = async () => (await hand("search", "--onlyvisible", "--name", ".*")).split("\n").length;
  return {
    env,

    /** Presses keys, one after the other. @param {string[]} keys As in `alt+shift+k`. */
    press: (...keys) => hand("key", ...keys),

    /** @param {string} text */
    type: (text) => hand("type", text),

    /** Opens a menu or another window, and waits for it. @param {() => Promise<unknown>} open */
    async menu(open) {
      const before = await windows();
      await open();
      await until(async () => (await windows()) > before || undefined);
    },

    stop: () =>
      new Promise((resolve) => {
        server.once("exit", resolve);
        server.kill();
      }),
  };
}
