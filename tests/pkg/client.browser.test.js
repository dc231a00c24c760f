// The client's promises, kept in real browsers: every call settles once, and in the way that was asked for.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";

const FOLDERS = { "/": "tests/pkg/site", "/pkg/": "pkg" };

inEachBrowser(FOLDERS, (test) => {
  test("a text is quoted, and cut at another length without another analysis", async ({ page }) => {
    await page.goto("/");
    const result = await page.evaluate(async () => {
      const { Nutgraf, STORY, watched } = await import("/helpers.js");
      const { make, seen } = watched();
      const nutgraf = await Nutgraf.create({ worker: make });
      const analysis = await nutgraf.analyze(STORY, { length: { sentences: 2 } });
      const all = await analysis.cut({ sentences: 99 });
      return { analysis: { ...analysis }, all, seen };
    });
    const { source, summary, sentences } = result.analysis;
    assert.equal(summary.length, 2);
    assert.equal(result.all.length, 5);
    for (const quote of [...summary, ...result.all]) {
      assert.equal(quote.text, source.slice(quote.start, quote.end));
      const { start, end, score } = quote;
      assert.deepEqual({ start, end, score }, sentences[quote.sentence]);
    }
    assert.deepEqual(result.seen.asked, ["start", "analyze", "cut"]);
  });

  test("the default worker stands beside the module", async ({ page, site }) => {
    await page.goto("/");
    site.requests.length = 0;
    const ended = await page.evaluate(async () => {
      const { Nutgraf, STORY, outcome } = await import("/helpers.js");
      const nutgraf = await Nutgraf.create();
      return outcome(nutgraf.analyze(STORY, { length: { sentences: 5 } }));
    });
    assert.equal(ended, "One came. Two went. Three stayed. Four slept. Five sang.");
    assert.ok(site.requests.includes("/pkg/nutgraf_wasm_bg.wasm"));
  });

  test("bad options and a text too large are refused, and the worker goes on", async ({ page }) => {
    await page.goto("/");
    const { refusals, seen } = await page.evaluate(async () => {
      const { Nutgraf, STORY, watched } = await import("/helpers.js");
      const { make, seen } = watched();
      const nutgraf = await Nutgraf.create({ worker: make });
      /** @type {any[]} */
      const wrong = [
        [STORY, { length: { sentences: 0 } }],
        [STORY, { length: { sentences: 2.5 } }],
        [STORY, { length: { sentences: 2, words: 9 } }],
        [STORY, { length: { pages: 1 } }],
        [STORY, { length: 3 }],
        [STORY, { lenght: { sentences: 3 } }],
        [STORY, { title: 7 }],
        [STORY, { lang: ["en"] }],
        [STORY, { entities: "no" }],
        [STORY, { title: () => "no data" }],
        [STORY, { maxBytes: 10 }],
        ["Ünï", { maxBytes: 4 }],
        [STORY, { blocks: [{ start: 0, end: 9, kind: "verse" }] }],
        [STORY, { blocks: [{ start: 9, end: 0, kind: "heading" }] }],
        [STORY, { blocks: [{ start: 0, end: 9_999, kind: "heading" }] }],
        ["😀😀", { blocks: [{ start: 0, end: 1, kind: "heading" }] }],
        [STORY, { blocks: [{ start: -1, end: 1, kind: "heading" }] }],
        [undefined, {}],
      ];
      const refusals = [];
      for (const [text, options] of wrong) {
        refusals.push(
          await nutgraf.analyze(text, options).then(
            () => "accepted",
            (error) => `${error.constructor.name} ${error.code}: ${error.message}`,
          ),
        );
      }
      return { refusals, seen };
    });
    const expected = [
      /invalid-option: length: .*at least 1 sentence/,
      /invalid-option: length: .*whole number/,
      /invalid-option: length: /,
      /invalid-option: length: .*pages/,
      /invalid-option: length: /,
      /invalid-option: lenght: there is no such option/,
      /invalid-option: title: /,
      /invalid-option: lang: /,
      /invalid-option: entities: /,
      /invalid-option: /,
      /text-too-large: .*56 bytes.* 10/,
      /text-too-large: .*5 bytes.* 4/,
      /invalid-option: blocks\[0\]: /,
      /invalid-option: blocks: 9\.\.0 /,
      /invalid-option: blocks: 0\.\.9999 /,
      /invalid-option: blocks: 0\.\.1 /,
      /invalid-option: blocks\[0\]: /,
      /invalid-option: text: must be a string/,
    ];
    assert.equal(refusals.length, expected.length);
    refusals.forEach((refusal, index) => {
      assert.match(refusal, /^NutgrafError /);
      assert.match(refusal, /** @type {RegExp} */ (expected[index]));
    });
    assert.equal(seen.made, 1);
  });

  test("a newer call replaces an older one of the same key, and no other", async ({ page }) => {
    await page.goto("/");
    const { endings, asked } = await page.evaluate(async () => {
      const { Nutgraf, LONG, STORY, outcome, watched } = await import("/helpers.js");
      const { make, seen, posted } = watched();
      const nutgraf = await Nutgraf.create({ worker: make });
      const first = { length: { sentences: 1 } };
      const running = nutgraf.analyze(LONG, { ...first, replaces: "typing" });
      await posted(2);
      const calls = [
        running,
        nutgraf.analyze("Two went.", { ...first, replaces: "typing" }),
        nutgraf.analyze("Three stayed.", { ...first, replaces: "other" }),
        nutgraf.analyze("Four slept.", first),
        nutgraf.analyze(STORY, { ...first, replaces: "typing" }),
      ];
      return { endings: await Promise.all(calls.map(outcome)), asked: seen.asked };
    });
    assert.deepEqual(endings.slice(0, 4), ["AbortError", "AbortError", "Three stayed.", "Four slept."]);
    assert.match(String(endings[4]), /\.$/);
    // The second never reached the worker.
    assert.equal(asked.filter((type) => type === "analyze").length, 4);
  });

  test("a cut is replaced by a newer call too", async ({ page }) => {
    await page.goto("/");
    const endings = await page.evaluate(async () => {
      const { Nutgraf, STORY, outcome } = await import("/helpers.js");
      const nutgraf = await Nutgraf.create();
      const analysis = await nutgraf.analyze(STORY);
      const calls = [
        analysis.cut({ sentences: 1 }, { replaces: "slider" }),
        analysis.cut({ sentences: 2 }, { replaces: "slider" }),
        analysis.cut({ sentences: 5 }, { replaces: "slider" }),
      ];
      return Promise.all(calls.map(outcome));
    });
    assert.deepEqual(endings, [
      "AbortError",
      "AbortError",
      "One came. Two went. Three stayed. Four slept. Five sang.",
    ]);
  });

  test("a signal aborts before, in the queue, and while it runs", async ({ page }) => {
    await page.goto("/");
    const result = await page.evaluate(async () => {
      const { Nutgraf, LONG, STORY, outcome, watched } = await import("/helpers.js");
      const { make, seen, posted } = watched();
      const nutgraf = await Nutgraf.create({ worker: make });

      const before = await outcome(nutgraf.analyze(STORY, { signal: AbortSignal.abort() }));

      const [running, queued] = [new AbortController(), new AbortController()];
      const calls = [
        nutgraf.analyze(LONG, { signal: running.signal }),
        nutgraf.analyze(STORY, { signal: queued.signal }),
        nutgraf.analyze("Last.", {}),
      ];
      await posted(2);
      running.abort();
      queued.abort(new RangeError("of my own"));
      const endings = await Promise.all(calls.map(outcome));

      const after = new AbortController();
      const analysis = await nutgraf.analyze("Done.", { signal: after.signal });
      after.abort();
      return { before, endings, after: await outcome(analysis.cut({ sentences: 1 })), seen };
    });
    assert.equal(result.before, "AbortError");
    assert.deepEqual(result.endings, ["AbortError", "RangeError", "Last."]);
    assert.equal(result.after, "Done.");
    assert.deepEqual(result.seen.asked, ["start", "analyze", "analyze", "analyze", "cut"]);
    assert.deepEqual([result.seen.made, result.seen.ended], [1, 0]);
  });
});
