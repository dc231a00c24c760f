// Names that are wrong: left unmarked, joined with another, taken apart; and back again.

import assert from "node:assert/strict";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { castOf, correct, openNamed, pick, places, press, wide } from "./names.js";
import { SITE, entriesOf, paste, rested, says, stateIs, textOf } from "./page.js";

inEachBrowser(SITE, (declare) => {
  const test = wide(declare);

  test("what is no name is left unmarked, and comes back", async ({ page }) => {
    await openNamed(page);
    const before = await castOf(page);
    await pick(page, "Tomas Varga");
    await correct(page, 1);
    await eventually(() => castOf(page), (cast) => !cast["People"]?.some((line) => line.startsWith("Tomas Varga")));
    await page.waitFor(() => ![...document.querySelectorAll(".name")].some((name) => name.textContent?.includes("Varga")));
    assert.equal(Number(await textOf(page, ".chip[data-group=people] .count")), (before["People"]?.length ?? 0) - 1);
    await says(page, "#correction", /Tomas Varga/);
    await says(page, ":focus", "Undo");
    await page.press("Enter");
    await eventually(() => castOf(page), before);
    await page.waitFor(() => [...document.querySelectorAll(".name")].some((name) => name.textContent?.includes("Varga")));
    await says(page, ":focus .member-name", "Tomas Varga");
    assert.equal(await textOf(page, "#correction"), "");
  });

  test("two names are joined", async ({ page }) => {
    await openNamed(page);
    await pick(page, "Ingrid Solheim");
    await correct(page, 2);
    await page.waitFor(() => document.querySelector(".join select") !== null);
    await page.evaluate(() => {
      const select = /** @type {HTMLSelectElement} */ (document.querySelector(".join select"));
      select.value = /** @type {HTMLOptionElement} */ ([...select.options].find(({ text }) => text === "Tomas Varga")).value;
    });
    await press(page, ".join [type=submit]");
    const people = async () => (await castOf(page))["People"] ?? [];
    await eventually(people, (all) => all[0] === "Tomas Varga 5" && !all.some((line) => line.startsWith("Ingrid")));
    await eventually(() => places(page, ".name.picked"), 5);
    await press(page, "#names-foot #correction + button");
    await eventually(people, (all) => all.includes("Ingrid Solheim 2"));
  });

  test("the arrow keys go over all ways of the menu that there are", async ({ page }) => {
    await openNamed(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (const [name, ways] of /** @type {const} */ ([
      ["Halland Sea", ["Leave it unmarked", "The same as …"]],
      ["Tomas Varga", ["Leave it unmarked", "The same as …", "This mention is another"]],
    ])) {
      await pick(page, name);
      await says(page, ".cast .open .member-name", name);
      await page.focus("#correct > button");
      for (const way of [...ways, ways[0]]) {
        await page.press("ArrowDown");
        await eventually(focused, way);
      }
      await page.press("ArrowUp");
      await eventually(focused, ways.at(-1));
      await page.press("Escape");
      await eventually(focused, "Correct");
    }
  });

  test("a mention is another's, also after an edit", async ({ page }) => {
    await openNamed(page);
    await pick(page, "Tomas Varga");
    await page.press("n");
    await says(page, ".position", "2 of 3");
    await correct(page, 3);
    const parted = async () => (await castOf(page))["People"]?.filter((line) => line.includes("Varga"));
    await eventually(parted, ["Tomas Varga 2", "Varga 1"]);
    await eventually(() => places(page, ".name.picked"), 1);
    await press(page, "#edit");
    await stateIs(page, "writing");
    await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing")).setSelectionRange(0, 0));
    await page.type("New: ");
    await says(page, "#facts", /^599/u);
    await rested(page, "New: ");
    assert.deepEqual(await parted(), ["Tomas Varga 2", "Varga 1"]);
    await page.press("Escape");
    await stateIs(page, "reading");
    await rested(page, "New: ");
    assert.deepEqual(await parted(), ["Tomas Varga 2", "Varga 1"]);
    // Another story knows nothing of it; the one before comes back with it.
    await paste(page, { "text/plain": "Tomas Varga met Mara Lind on Monday. Varga left." });
    await rested(page, "Tomas Varga met");
    assert.equal((await entriesOf(page)).length, 2);
    assert.equal(await textOf(page, "#correction"), "");
    await press(page, "#notices .button");
    await eventually(parted, ["Tomas Varga 2", "Varga 1"]);
  });
});
