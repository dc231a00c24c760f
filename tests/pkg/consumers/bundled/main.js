// A page's script, the same for every bundler; the test reads what it leaves.

import { Nutgraf } from "nutgraf";

const nutgraf = await Nutgraf.create();
await nutgraf.loadModel();
const { summary, entities } = await nutgraf.analyze("One came. Two went to Paris. Mara Lindqvist paid 5%.", {
  length: { sentences: 1 },
});
document.body.append(JSON.stringify([summary.map(({ text }) => text), entities.map(({ name }) => name)]));
document.body.id = "done";
