// Files and addresses alike: `fetch` of Node knows no `file:`.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

/** The weights that the package ships. */
export const MODEL = new URL("../en.bin", import.meta.url);

const WASM = new URL("../nutgraf_wasm_bg.wasm", import.meta.url);

/**
 * @param {string | URL} url
 * @param {{ signal?: AbortSignal }} [options]
 * @returns {Promise<Response>}
 */
export async function open(url, options) {
  const { href, protocol } = new URL(url);
  if (protocol !== "file:") return fetch(href, options);
  const bytes = await readFile(new URL(href), options);
  return new Response(bytes, { headers: { "content-length": String(bytes.byteLength) } });
}

/** What is relative is so to the folder that the process was started in. */
export function base() {
  return pathToFileURL(`${process.cwd()}/`).href;
}

/** @param {string | undefined} wasmUrl */
export async function readWasm(wasmUrl) {
  const response = await open(wasmUrl ?? WASM);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.arrayBuffer();
}
