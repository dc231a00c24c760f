// The worker's life: it crashes, is ended when idle, fails to start, is disposed of; calls outlive it.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { after, before } from "node:test";
import { inEachBrowser } from "../browser/harness.js";

/** The package as a bundler leaves it that makes no file of the worker. */
const MOVED = "target/moved-package";

const FOLDERS = { "/": "tests/pkg/site", "/pkg/": "pkg", "/moved/": MOVED };

before(() => {
  rmSync(MOVED, { recursive: true, force: true });
  mkdirSync(MOVED, { recursive: true });
  const scripts = readdirSync("pkg").filter((name) => name.endsWith(".js") && name !== "worker.js");
  for (const name of scripts) cpSync(`pkg/${name}`, `${MOVED}/${name}`);
});
after(() => rmSync(MOVED, { recursive: true, force: true }));

inEachBrowser(FOLDERS, (test) => {
  test("a trap rejects the call that ran, and the next starts a fresh worker", async ({ page }) => {
    await page.goto("/");
    const { endings, seen } = await page.evaluate(async () => {
      const { Nutgraf, STORY, outcome, watched } = await import("/helpers.js");
      const { make, seen } = watched("/trapping-worker.js");
      const nutgraf = await Nutgraf.create({ worker: make });
      const before = await nutgraf.analyze(STORY, { length: { sentences: 1 } });
      const calls = [nutgraf.analyze("trap"), nutgraf.analyze("After."), nutgraf.analyze("trap")];
      const endings = await Promise.all(calls.map(outcome));
      endings.push(await outcome(before.cut({ sentences: 5 })));
      return { endings, seen };
    });
    assert.deepEqual(endings, [
      "crashed",
      "After.",
      "crashed",
      // The third worker never saw the text: it is analyzed again.
      "One came. Two went. Three stayed. Four slept. Five sang.",
    ]);
    assert.deepEqual([seen.made, seen.ended], [3, 2]);
    assert.deepEqual(seen.asked.slice(-3), ["start", "cut", "analyze"]);
  });

  test("a worker that throws instead of answering has crashed", async ({ page, expectError }) => {
    expectError(/thrown instead of an answer/);
    await page.goto("/");
    const { endings, seen } = await page.evaluate(async () => {
      const { Nutgraf, outcome, watched } = await import("/helpers.js");
      const { make, seen } = watched("/throwing-worker.js");
      const nutgraf = await Nutgraf.create({ worker: make });
      const calls = [nutgraf.analyze("First."), nutgraf.analyze("Second.")];
      return { endings: await Promise.all(calls.map(outcome)), seen };
    });
    assert.deepEqual(endings, ["crashed", "crashed"]);
    assert.deepEqual([seen.made, seen.ended], [2, 2]);
  });

  test("a worker or a wasm that is not there fails the start", async ({ page, expectError }) => {
    expectError(/404|missing|worker|script|load/i);
    await page.goto("/");
    const endings = await page.evaluate(async () => {
      const { Nutgraf, outcome, watched } = await import("/helpers.js");
      const { make, seen } = watched("/missing.js");
      const code = (/** @type {any} */ error) => error.code;
      return [
        await Nutgraf.create({ worker: make }).catch(code),
        await Nutgraf.create({ wasmUrl: "missing.wasm" }).catch(code),
        await Nutgraf.create({ wasmUrl: "index.html" }).catch(code),
        seen.ended,
      ];
    });
    assert.deepEqual(endings, ["start-failed", "start-failed", "start-failed", 1]);
  });

  test("a worker that could not be loaded is said with its place, and what to do", async ({ page, expectError, site }) => {
    expectError(/404|missing|worker|script|load/i);
    await page.goto("/");
    const [moved, own, thrown] = await page.evaluate(async () => {
      const { Nutgraf } = await import("/helpers.js");
      const { Nutgraf: Moved } = await import(String("/moved/index.js"));
      const message = (/** @type {Error} */ error) => error.message;
      return [
        await Moved.create().catch(message),
        await Nutgraf.create({ worker: () => new Worker("/missing.js", { type: "module" }) }).catch(message),
        await Nutgraf.create({ worker: () => new Worker("https://elsewhere.example/worker.js") }).catch(message),
      ];
    });
    assert.ok(String(moved).includes(`worker.js beside ${site.origin}/moved/en.bin was not loaded`), String(moved));
    assert.match(String(own), /its script was not loaded/);
    for (const said of [moved, own, thrown]) assert.match(String(said), /^the worker cannot be started .*worker-src.*nutgraf\/inline/);
  });

  test("everything in one file, under a policy that refuses blobs, says so and keeps no address", async ({ page, expectError }) => {
    expectError(/worker-src|Content.Security.Policy|blob:/i);
    await page.goto("/no-blobs.html");
    const { ending, kept } = await page.evaluate(async () => {
      const { createObjectURL, revokeObjectURL } = URL;
      const kept = /** @type {Set<string>} */ (new Set());
      URL.createObjectURL = (blob) => {
        const url = createObjectURL(blob);
        kept.add(url);
        return url;
      };
      URL.revokeObjectURL = (url) => {
        kept.delete(url);
        revokeObjectURL(url);
      };
      const { Nutgraf } = await import(String("/pkg/inline.js"));
      const ending = await Nutgraf.create().catch((/** @type {any} */ { code, message }) => `${code}: ${message}`);
      return { ending, kept: [...kept] };
    });
    assert.match(String(ending), /^start-failed: the worker cannot be started .*worker-src/);
    assert.deepEqual(kept, []);
  });

  test("a wasm at another address is found", async ({ page, site }) => {
    await page.goto("/");
    const ended = await page.evaluate(async () => {
      const { Nutgraf, outcome } = await import("/helpers.js");
      const nutgraf = await Nutgraf.create({ wasmUrl: "pkg/nutgraf_wasm_bg.wasm?version=7" });
      return outcome(nutgraf.analyze("Here."));
    });
    assert.equal(ended, "Here.");
  });

  test("an idle worker is ended, and the next call starts another", async ({ page }) => {
    await page.goto("/");
    const endings = await page.evaluate(async () => {
      const { Nutgraf, STORY, outcome, until, watched } = await import("/helpers.js");
      const { make, seen } = watched();
      const nutgraf = await Nutgraf.create({ worker: make, idleMilliseconds: 30 });
      const analysis = await nutgraf.analyze(STORY);
      const endings = [];
      for (const call of [() => nutgraf.analyze("Again."), () => analysis.cut({ sentences: 99 })]) {
        await until(() => seen.ended === seen.made);
        const before = seen.made;
        endings.push(await outcome(call()), seen.made - before);
      }
      return endings;
    });
    assert.deepEqual(endings, ["Again.", 1, "One came. Two went. Three stayed. Four slept. Five sang.", 1]);
  });

  test("dispose rejects what waits and what comes later, and ends the worker", async ({ page }) => {
    await page.goto("/");
    const { endings, seen } = await page.evaluate(async () => {
      const { Nutgraf, LONG, STORY, outcome, watched } = await import("/helpers.js");
      const { make, seen, posted } = watched();
      const nutgraf = await Nutgraf.create({ worker: make });
      const analysis = await nutgraf.analyze(STORY);
      const calls = [nutgraf.analyze(LONG), nutgraf.analyze(STORY)];
      await posted(3);
      nutgraf.dispose();
      nutgraf.dispose();
      calls.push(nutgraf.analyze(STORY));
      const endings = await Promise.all(calls.map(outcome));
      endings.push(await outcome(analysis.cut({ sentences: 1 })));
      return { endings, seen };
    });
    assert.deepEqual(endings, ["disposed", "disposed", "disposed", "disposed"]);
    assert.deepEqual([seen.made, seen.ended], [1, 1]);
  });

  test("a text seen long ago is cut as well as the last", async ({ page }) => {
    await page.goto("/");
    const { early, late } = await page.evaluate(async () => {
      const { Nutgraf, STORY, outcome } = await import("/helpers.js");
      const nutgraf = await Nutgraf.create();
      const analyses = [];
      for (let number = 0; number < 20; number++) analyses.push(await nutgraf.analyze(`${STORY} Then ${number}.`));
      const [early, late] = [analyses[0], analyses[19]].map((analysis) => {
        if (!analysis) throw new Error("no analysis");
        return outcome(analysis.cut({ sentences: 99 }));
      });
      return { early: await early, late: await late };
    });
    assert.match(String(early), /Then 0\.$/);
    assert.match(String(late), /Then 19\.$/);
  });

  test("weights are fetched once, and a worker after a crash has them without the network", async ({ page, site }) => {
    await page.goto("/");
    const before = await page.evaluate(async () => {
      const { Nutgraf, watched } = await import("/helpers.js");
      const { make, seen } = watched("/trapping-worker.js");
      const nutgraf = await Nutgraf.create({ worker: make });
      const first = await nutgraf.analyze("Mara Lindqvist left Paris.");
      const names = await Promise.all([nutgraf.loadModel(), nutgraf.loadModel()]);
      await nutgraf.analyze("trap").catch(() => undefined);
      const { model, entities } = await nutgraf.analyze("Mara Lindqvist left Paris.");
      return { first: first.model, names, model, entities: entities.map(({ name }) => name), asked: seen.asked };
    });
    assert.equal(before.first, null);
    assert.deepEqual(before.names, [before.model, before.model]);
    assert.deepEqual(before.entities, ["Mara Lindqvist", "Paris"]);
    assert.deepEqual(before.asked.slice(-3), ["start", "load", "analyze"]);
    assert.equal(site.requests.filter((path) => path.endsWith("en.bin")).length, 1);
  });

  test("weights that are missing or damaged are refused, and all else goes on", async ({ page, expectError }) => {
    expectError(/404/);
    await page.goto("/");
    const endings = await page.evaluate(async () => {
      const { Nutgraf, outcome, watched } = await import("/helpers.js");
      const { make, seen } = watched();
      const endings = [];
      for (const modelUrl of ["missing.bin", "index.html"]) {
        const nutgraf = await Nutgraf.create({ worker: make, modelUrl });
        const error = await nutgraf.loadModel().catch((error) => error);
        endings.push(error.code, error.message.includes(new URL(modelUrl, location.href).href));
        endings.push(await outcome(nutgraf.analyze("Still here.")));
      }
      return [...endings, seen.made];
    });
    assert.deepEqual(endings, ["model-failed", true, "Still here.", "model-bad-magic", true, "Still here.", 2]);
  });

  test("a blob worker runs under the page's policy, which it inherits", async ({ page, expectError }) => {
    expectError(/connect-src/);
    await page.goto("/policy.html");
    const { ended, fetched } = await page.evaluate(async () => {
      const { Nutgraf, outcome } = await import("/helpers.js");
      const imports = (/** @type {string} */ path) => {
        const script = `import ${JSON.stringify(new URL(path, location.href).href)};`;
        const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
        return new Worker(url, { type: "module" });
      };
      const nutgraf = await Nutgraf.create({ worker: () => imports("/pkg/worker.js") });
      const ended = await outcome(nutgraf.analyze("Under a policy."));
      const fetched = await new Promise((resolve) => {
        imports("/fetching-worker.js").addEventListener("message", ({ data }) => resolve(data));
      });
      return { ended, fetched };
    });
    assert.equal(ended, "Under a policy.");
    // The catcher, which fails a test on any request, has seen none: the policy stopped it before the network.
    assert.equal(fetched, "refused");
  });
});
