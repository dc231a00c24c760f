// What docs/millions.md says, run as it stands there, on texts made here or on those of a file: whether every way gives
// the same answers, and how many texts a second each takes.
//
//     node benches/millions.js [--texts N] [--corpus FILE]     FILE: JSON Lines with a "text" each
//
// The command line must be built (`cargo build --release -p nutgraf-cli`). What is not installed is named and left out:
// GNU parallel (Debian's `parallel`), Spark (PyPI's `pyspark`, and Java: Debian's `openjdk-17-jre-headless`).

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { articles } from "./texts.js";

const GUIDE = "docs/millions.md";
const PROGRAM = resolve(process.env.CARGO_TARGET_DIR ?? "target", "release");

/** What a way needs besides the program: a command that succeeds where it is there. @type {[RegExp, string, string[]][]} */
const NEEDS = [
  [/^parallel /mu, "parallel", ["--version"]],
  [/^split /mu, "split", ["--version"]],
  [/pyspark/u, "python3", ["-c", "import pyspark, subprocess; subprocess.run(['java', '-version'], check=True, capture_output=True)"]],
];

/**
 * @typedef {{ name: string, language: string, code: string }} Way
 * @typedef {{ name: string, seconds?: number, missing?: string }} Outcome
 */

/** The guide's commands, each under its heading. @returns {Way[]} */
export function ways() {
  const sections = readFileSync(GUIDE, "utf8").split(/^## /mu).slice(1);
  return sections.flatMap((section) => {
    const [title = ""] = section.split("\n");
    const blocks = [...section.matchAll(/```(sh|python)\n([^]*?)```/gu)];
    return blocks.map(([, language = "", code = ""], index) => ({ name: index ? `${title}, in parts` : title, language, code }));
  });
}

/**
 * Runs each way on the same lines.
 * @param {string[]} lines
 * @param {(outcome: Outcome) => void} report
 * @returns {string[]} The names of those whose answers are not the first one's.
 */
export function tryAll(lines, report) {
  /** @type {string | undefined} */
  let expected;
  const unlike = [];
  for (const way of ways()) {
    const needed = NEEDS.find(([sign]) => sign.test(way.code));
    if (needed && spawnSync(needed[1], needed[2]).status !== 0) {
      report({ name: way.name, missing: needed[0].source.replace(/\W/gu, "") });
      continue;
    }
    const { answers, seconds } = run(way, lines);
    expected ??= answers;
    if (answers !== expected || answers.split("\n").length !== lines.length + 1) unlike.push(way.name);
    report({ name: way.name, seconds });
  }
  return unlike;
}

/** @param {Way} way @param {string[]} lines */
function run({ name, language, code }, lines) {
  const folder = mkdtempSync(join(tmpdir(), "nutgraf-millions-"));
  try {
    writeFileSync(join(folder, "articles.jsonl"), lines.map((line) => `${line}\n`).join(""));
    // As many parts as a large input would have.
    const sized = code.replace("--lines 100000", `--lines ${Math.ceil(lines.length / 8)}`);
    const [program, given] = language === "sh" ? ["sh", ["-euc", sized]] : ["python3", ["-c", sized]];
    const env = { ...process.env, PATH: [PROGRAM, process.env.PATH].join(delimiter), PARALLEL_HOME: folder };
    const start = process.hrtime.bigint();
    const ended = spawnSync(program, given, { cwd: folder, encoding: "utf8", env });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (ended.status !== 0) throw new Error(`${name} failed: ${ended.error ?? ended.stderr.slice(-2000)}`);
    return { answers: answersIn(folder), seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In one file, or in a folder of parts. @param {string} folder */
function answersIn(folder) {
  const file = join(folder, "answers.jsonl");
  if (existsSync(file)) return readFileSync(file, "utf8");
  const parts = readdirSync(join(folder, "answers")).filter((name) => name.startsWith("part-"));
  return parts.sort().map((name) => readFileSync(join(folder, "answers", name), "utf8")).join("");
}

function main() {
  const { values } = parseArgs({ options: { texts: { type: "string", default: "20000" }, corpus: { type: "string" } } });
  const count = Number(values.texts);
  const given = values.corpus ? readFileSync(values.corpus, "utf8").trimEnd().split("\n") : articles(count);
  const lines = Array.from({ length: values.corpus ? Math.max(count, given.length) : count }, (_, index) => given[index % given.length] ?? "");
  const megabytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / 1e6;
  console.log(`${lines.length} texts, ${megabytes.toFixed(1)} MB, ${availableParallelism()} cores`);
  const unlike = tryAll(lines, ({ name, seconds, missing }) => {
    if (seconds === undefined) console.log(`SKIPPED: ${name}: ${missing} is not installed`);
    else console.log(`${name}: ${seconds.toFixed(1)} s, ${Math.round(lines.length / seconds)} texts a second, ${(megabytes / seconds).toFixed(1)} MB a second`);
  });
  if (unlike.length > 0) throw new Error(`other answers than from one process: ${unlike.join(", ")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
