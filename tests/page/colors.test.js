// The colours of the names: read from the style sheets, measured, printed, and held to floors.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { VISION, contrast, distance, mixed, properties } from "./colors.js";

const GROUPS = /** @type {const} */ (["people", "places", "organizations", "others", "dates", "amounts"]);
const THEMES = { light: ["base", "marks"], dark: ["base", "marks", "dark"] };

/** The least distance of any two kinds, and of two of people, places and organizations, by theme. */
const FLOORS = { light: { any: 8.5, first: 9 }, dark: { any: 6, first: 6.9 } };

/** @param {readonly string[]} names Of style sheets, each over the ones before. @returns {Promise<(name: string) => string>} */
async function palette(names) {
  const sheets = await Promise.all(names.map((name) => readFile(`www/style/${name}.css`, "utf8")));
  const found = Object.assign({}, ...sheets.map((css) => properties(css, ":root")));
  return (name) => {
    if (!found[name]) throw new Error(`${names} have no --${name}`);
    return found[name];
  };
}

for (const [theme, sheets] of Object.entries(THEMES)) {
  const color = await palette(sheets);
  const grounds = ["paper", "card", "chosen", "current"].map((name) => ({ name, ground: color(name) }));

  test(`${theme}: text stands out by 4.5, marks by 3`, (t) => {
    for (const group of GROUPS) {
      const tint = group === "dates" || group === "amounts" ? "#00000000" : color(`${group}-tint`);
      const seen = grounds.map(({ name, ground }) => ({ name, ground, under: mixed(tint, ground) }));
      const text = Math.min(...seen.map(({ under }) => contrast(color("ink"), under)));
      const mark = Math.min(...seen.flatMap(({ ground, under }) => [ground, under].map((g) => contrast(color(group), g))));
      t.diagnostic(`${theme}, ${group} ${color(group)}: text at least ${text.toFixed(1)}, mark at least ${mark.toFixed(2)}`);
      assert.ok(text >= 4.5, `text on ${group}: ${text}`);
      assert.ok(mark >= 3, `line of ${group}: ${mark}`);
      if (tint !== "#00000000") assert.equal(tint, `${color(group)}1c`, "a tint is 11 % of its hue");
    }
    for (const { name, ground } of grounds.slice(0, 2)) {
      assert.ok(contrast(color("soft"), ground) >= 4.5, `soft ink on ${name}`);
      assert.ok(contrast(color("edge"), ground) >= 3, `edges on ${name}`);
    }
  });

  test(`${theme}: hues stay apart for colour-blind readers`, (t) => {
    const floor = FLOORS[/** @type {keyof typeof FLOORS} */ (theme)];
    for (const [vision, matrix] of Object.entries(VISION)) {
      const pairs = GROUPS.flatMap((one, i) =>
        GROUPS.slice(i + 1).map((other) => ({ one, other, far: distance(color(one), color(other), matrix) })),
      ).sort((a, b) => a.far - b.far);
      const first = GROUPS.slice(0, 3).map(String);
      const among = pairs.filter(({ one, other }) => first.includes(one) && first.includes(other));
      const [any, best] = [pairs[0], among[0]];
      assert.ok(any && best);
      t.diagnostic(
        `${theme}, ${vision}: any two ${any.far.toFixed(1)} (${any.one}, ${any.other}), ` +
          `of the first three ${best.far.toFixed(1)} (${best.one}, ${best.other})`,
      );
      assert.ok(any.far >= floor.any, `${any.one} and ${any.other}: ${any.far}`);
      assert.ok(best.far >= floor.first, `${best.one} and ${best.other}: ${best.far}`);
    }
  });
}

test("every colour has a dark one", async () => {
  const colors = async (/** @type {string} */ name) =>
    Object.entries(properties(await readFile(`www/style/${name}.css`, "utf8"), ":root"))
      .filter(([, value]) => value.startsWith("#")).map(([property]) => property);
  assert.deepEqual(await colors("dark"), [...await colors("base"), ...await colors("marks")]);
});
