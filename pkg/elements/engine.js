// The Nutgraf that all elements of a page share, and the words they show.

/** @import { Client } from "../client.js" */
/** @import { CreateOptions } from "../types.d.ts" */

/** @type {(() => Client) | undefined} */
let make;
/** @type {Client | undefined} */
let client;

/** What a page may put into another language, before its elements are drawn. */
export const words = {
  summary: "Summary",
  empty: "There is nothing to summarize here.",
  failed: "The text could not be summarized.",
  kinds: "Marked in the text",
  person: "person",
  place: "place",
  organization: "organization",
  misc: "other name",
  date: "date or time",
  amount: "amount",
};

/** @param {new (options?: CreateOptions) => Client} Nutgraf Of the entry that the page loaded. @param {CreateOptions} [options] */
export function use(Nutgraf, options) {
  client?.dispose();
  client = undefined;
  make = () => new Nutgraf(options);
}

/** Made by the first element that needs it. */
export function nutgraf() {
  if (!make) throw new Error("the elements have no Nutgraf: import nutgraf/elements");
  return (client ??= make());
}
