// Names in the story: they come after the summary, are marked, listed, visited and filtered.

import assert from "node:assert/strict";
import { violations } from "../browser/axe.js";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { castOf, correct, named, openNamed, pick, places, press, wide } from "./names.js";
import {
  SITE, STORY, arrived, entriesAre, entriesOf, open, openStory, paste, rested, says, setInput, stateIs, summarized, textOf,
} from "./page.js";

/** @import { Page } from "../browser/harness.js" */

/**
 * How the weights come, in a page that is not open yet: after the event `let-weights-in`, not at all, or with a byte
 * that is not theirs; `mend()` in the page lets them come as they are.
 * @param {Page} page @param {"late" | "missing" | "broken"} how
 */
function weightsCome({ driver }, how) {
  const task = (/** @type {string} */ how) => {
    const { fetch } = globalThis;
    let now = how;
    Object.assign(globalThis, { mend: () => (now = "") });
    globalThis.fetch = async (...asked) => {
      const answer = await fetch(...asked);
      if (now === "" || !String(asked[0]).endsWith("en.bin")) return answer;
      if (now === "missing") return new Response("", { status: 404 });
      if (now === "late") await new Promise((resolve) => addEventListener("let-weights-in", resolve, { once: true }));
      if (now !== "broken") return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      bytes[bytes.length >> 1] = 255 - /** @type {number} */ (bytes[bytes.length >> 1]);
      return new Response(bytes);
    };
  };
  // Playwright's name for it, and puppeteer's.
  return "addInitScript" in driver ? driver.addInitScript(task, how) : driver.evaluateOnNewDocument(task, how);
}

inEachBrowser(SITE, (declare) => {
  const test = wide(declare);

  test("names come after the summary, which does not change", async ({ page }) => {
    await weightsCome(page, "late");
    await open(page);
    await paste(page, { "text/plain": STORY });
    await summarized(page);
    const before = await entriesOf(page);
    await page.evaluate(() => dispatchEvent(new Event("let-weights-in")));
    await rested(page);
    assert.deepEqual(await entriesOf(page), before);
    for (const place of ["#reading", "#entries"]) {
      assert.ok(await page.evaluate((place) => document.querySelector(`${place} .name.people`) !== null, place), `marked in ${place}`);
    }
    for (const text of await page.evaluate(() => [...document.querySelectorAll(".name")].map((name) => name.textContent ?? ""))) {
      assert.ok(STORY.includes(text), text);
    }
  });

  test("the legend counts, and switches kinds on and off, for good", async ({ page }) => {
    await openNamed(page);
    const count = async (/** @type {string} */ group) => Number(await textOf(page, `.chip[data-group=${group}] .count`));
    const cast = await castOf(page);
    assert.equal(cast["People"]?.length, await count("people"));
    assert.ok((await count("places")) >= 3 && (await count("dates")) >= 5 && (await count("amounts")) >= 3);
    const look = () =>
      page.evaluate(() =>
        ["#reading .name.people", "#entries .name.people"].map((mark) => {
          const { textDecorationLine, backgroundColor } = getComputedStyle(/** @type {Element} */ (document.querySelector(mark)));
          return textDecorationLine === "underline" && backgroundColor !== "rgba(0, 0, 0, 0)";
        }),
      );
    const pressed = () => page.evaluate(() => document.querySelector(".chip[data-group=people]")?.getAttribute("aria-pressed"));
    const state = async () => [...(await look()), await pressed()];
    await eventually(state, [true, true, "true"]);
    await press(page, ".chip[data-group=people]");
    await eventually(state, [false, false, "false"]);
    assert.equal((await castOf(page))["People"], undefined);
    await openNamed(page);
    await eventually(state, [false, false, "false"]);
    await press(page, ".chip[data-group=people]");
    await eventually(state, [true, true, "true"]);
    assert.deepEqual((await castOf(page))["People"], cast["People"]);
  });

  test("ordinals and addresses are off at first", async ({ page }) => {
    await openNamed(page, "Tomas Varga came first and Mara Lind second. Write to mara@example.org or see https://example.org/gates for more.");
    for (const group of ["ordinals", "addresses"]) {
      assert.equal(await page.evaluate((group) => document.querySelector(`.chip[data-group=${group}]`)?.getAttribute("aria-pressed"), group), "false");
      const line = () => page.evaluate((group) => getComputedStyle(/** @type {Element} */ (document.querySelector(`#reading .name.${group}`))).textDecorationLine, group);
      assert.equal(await line(), "none");
      await press(page, `.chip[data-group=${group}]`);
      await eventually(line, "underline");
    }
  });

  test("a name is picked, its mentions are emphasized and visited in turn", async ({ page }) => {
    await openNamed(page);
    const [first] = (await castOf(page))["People"] ?? [];
    assert.equal(first, "Tomas Varga 3");
    await pick(page, "Tomas Varga");
    await eventually(() => places(page, ".name.picked"), 3);
    await eventually(() => places(page, ".name.at"), 1);
    await says(page, "#reading .name.at", "Tomas Varga");
    await says(page, ".position", "1 of 3");
    await press(page, ".visit .step:nth-of-type(2)");
    await says(page, ".position", "2 of 3");
    await says(page, "#reading .name.at", "Varga");
    await page.press("n");
    await says(page, ".position", "3 of 3");
    await arrived(page, "#reading .name.at");
    await page.press("n");
    await says(page, ".position", "1 of 3");
    await page.press("p");
    await says(page, ".position", "3 of 3");
    await says(page, "#status", /^Tomas Varga: 3 of 3$/);
    await page.press("Escape");
    await eventually(() => places(page, ".name.picked"), 0);
    assert.equal(await page.evaluate(() => document.querySelector(".visit")), null);
  });

  test("a name in the story is pressed", async ({ page }) => {
    await openNamed(page);
    const name = await textOf(page, "#reading .name.organizations");
    await press(page, "#reading .name.organizations");
    await says(page, "#reading .name.at", name);
    await says(page, ".cast .open .member-name", name);
  });

  test("only the sentences about a name are shown, and all again", async ({ page }) => {
    await openNamed(page);
    await pick(page, "Tomas Varga");
    await press(page, ".only-toggle");
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("#reading .sentence")]
          .filter((sentence) => sentence.getClientRects().length > 0)
          .map((sentence) => sentence.textContent ?? ""));
    await eventually(shown, (about) => about.length === 3 && about.every((text) => text.includes("Varga")));
    await says(page, "#only-note p", /3 sentences about Tomas Varga/);
    assert.equal(await page.evaluate(() => document.querySelector(".headline")?.getClientRects().length), 0);
    await press(page, "#only-note button");
    await eventually(shown, (all) => all.length > 20);
    // A way to a sentence that is hidden shows it.
    await press(page, ".only-toggle");
    await eventually(shown, (about) => about.length === 3);
    await press(page, ".entry:nth-child(1) .entry-number");
    await page.waitFor(() => document.activeElement?.matches(".sentence.current .place"));
    await eventually(shown, (all) => all.length > 20);
  });

  test("a headline and a byline that name somebody stay with the sentences about them", async ({ page }) => {
    await openNamed(page, "Ingrid Solheim visits Osterby\n\nBy Nadia Brandt\n\nIngrid Solheim came by train on Monday. The mayor met her at noon. Tomas Varga had asked her to come.");
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("#reading .block")].filter((block) => block.getClientRects().length > 0)
          .map((block) => /** @type {HTMLElement} */ (block).innerText.trim().replace(/^\d/u, "")));
    const toggle = () => page.evaluate(() => /** @type {HTMLButtonElement | null} */ (document.querySelector(".only-toggle"))?.disabled);
    const all = await shown();
    assert.equal(all.length, 3);
    // No sentence names these.
    for (const name of ["Nadia Brandt", "Osterby"]) {
      await pick(page, name);
      await says(page, ".cast .open .member-name", name);
      await eventually(toggle, true);
      await page.press("Escape");
      await says(page, ".visit", "");
    }
    assert.deepEqual(await shown(), all);
    await pick(page, "Ingrid Solheim");
    await eventually(toggle, false);
    await press(page, ".only-toggle");
    await eventually(shown, ["Ingrid Solheim visits Osterby", "Ingrid Solheim came by train on Monday."]);
    await says(page, "#only-note p", "The only sentence about Ingrid Solheim");
    for (const place of ["2 of 2", "1 of 2"]) {
      await page.press("n");
      await says(page, "#status", `Ingrid Solheim: ${place}`);
      assert.ok(await page.evaluate(() => (document.querySelector("#reading .name.at")?.getClientRects().length ?? 0) > 0), place);
    }
    // The mention in the headline becomes another's, whom no sentence names: the whole story is shown again.
    await correct(page, 3);
    await eventually(shown, all);
    await eventually(toggle, true);
  });

  test("where names fail on a story, its summary stays, and they can be asked for again", async ({ page }) => {
    await weightsCome(page, "late");
    await open(page);
    await paste(page, { "text/plain": STORY });
    await summarized(page);
    const before = await entriesOf(page);
    const unhandled = () => page.evaluate(() => /** @type {any} */ (globalThis).unhandled);
    await page.evaluate(() => {
      Object.assign(globalThis, { unhandled: 0, made: 0 });
      addEventListener("unhandledrejection", () => (/** @type {any} */ (globalThis).unhandled += 1));
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob) => {
        /** @type {any} */ (globalThis).made += 1;
        return createObjectURL(blob);
      };
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        if (message.request.type !== "analyze") return Reflect.apply(postMessage, this, [message]);
        Worker.prototype.postMessage = postMessage;
        this.terminate();
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" })));
      };
      dispatchEvent(new Event("let-weights-in"));
    });
    await says(page, "#names-note:not([hidden]) p", /^Names could not be marked in this story/u);
    assert.deepEqual(await entriesOf(page), before);
    assert.equal(await textOf(page, "#warnings"), "");
    await press(page, "#names-note button");
    await named(page);
    await page.waitFor(() => document.querySelector("#names-note")?.hasAttribute("hidden"));
    assert.deepEqual(await entriesOf(page), before);
    assert.equal(await unhandled(), 0);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).made), 0, "the worker made anew is made of the script of the one before");
  });

  test("names in the story are one stop of the Tab key, with a name each", async ({ page }) => {
    await openNamed(page);
    const stops = () => page.evaluate(() => document.querySelectorAll("#reading .name[tabindex]").length);
    assert.equal(await stops(), 1);
    await page.focus("#reading .name[tabindex]");
    const said = () => page.evaluate(() => `${document.activeElement?.getAttribute("role")} ${document.activeElement?.getAttribute("aria-label")}`);
    assert.match(await said(), /^button .+, person, 1 of \d/);
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft"]) await page.press(key);
    await eventually(said, "button Halland Sea, place, 1 of 1");
    assert.equal(await stops(), 1);
    const first = await page.evaluate(() => Number(document.activeElement?.getAttribute("data-start")));
    await page.press("End");
    const last = await eventually(
      () => page.evaluate(() => Number(document.activeElement?.getAttribute("data-start"))), (start) => start > first);
    await page.press("ArrowRight");
    assert.equal(await page.evaluate(() => Number(document.activeElement?.getAttribute("data-start"))), last);
    await page.press("Home");
    await eventually(said, /1 of \d/);
    await press(page, ".chip[data-group=dates]");
    await press(page, ".chip[data-group=amounts]");
    await page.waitFor(() => document.querySelectorAll(".off-dates.off-amounts").length === 1);
    await page.focus("#reading .name[tabindex]");
    for (let i = 0; i < 6; i += 1) {
      await page.press("ArrowRight");
      await eventually(said, /, (person|place|organization|other name), /);
    }
    await page.press("Enter");
    await page.waitFor(() => document.querySelector(".cast .open") !== null);
    assert.equal(await stops(), 1);
    assert.match(await said(), /^button/, "the focus stays in the story");
  });

  test("while writing, names are listed and selected in the field", async ({ page }) => {
    await openNamed(page);
    await page.click("#edit");
    await stateIs(page, "writing");
    await pick(page, "Tomas Varga");
    const selected = () => page.evaluate(() => {
      const field = /** @type {HTMLTextAreaElement} */ (document.querySelector("#writing"));
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    await eventually(selected, "Tomas Varga");
    await press(page, ".visit .step:nth-of-type(2)");
    await eventually(selected, "Varga");
    assert.equal(await page.evaluate(() => document.querySelector(".only-toggle")?.getClientRects().length), 0);
  });

  test("the summary keeps its length and its marks together", async ({ page }) => {
    await openNamed(page);
    await pick(page, "Tomas Varga");
    await setInput(page, "#length input[type=range]", "6");
    const entries = await entriesAre(page, 6);
    await page.waitFor(() => document.querySelector("#entries .name.picked") !== null);
    assert.equal(entries.filter((entry) => !STORY.includes(entry)).length, 0);
  });

  test("axe finds nothing with names marked, picked and being joined", async ({ page }) => {
    for (const theme of ["light", "dark"]) {
      await page.goto("/");
      await page.evaluate((theme) => localStorage.setItem("nutgraf.settings", JSON.stringify({ theme, off: [] })), theme);
      for (const width of [1280, 360]) {
        await page.resize(width, 900);
        await openNamed(page);
        await page.evaluate(() => document.querySelector("#names")?.setAttribute("open", ""));
        await pick(page, "Tomas Varga");
        await page.waitFor(() => document.querySelector("#reading .name.at") !== null && !document.querySelector(".flash"));
        assert.deepEqual(await violations(page), [], `${theme}, ${width} px`);
        await correct(page, 2);
        await page.waitFor(() => document.querySelector(".join select") !== null);
        assert.deepEqual(await violations(page), [], `${theme}, ${width} px, joining`);
        const found = await page.evaluate(() => ({
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          small: [...document.querySelectorAll("#names button, .visit :is(button, select)")]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)).length,
        }));
        assert.deepEqual(found, { overflow: 0, small: 0 });
      }
    }
  });

  for (const fault of /** @type {const} */ (["missing", "broken"])) {
    test(`weights that are ${fault} leave all else as it is, and can be asked for again`, async ({ page }) => {
      await weightsCome(page, fault);
      await openStory(page);
      await page.waitFor(() => document.querySelector("#names-note:not([hidden])") !== null);
      assert.match(await textOf(page, "#names-note"), /cannot be marked/);
      assert.equal((await entriesOf(page)).length, 3);
      assert.ok(await page.evaluate(() => document.querySelector("#reading .name.dates") !== null), "dates need no weights");
      await page.evaluate(() => /** @type {any} */ (globalThis).mend());
      await press(page, "#names-note button");
      await named(page);
      await page.waitFor(() => document.querySelector("#names-note")?.hasAttribute("hidden"));
    });
  }

  test("in a language that the weights do not know, no names are guessed", async ({ page }) => {
    await openStory(page, "Der Bürgermeister von Hamburg sprach am 3. Mai 2024 mit der Hafenbehörde über die neuen Sturmfluttore. " +
      "Die Tore sollen im nächsten Winter fertig sein, sagte er den Zeitungen in Berlin, und sie kosten 300 Millionen Euro.");
    await page.waitFor(() => document.querySelector("#warnings [data-code=names-not-recognized]") !== null);
    assert.equal(await page.evaluate(() => document.querySelector("#reading .name:is(.people, .places, .organizations, .others)")), null);
    await paste(page, { "text/plain": STORY });
    await named(page);
    await page.waitFor(() => document.querySelector("#warnings [data-code=names-not-recognized]") === null);
  });

  test("when narrow, the ways of a name stand at the window's edge", async ({ page }) => {
    await page.resize(360, 700);
    await openNamed(page);
    assert.equal(await page.evaluate(() => document.querySelector("#names")?.hasAttribute("open")), false);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#reading .name.people:not(.aside .name)")).click());
    const name = await says(page, "#visit-dock .visit-name", /./u);
    await press(page, "#visit-dock .step:nth-of-type(2)");
    await says(page, "#visit-dock .position", /^2 of /);
    assert.equal(await page.evaluate(() => document.activeElement?.matches("#visit-dock .step")), true, "one can press it again");
    await correct(page, 1);
    await says(page, "#visit-dock", new RegExp(`${name}.+left unmarked`, "u"));
    await says(page, ":focus", "Undo");
    await page.press("Enter");
    await says(page, "#visit-dock .visit-name", name);
    await press(page, "#visit-dock .leave");
    await says(page, "#visit-dock", "");
    assert.equal(await places(page, ".name.picked"), 0);
  });

  test("what a date or an amount comes to is said in plain words", async ({ page }) => {
    await openNamed(page, "date 2026-01-06\n\nTomas Varga opened the gates in Osterby on Tuesday, after almost four years. They cost $1.13bn. Varga left on Tuesday evening.");
    const meanings = await page.evaluate(() =>
      Object.fromEntries([...document.querySelectorAll(".member")].map((member) =>
        [".member-name", ".meaning"].map((part) => member.querySelector(part)?.textContent))));
    assert.equal(meanings["2026-01-06"], "January 6, 2026");
    assert.equal(meanings["almost four years"], "4 years");
    assert.equal(meanings["$1.13bn"], "1.13 billion US dollars");
    assert.equal(meanings["Osterby"], "");
    await pick(page, "2026-01-06");
    await page.press("n");
    await says(page, "#status", "2026-01-06, January 6, 2026: 2 of 3");
    await page.waitFor(() => document.querySelector("#reading .name.at[tabindex]")?.textContent === "Tuesday");
    await page.focus("#reading .name.at");
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "Tuesday (2026-01-06), date, January 6, 2026, 2 of 3",
    );
    // Where the list is far from the story, it stands with the ways of the name.
    await page.resize(360, 700);
    await says(page, "#visit-dock .meaning", "January 6, 2026");
  });

  test("thousands of names are drawn in slices, and do not slow writing", async ({ page }) => {
    const paragraph = (/** @type {number} */ i) => `Tomas Varga met Ingrid Solheim in Osterby on 3 May ${1900 + (i % 100)}, and €${i} million went to Halland Sea.`;
    const text = Array.from({ length: 3000 }, (_, i) => paragraph(i)).join("\n\n");
    await openNamed(page);
    await page.evaluate(() => {
      const reading = /** @type {Element} */ (document.querySelector("#reading"));
      const observer = new MutationObserver(() => {
        if (!reading.querySelector(".name.amounts")?.textContent?.startsWith("€0")) return;
        observer.disconnect();
        Object.assign(globalThis, { drawnFirst: reading.children.length });
      });
      observer.observe(reading, { childList: true });
    });
    await paste(page, { "text/plain": text });
    await rested(page, "Osterby on 3 May 1999, and €2999 million");
    const drawnFirst = await page.evaluate(() => /** @type {any} */ (globalThis).drawnFirst);
    assert.ok(drawnFirst > 0 && drawnFirst < 300, `the first screen is marked before the rest is drawn: ${drawnFirst} paragraphs`);
    assert.ok((await places(page, ".name")) > 9000);
    assert.equal(await page.evaluate(() => document.querySelectorAll("#reading .name[tabindex]").length), 1);
    // While one writes, what is drawn at a key does not grow with them.
    await page.click("#edit");
    await stateIs(page, "writing");
    await page.evaluate(() => {
      let drawn = 0;
      const observer = new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) drawn += 1 + (node instanceof Element ? node.querySelectorAll("*").length : 0);
      });
      observer.observe(/** @type {Element} */ (document.querySelector("#desk")), { childList: true, subtree: true });
      Object.assign(globalThis, { drawnInAll: () => drawn });
    });
    await page.press("Control+Home");
    await page.type("Nadia Brandt of Kessock said so. ");
    await page.waitFor(() => [...document.querySelectorAll(".member-name")].some(({ textContent }) => textContent === "Nadia Brandt"));
    const drawnInAll = await page.evaluate(() => /** @type {any} */ (globalThis).drawnInAll());
    assert.ok(drawnInAll > 0 && drawnInAll < 1000, `elements and texts drawn: ${drawnInAll}`);
  });
});
