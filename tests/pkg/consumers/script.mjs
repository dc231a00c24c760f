// What a script without a browser does: run in Node and Deno, with the entry that is named to it.

const [, , entry = "nutgraf"] = process.argv;
/** @type {typeof import("nutgraf")} */
const { Nutgraf, NutgrafError } = await import(entry);

const nutgraf = await Nutgraf.create();
const analysis = await nutgraf.analyze("One came. Two went to Paris. Mara Lindqvist paid 5%.", { length: { sentences: 2 } });
/** @type {import("nutgraf").Progress[]} */
const progress = [];
await nutgraf.loadModel({ onProgress: (now) => progress.push(now) });
const { entities } = await nutgraf.analyze("Mara Lindqvist left Paris.");
const refused = await nutgraf.analyze("", /** @type {any} */ ({ lenght: 3 })).catch((error) => error);
const aborted = await nutgraf.analyze("", { signal: AbortSignal.abort() }).catch((error) => error);

// It ends by itself, without `dispose`: an idle worker keeps no process alive.
console.log(
  JSON.stringify({
    summary: analysis.summary.map(({ text }) => text),
    shorter: (await analysis.cut({ sentences: 1 })).map(({ text }) => text),
    entities: entities.map(({ name }) => name),
    first: progress[0]?.loaded,
    last: progress.at(-1)?.loaded,
    errors: [refused instanceof NutgrafError && refused.code, aborted.name],
  }),
);
