// The servers of the browser tests: one for the site, one that catches whatever leaves it.
//
// Both browsers are told to use the second as their proxy for every address but this machine, so a request to
// another origin, of a page, a worker or a style sheet, ends there whatever a test watches. It is noted and
// refused; no test needs the network.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = new Map([
  [".css", "text/css"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".mjs", "text/javascript"],
  [".pdf", "application/pdf"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);

/** A page that is not of our writing asks for nothing elsewhere. */
const MADE = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'self' 'unsafe-inline'" };

/**
 * Serves folders as one site.
 *
 * @param {Record<string, string>} folders Folders by the path they stand under, as `{ "/": "www" }`; the longest
 *   path that fits is taken.
 * @param {Record<string, () => string>} [made] Pages that are made when they are asked for, by their path.
 */
export async function serve(folders, made = {}) {
  const mounts = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  /** @type {string[]} Paths asked for, in order. */
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    requests.push(path);
    const make = made[path];
    if (make) return response.writeHead(200, MADE).end(make());
    const file = await find(mounts, path);
    if (!file) return response.writeHead(404).end("not found");
    response.writeHead(200, {
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
      "cache-control": "no-cache",
    });
    createReadStream(file).pipe(response);
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    requests,
    /** Takes the site from the network, connections that are open included. */
    stop: () => stop(server),
    /** Puts it back at the same address. */
    start: () => listen(server, port),
  };
}

/** Refuses everything, and notes it. */
export async function catchForeign() {
  /** @type {string[]} Addresses asked for. */
  const caught = [];
  const server = createServer((request, response) => {
    caught.push(String(request.url));
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    caught.push(`https://${request.url}`);
    // A browser that is closed may reset the connection, and once it is ours to answer, the error is ours, too.
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const port = await listen(server);
  return { port, caught, stop: () => stop(server) };
}

/**
 * @param {[string, string][]} mounts
 * @param {string} path
 */
async function find(mounts, path) {
  for (const [prefix, folder] of mounts) {
    if (!path.startsWith(prefix)) continue;
    const inside = normalize(path.slice(prefix.length)).replace(/^(\.\.(\/|$))+/, "");
    const file = join(folder, path.endsWith("/") ? join(inside, "index.html") : inside);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}

/**
 * @param {import("node:http").Server} server
 * @param {number} [port]
 * @returns {Promise<number>} The port.
 */
function listen(server, port = 0) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** @param {import("node:http").Server} server */
function stop(server) {
  server.closeAllConnections();
  return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
}
