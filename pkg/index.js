// The package's entry: everything public, and nothing else.

export { Nutgraf } from "./client.js";
export { NutgrafError } from "./protocol.js";
