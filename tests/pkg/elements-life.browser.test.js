// The life of an element: it is set before its script, its target comes late, goes and fails, its weights are slow or
// never come, and what is shown is always of the text that stands there last.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg" }, (test) => {
  test("a text that was set before the script was loaded is drawn", async ({ page }) => {
    await page.goto("/");
    await page.evaluate(async () => {
      const inside = /** @type {any} */ (document.createElement("nutgraf-text"));
      const later = /** @type {any} */ (document.createElement("nutgraf-text"));
      for (const element of [inside, later]) element.text = "Rain fell on Lowmere.";
      document.querySelector("main")?.append(inside);
      await import("/pkg/elements.js");
      document.querySelector("main")?.append(later);
    });
    await page.waitFor(() => document.querySelectorAll("nutgraf-text").length === 2);
    await page.waitFor(() => [...document.querySelectorAll("nutgraf-text")].every((each) => each.shadowRoot?.querySelector("mark")?.textContent === "Rain fell on Lowmere."));
    assert.deepEqual(await page.evaluate(() => Object.keys(document.querySelector("nutgraf-text") ?? {}).includes("text")), false);
  });

  test("a summary follows its target: later, replaced, failing, gone, and back", async ({ page }) => {
    await page.goto("/");
    const seen = await page.evaluate(async () => {
      await import("/pkg/elements.js");
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      main.innerHTML = '<nutgraf-summary for="it" sentences="1"></nutgraf-summary>';
      const summary = /** @type {import("/pkg/elements.d.ts").NutgrafSummary} */ (main.firstElementChild);
      /** What is told next, and what is shown then. */
      const next = () =>
        new Promise((resolve) => {
          const tell = (/** @type {Event} */ { type }) => {
            for (const name of ["nutgraf-ready", "nutgraf-error"]) summary.removeEventListener(name, tell);
            const shown = summary.shadowRoot?.querySelector("[part=sentence], [part=message]")?.textContent;
            resolve(`${type}: ${shown}`);
          };
          for (const name of ["nutgraf-ready", "nutgraf-error"]) summary.addEventListener(name, tell);
        });
      const make = (/** @type {string} */ tag, /** @type {string} */ text) => {
        const element = document.createElement(tag);
        Object.assign(element, { id: "it", textContent: text });
        return element;
      };
      const steps = [
        () => undefined,
        () => main.append(make("nutgraf-text", "Rain fell.")),
        () => main.lastChild?.replaceWith(make("p", "Snow fell.")),
        () => main.lastChild?.replaceWith(make("nutgraf-text", "Hail fell.")),
        () => main.querySelector("nutgraf-text")?.setAttribute("sentences", "none"),
        () => main.querySelector("nutgraf-text")?.setAttribute("sentences", "1"),
        () => main.lastElementChild?.setAttribute("id", "other"),
        () => main.lastElementChild?.setAttribute("id", "it"),
        () => main.lastElementChild?.remove(),
      ];
      const seen = [];
      for (const step of steps) {
        const told = next();
        step();
        seen.push(await told);
      }
      return seen;
    });
    const failed = "nutgraf-error: The text could not be summarized.";
    const fell = (/** @type {string} */ what) => `nutgraf-ready: ${what} fell.`;
    assert.deepEqual(seen, [failed, fell("Rain"), fell("Snow"), fell("Hail"), failed, fell("Hail"), failed, fell("Hail"), failed]);
  });

  test("a summary inside its own target, and beside another element in it, is drawn once", async ({ page }) => {
    await page.goto("/");
    const count = await page.evaluate(async () => {
      await import("/pkg/elements.js");
      const { othersDrawn } = await import("/helpers.js");
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      main.innerHTML = `<article id="it"><nutgraf-summary for="it"></nutgraf-summary><p>Rain fell.</p></article>`;
      let count = 0;
      main.addEventListener("nutgraf-ready", () => void count++);
      await new Promise((resolve) => main.addEventListener("nutgraf-ready", resolve));
      await othersDrawn();
      return count;
    });
    assert.equal(count, 1);
  });

  test("text and summary do not wait for slow weights, and names come after, of the newest text", async ({ page }) => {
    await page.goto("/");
    const { before, after, names } = await page.evaluate(async () => {
      const { fetch } = globalThis;
      let arrive = () => {};
      const arrival = new Promise((resolve) => (arrive = () => resolve(undefined)));
      globalThis.fetch = async (input, init) => {
        if (String(input instanceof Request ? input.url : input).endsWith("en.bin")) await arrival;
        return fetch(input, init);
      };
      await import("/pkg/elements.js");
      const { othersDrawn } = await import("/helpers.js");
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      main.innerHTML = '<nutgraf-text id="it" names>Mara Lindqvist left Paris.</nutgraf-text><nutgraf-summary for="it"></nutgraf-summary>';
      const text = /** @type {import("/pkg/elements.d.ts").NutgrafText} */ (main.firstElementChild);
      const ready = (/** @type {Element} */ element) => new Promise((resolve) => element.addEventListener("nutgraf-ready", resolve, { once: true }));
      const summary = /** @type {Element} */ (main.lastElementChild);
      await ready(summary);
      const parts = (/** @type {string} */ part) => [...(text.shadowRoot?.querySelectorAll(part) ?? [])].map(({ textContent }) => textContent);
      const before = [...parts("mark"), ...parts("[part~=name]")];
      text.text = "Tomas Reyes left Rome.";
      await ready(text);
      arrive();
      await ready(text);
      const after = parts("mark");
      await othersDrawn();
      return { before, after, names: [...parts("mark"), ...parts("mark [part~=name]")] };
    });
    assert.deepEqual(before, ["Mara Lindqvist left Paris."]);
    assert.deepEqual(after, ["Tomas Reyes left Rome."]);
    assert.deepEqual(names, ["Tomas Reyes left Rome.", "Tomas Reyes", "Rome"]);
  });

  test("who is in the text or the summary by the keyboard stays there when names come", async ({ page }) => {
    await page.goto("/");
    const seen = await page.evaluate(async () => {
      const { fetch } = globalThis;
      let arrive = () => {};
      const arrival = new Promise((resolve) => (arrive = () => resolve(undefined)));
      globalThis.fetch = async (input, init) => {
        if (String(input instanceof Request ? input.url : input).endsWith("en.bin")) await arrival;
        return fetch(input, init);
      };
      await import("/pkg/elements.js");
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      main.innerHTML = `<nutgraf-text id="it" names>Mara Lindqvist left Paris. Tomas Reyes stayed.</nutgraf-text>
        <nutgraf-summary for="it"></nutgraf-summary>`;
      const [text, summary] = /** @type {HTMLElement[]} */ ([...main.children]);
      const ready = () => new Promise((resolve) => summary?.addEventListener("nutgraf-ready", resolve, { once: true }));
      const where = () => {
        const inside = document.activeElement?.shadowRoot?.activeElement;
        return [inside?.localName, inside?.textContent, inside?.part.value, text?.shadowRoot?.querySelectorAll("mark [part~=name]").length];
      };
      await ready();
      summary?.shadowRoot?.querySelectorAll("button")[1]?.click();
      const before = where();
      arrive();
      await ready();
      return [before, where()];
    });
    assert.deepEqual(seen, [
      ["mark", "Tomas Reyes stayed.", "chosen current", 0],
      ["mark", "Tomas Reyes stayed.", "chosen current", 3],
    ]);
  });

  test("where the weights do not come this is said, and text and summary stand", async ({ page, expectError }) => {
    expectError(/404/);
    await page.goto("/");
    const { code, shown } = await page.evaluate(async () => {
      const { configure } = await import("/pkg/elements.js");
      const { othersDrawn } = await import("/helpers.js");
      configure({ modelUrl: "missing.bin" });
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      main.innerHTML = '<nutgraf-text id="it" names>Rain fell on Monday.</nutgraf-text><nutgraf-summary for="it"></nutgraf-summary>';
      const event = await new Promise((resolve) => main.addEventListener("nutgraf-error", resolve));
      await othersDrawn();
      const shown = [...main.children].map(({ shadowRoot }) => shadowRoot?.querySelector("[part~=block], li")?.textContent);
      return { code: event.detail.error.code, shown };
    });
    assert.equal(code, "model-failed");
    assert.deepEqual(shown, ["Rain fell on Monday.", "Rain fell on Monday."]);
  });

  test("an element that was taken out while it was read draws nothing, and what it reads again when put back", async ({ page }) => {
    await page.goto("/");
    const seen = await page.evaluate(async () => {
      const { configure } = await import("/pkg/elements.js");
      const { LONG, othersDrawn, watched } = await import("/helpers.js");
      const { make, posted } = watched();
      configure({ worker: make });
      const main = /** @type {HTMLElement} */ (document.querySelector("main"));
      const text = /** @type {any} */ (document.createElement("nutgraf-text"));
      let count = 0;
      text.addEventListener("nutgraf-ready", () => void count++);
      text.text = LONG;
      main.append(text);
      await posted(2);
      text.remove();
      await othersDrawn();
      const away = count;
      text.text = "Rain fell.";
      main.append(text);
      await new Promise((resolve) => text.addEventListener("nutgraf-ready", resolve, { once: true }));
      return [away, text.shadowRoot.querySelector("mark")?.textContent];
    });
    assert.deepEqual(seen, [0, "Rain fell."]);
  });
});
