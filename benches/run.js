// Every engine on every text, in one run on one machine, as a table of milliseconds and ratios. The times are of
// this machine; what counts is how they stand to each other.
//
//     node benches/run.js NATIVE…     NATIVE: the command that prints the native times

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DRIVERS, start } from "../tests/browser/harness.js";
import { Engine } from "../pkg/nutgraf_wasm.js";
import { engine, model } from "../tests/wasm/engine.js";
import { BUNDLE, bundle } from "./bundle.js";
import { measure } from "./measure.js";
import { measureNames } from "./measure-names.js";
import { DEADLINE, PEER_NAMES, peer } from "./peers.js";
import { news, texts } from "./texts.js";

/** @typedef {{ name: string, text: string }} Text */
/** @typedef {{ engine: string, times: number[] }} Row One time for each text, in milliseconds. */
/** @typedef {import("./measure-names.js").NamesTimes & { where: string }} NamesRow */

/** The targets are for summaries; names are measured by themselves. */
const SUMMARY = { entities: false };

/** The text that names are looked for in: long enough to be timed, short enough for every library. */
const NAMES_TEXT = "100 KB";

/** As much of real news, which has more different words; empty without it. */
const NEWS = news(100_000);

/** The text that the neural tier reads. */
const ARTICLE = "article";

const all = texts();
/** @type {Row[]} */
const rows = [];

/** @type {NamesRow[]} */
const names = [];

await bundle();
await add("native", () => native(all));
await add("wasm, Node", () => each(({ text }) => measure(() => engine.analyze(0, text, SUMMARY))));
for (const driver of DRIVERS) await browser(driver);
for (const name of PEER_NAMES) await add(`${name}, Node`, () => each(({ text }) => peer(name, text)));
await addNames("Node", async (text, article, news, bundle) => {
  const { NAME_PEERS } = await import(bundle);
  return measureNames(Engine, model, NAME_PEERS, text, article, news);
}, new URL(`../${BUNDLE}`, import.meta.url).href);
print();
printNames();

/**
 * @param {string} engine
 * @param {() => Promise<number[]> | number[]} times
 */
async function add(engine, times) {
  process.stderr.write(`${engine} …\n`);
  rows.push({ engine, times: await times() });
}

/** @param {(text: Text) => Promise<number>} task */
async function each(task) {
  const times = [];
  for (const text of all) times.push(await task(text));
  return times;
}

/** @param {Text[]} all */
function native(all) {
  const [program = "", ...given] = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-bench-"));
  try {
    const files = all.map(({ name, text }) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    const ended = spawnSync(program, [...given, ...files], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
    if (ended.status !== 0) throw new Error(`${program} failed: ${ended.error ?? ended.status}`);
    return ended.stdout.trim().split("\n").map(Number);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The wasm alone, then the whole way through the client, its worker and back. @param {typeof DRIVERS[0]} driver */
async function browser(driver) {
  const folders = { "/": "tests/pkg/site", "/pkg/": "pkg", "/benches/": "benches", "/bundle/": "target/benches" };
  const stage = await start(driver, folders);
  const page = await stage.browser.open(stage.site.origin, (error) => process.stderr.write(`${error}\n`));
  await page.goto("/");
  const name = `${driver.name} ${stage.browser.version.split(".")[0]}`;
  await add(`wasm, ${name}`, () =>
    each(({ text }) =>
      page.evaluate(async (text) => {
        const [{ default: initialize, Engine }, { measure }] = await Promise.all([
          import("/pkg/nutgraf_wasm.js"),
          import("/benches/measure.js"),
        ]);
        await initialize({ module_or_path: "/pkg/nutgraf_wasm_bg.wasm" });
        const engine = new Engine();
        return measure(() => engine.analyze(0, text, { entities: false }));
      }, text),
    ),
  );
  await add(`client, ${name}`, () =>
    each(({ text }) =>
      page.evaluate(async (text) => {
        const [{ Nutgraf }, { measure }] = await Promise.all([
          import("/pkg/index.js"),
          import("/benches/measure.js"),
        ]);
        const nutgraf = await Nutgraf.create();
        const milliseconds = await measure(() => nutgraf.analyze(text, { entities: false }));
        nutgraf.dispose();
        return milliseconds;
      }, text),
    ),
  );
  await addNames(name, (text, article, news, bundle) =>
    page.evaluate(
      async ([text = "", article = "", news = "", bundle = ""]) => {
        const [{ default: initialize, Engine }, { measureNames }, { NAME_PEERS }] = await Promise.all([
          import("/pkg/nutgraf_wasm.js"),
          import("/benches/measure-names.js"),
          import(bundle),
        ]);
        await initialize({ module_or_path: "/pkg/nutgraf_wasm_bg.wasm" });
        const weights = new Uint8Array(await (await fetch("/pkg/en.bin")).arrayBuffer());
        return measureNames(Engine, weights, NAME_PEERS, text, article, news);
      },
      [text, article, news, bundle],
    ),
  "/bundle/names.js");
  await stage.stop();
}

/**
 * @param {string} where
 * @param {(text: string, article: string, news: string, bundle: string) => Promise<Omit<NamesRow, "where">>} times
 * @param {string} bundle Where the bundle is to be imported from.
 */
async function addNames(where, times, bundle) {
  process.stderr.write(`names, ${where} …\n`);
  names.push({ where, ...(await times(called(NAMES_TEXT), called(ARTICLE), NEWS, bundle)) });
}

/** @param {string} name */
function called(name) {
  return all.find((text) => text.name === name)?.text ?? "";
}

/** What the tagger adds to an analysis that finds amounts alone, and how the whole stands to the other libraries. */
function printNames() {
  const text = called(NAMES_TEXT);
  const [first] = names;
  const peers = Object.keys(first?.peers ?? {});
  console.log(`\nnames and amounts in ${NAMES_TEXT}: milliseconds, warm`);
  for (const { where, long, news, peers: times, article } of names) {
    console.log(`${where}: ${tagging(text, long)}`);
    for (const peer of peers) {
      const time = times[peer] ?? Infinity;
      console.log(`  ${peer} ${milliseconds(time)}: Nutgraf is ${ratio(time, long.names)} times as fast`);
    }
    if (news !== null) console.log(`  as much of real news: ${tagging(NEWS, news)}`);
    console.log(`  names of the article: linear tagger ${milliseconds(article.linear)}, neural tier ${milliseconds(article.neural)}`);
  }
}

/** @param {string} text @param {{ names: number, amounts: number }} times */
function tagging(text, { names, amounts }) {
  // Words and marks, which are our tokens to within a hundredth or two.
  const tokens = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
  const rate = (tokens.length / (names - amounts) / 1e3).toFixed(1);
  const size = `${tokens.length} tokens, ${new Set(tokens).size} different`;
  return `${milliseconds(names)}, without names ${milliseconds(amounts)}; names at ${rate} million tokens a second (${size})`;
}

/** Times first, then how many times as fast as each peer every engine is. */
function print() {
  const ours = rows.slice(0, -PEER_NAMES.length);
  const peers = rows.slice(-PEER_NAMES.length);
  const table = [["milliseconds, warm", ...all.map(({ name }) => name)]];
  for (const { engine, times } of rows) table.push([engine, ...times.map(milliseconds)]);
  for (const slower of peers) {
    table.push([], [`times as fast as ${slower.engine}`]);
    for (const { engine, times } of ours) {
      table.push([engine, ...times.map((time, index) => ratio(slower.times[index] ?? Infinity, time))]);
    }
  }
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) {
    const cells = row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)));
    console.log(cells.join("  ").trimEnd());
  }
}

/** @param {number} time */
function milliseconds(time) {
  if (time === Infinity) return `> ${DEADLINE}`;
  return time >= 100 ? time.toFixed(0) : time.toPrecision(3);
}

/**
 * @param {number} slower
 * @param {number} time
 */
function ratio(slower, time) {
  const atLeast = Math.min(slower, DEADLINE) / time;
  return `${slower === Infinity ? "> " : ""}${atLeast >= 10 ? atLeast.toFixed(0) : atLeast.toFixed(1)}`;
}
