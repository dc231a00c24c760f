// The marks' colours in a page, whose own colours are not known: measured and held to floors.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { COLORS, colorsOf, cssOfMarks, inkOn } from "../../extension/colors.js";
import { GROUPS } from "../../www/app/entities/groups.js";
import { contrast } from "../page/colors.js";

const { sentence, ...lines } = COLORS;

/** Pages are white, black, or a grey that night modes use; a name may stand in a marked sentence. */
const GROUNDS = ["#ffffff", "#000000", "#222222", sentence];

for (const [kind, color] of Object.entries(lines)) {
  test(`the line of ${kind} stands out on light and dark pages and in marked sentences`, () => {
    for (const ground of GROUNDS) assert.ok(contrast(color, ground) >= 3, `${ground}: ${contrast(color, ground)}`);
  });
}

test("the letters of a marked sentence can be read, whatever its ground", () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const ground = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
        assert.ok(contrast(inkOn(ground), ground) >= 4.1, ground);
      }
    }
  }
  assert.ok(contrast(inkOn(sentence), sentence) >= 7);
});

test("of what is stored only colours are taken", () => {
  assert.deepEqual(colorsOf(undefined), COLORS);
  const stored = { sentence: "#00AA00", people: "red", places: "#123456; } * { display: none", dates: 7, unknown: "#000000" };
  assert.deepEqual(colorsOf(stored), { ...COLORS, sentence: "#00AA00" });
});

test("every kind has a highlight of its own", () => {
  const names = [...cssOfMarks(COLORS).matchAll(/::highlight\((\S+)\)/gu)].map(([, name]) => name);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.length, Object.keys(COLORS).length + 1);
});

test("lines tell kinds apart without their colours, and are the same in the page and in the panel", async () => {
  const css = await readFile("www/style/marks.css", "utf8");
  const inPanel = new Map([...css.matchAll(/^:is\(\.name, \.line\)([^{]+) \{[^}]*underline (\w+ [\d.]+px)/gmu)].flatMap(([, groups = "", line = ""]) =>
    [...groups.matchAll(/\.(\w+)/gu)].map(([, group = ""]) => [group, line])));
  const inPage = [...cssOfMarks(COLORS).matchAll(/-(\d+)\) \{ text-decoration: underline (\w+ [\d.]+px)/gu)]
    .map(([, number, line]) => [GROUPS[Number(number) - 1], line]);
  assert.deepEqual(inPage, GROUPS.map((group) => [group, inPanel.get(group)]));
  /** @param {string} group @returns {[string, number]} */
  const lineOf = (group) => {
    const [style = "", thickness = ""] = inPanel.get(group)?.split(" ") ?? [];
    return [style, parseFloat(thickness)];
  };
  for (const [i, one] of GROUPS.entries()) {
    for (const other of GROUPS.slice(i + 1)) {
      if (one === "ordinals" && other === "addresses") continue;
      const [style, thickness] = lineOf(one);
      const [otherStyle, otherThickness] = lineOf(other);
      const isApart = Math.max(thickness, otherThickness) >= 3 * Math.min(thickness, otherThickness);
      assert.ok(style !== otherStyle || isApart, `${one} and ${other} are both ${style}, ${thickness} and ${otherThickness} px`);
    }
  }
});
