// A static host such as people have: under a path of its own, with or without a type for wasm, with or without
// compression. It keeps to HTTP's rules of caching, counts what it sends, and notes what it is asked for.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = new Map([
  [".css", "text/css"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json"],
]);

/** A page of the same host that is not ours, with a form that posts as a system's share menu does. */
const FORM = `<!doctype html><title>Another page</title><link rel="icon" href="data:,">
<form method="post" enctype="multipart/form-data" action="PREFIXshare">
  <input name="title"><input name="text"><input name="url"><input name="files" type="file" multiple><button>Share</button>
</form>`;

/**
 * @typedef {object} HostOptions
 * @property {string} [folder] What it serves.
 * @property {string} [prefix] The path that the folder stands under.
 * @property {Record<string, string>} [types] Types by ending, in the place of the usual ones.
 * @property {"br" | "gz"} [encoding] Sends these files in the place of those that they compress.
 * @property {string} [keep] How long everything may be kept, where the host has one rule for all.
 */

/** @param {HostOptions} [options] */
export async function host({ folder = "dist/site", prefix = "/", types = {}, encoding, keep } = {}) {
  const state = {
    /** What it serves; can be changed, as by a new release. */
    folder,
    /** Replaces the content of a path, as a host that is half way through a release does. @type {Map<string, Buffer>} */
    instead: new Map(),
    /** Another type for a path. @type {Map<string, string>} */
    typeOf: new Map(),
    /** What was asked for. @type {{ method: string, path: string, status: number }[]} */
    requests: [],
    /** Bytes of content sent. */
    sent: 0,
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    /** @param {number} status @param {Record<string, string>} [headers] @param {Buffer | string} [content] */
    const answer = (status, headers = {}, content = "") => {
      state.requests.push({ method: request.method ?? "", path, status });
      state.sent += content.length;
      response.writeHead(status, headers).end(content);
    };
    request.resume();
    if (path === "/elsewhere/form.html") {
      return answer(200, { "content-type": "text/html" }, FORM.replace("PREFIX", prefix));
    }
    if (request.method !== "GET") return answer(405);
    if (!path.startsWith(prefix)) return answer(404);
    const inside = normalize(path.endsWith("/") ? `${path.slice(prefix.length)}index.html` : path.slice(prefix.length));
    const ending = extname(inside);
    const file = join(state.folder, inside);
    const own = state.instead.get(inside);
    const packed = encoding && !own ? await readFile(`${file}.${encoding}`).catch(() => undefined) : undefined;
    const content = own ?? packed ?? (await readFile(file).catch(() => undefined));
    if (!content || inside.startsWith("..")) return answer(404);
    const etag = `"${createHash("sha256").update(content).digest("hex").slice(0, 16)}"`;
    /** @type {Record<string, string>} */
    const headers = {
      "content-type": state.typeOf.get(inside) ?? types[ending] ?? TYPES.get(ending) ?? "application/octet-stream",
      "cache-control": keep ?? (inside.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache"),
      etag,
      ...(packed && { "content-encoding": encoding === "gz" ? "gzip" : "br" }),
    };
    if (request.headers["if-none-match"] === etag) return answer(304, headers);
    return answer(200, headers, content);
  });
  const port = await listen(server, 0);
  return Object.assign(state, {
    /** The page's address. */
    address: `http://localhost:${port}${prefix}`,
    origin: `http://localhost:${port}`,
    /** Takes it from the network, connections that are open included. */
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    start: () => listen(server, port),
  });
}

/** @param {import("node:http").Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
