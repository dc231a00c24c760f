// Entity weights on their way in: counted as they come, and unpacked where they are gzipped, which a static host
// that compresses nothing makes worth while.

/** @import { Progress } from "./types.d.ts" */

/**
 * @param {Response} response
 * @param {(progress: Progress) => void} report
 * @returns {Promise<ArrayBuffer>}
 */
export async function readModel(response, report) {
  if (!response.ok) throw new Error(`status ${response.status}`);
  const bytes = await collect(response, report);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return bytes.buffer;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).arrayBuffer();
}

/**
 * @param {Response} response
 * @param {(progress: Progress) => void} report
 */
async function collect({ body, headers }, report) {
  // A length counts bytes on the wire; what was encoded there arrives here decoded, and longer.
  const length = headers.has("content-encoding") ? 0 : Number(headers.get("content-length"));
  /** @type {Uint8Array[]} */
  const chunks = [];
  let loaded = 0;
  const tell = () => report({ loaded, total: length >= loaded && length > 0 ? length : undefined });
  tell();
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    loaded += read.value.byteLength;
    tell();
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
