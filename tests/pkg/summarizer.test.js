// The Summarizer API as the Writing Assistance APIs specify it, each test from a paragraph of the specification:
// https://webmachinelearning.github.io/writing-assistance-apis/

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Summarizer, install } from "../../pkg/node/summarizer.js";

const STORY = readFileSync("www/samples/harbour.txt", "utf8");
const OWN = new Error("a reason of one's own");

/** @param {any} [options] */
const create = (options) => Summarizer.create(options);

/** Whether each of these lines is quoted from the story. @param {string} text */
const quoted = (text) => text.split("\n").every((line) => STORY.includes(line.replace(/^\* /, "")));

describe("availability and creation", () => {
  it("the defaults are those of the dictionary, and the instance shows them", async () => {
    const summarizer = await create();
    const { type, format, length, sharedContext, outputLanguage } = summarizer;
    assert.ok(summarizer instanceof Summarizer);
    assert.deepEqual([type, format, length], ["key-points", "markdown", "short"]);
    assert.deepEqual([sharedContext, outputLanguage], ["", null]);
    assert.deepEqual([summarizer.expectedInputLanguages, summarizer.expectedContextLanguages], [null, null]);
    assert.throws(() => new /** @type {any} */ (Summarizer)(), TypeError);
  });

  it("what it is, it says as other interfaces do", async () => {
    /** @type {unknown} */
    let heard;
    const summarizer = await create({ monitor: (/** @type {unknown} */ monitor) => void (heard = monitor) });
    assert.equal(Object.prototype.toString.call(summarizer), "[object Summarizer]");
    assert.equal(Object.prototype.toString.call(heard), "[object CreateMonitor]");
    const wanted = { value: "Summarizer", configurable: true, enumerable: false, writable: false };
    assert.deepEqual(Object.getOwnPropertyDescriptor(Summarizer.prototype, Symbol.toStringTag), wanted);
  });

  it("languages are made canonical, said once, and frozen", async () => {
    const given = { expectedInputLanguages: ["EN-gb", "en-GB", "en"], outputLanguage: "EN-us", sharedContext: 7 };
    const summarizer = await create(given);
    assert.deepEqual(summarizer.expectedInputLanguages, ["en-GB", "en"]);
    assert.ok(Object.isFrozen(summarizer.expectedInputLanguages));
    assert.deepEqual([summarizer.outputLanguage, summarizer.sharedContext], ["en-US", "7"]);
  });

  it("what can be done is available", async () => {
    for (const type of ["key-points", "tldr", "teaser", "headline"]) {
      for (const format of ["markdown", "plain-text", undefined]) {
        for (const length of ["short", "medium", "long"]) {
          const options = /** @type {any} */ ({ type, format, length, preference: "speed", expectedInputLanguages: [] });
          assert.equal(await Summarizer.availability(options), "available");
        }
      }
    }
    assert.equal(await Summarizer.availability({ expectedInputLanguages: ["pt-BR"], outputLanguage: "pt" }), "available");
  });

  it("unknown languages and translations are not, and creation rejects with NotSupportedError", async () => {
    /** @type {any[]} */
    const unsupported = [
      { expectedInputLanguages: ["zu"] },
      { expectedContextLanguages: ["en", "zu"] },
      { outputLanguage: "zu" },
      { expectedInputLanguages: ["de"], outputLanguage: "en" },
    ];
    for (const options of unsupported) {
      assert.equal(await Summarizer.availability(options), "unavailable");
      await assert.rejects(create(options), { name: "NotSupportedError" });
    }
  });

  it("values of the wrong type reject with TypeError, what is no language tag with RangeError", async () => {
    for (const options of [{ type: "tl;dr" }, { format: "html" }, { length: 3 }, 7, { expectedInputLanguages: "en" }]) {
      await assert.rejects(Summarizer.availability(/** @type {any} */ (options)), TypeError);
      await assert.rejects(create(options), TypeError);
    }
    await assert.rejects(create({ signal: {} }), TypeError);
    await assert.rejects(create({ monitor: 7 }), TypeError);
    await assert.rejects(create({ expectedInputLanguages: ["en-abc-invalid"] }), RangeError);
  });

  it("the monitor hears 0 and 1, before the promise is fulfilled; what it throws is the promise's", async () => {
    /** @type {unknown[]} */
    const heard = [];
    await create({
      monitor(/** @type {any} */ monitor) {
        monitor.addEventListener("downloadprogress", (/** @type {any} */ { loaded, total, lengthComputable }) =>
          heard.push([loaded, total, lengthComputable]),
        );
        monitor.ondownloadprogress = () => heard.push("handler");
      },
    }).then(() => heard.push("created"));
    assert.deepEqual(heard, [[0, 1, true], "handler", [1, 1, true], "handler", "created"]);
    const monitor = () => {
      throw OWN;
    };
    await assert.rejects(create({ monitor }), (error) => error === OWN);
  });

  for (const at of [0, 1]) {
    it(`aborted when ${at} was heard, nothing more is heard and the reason is the promise's`, async () => {
      const controller = new AbortController();
      /** @type {number[]} */
      const heard = [];
      const monitor = (/** @type {any} */ target) => {
        target.ondownloadprogress = (/** @type {any} */ { loaded }) => {
          heard.push(loaded);
          if (loaded === at) controller.abort(OWN);
        };
      };
      await assert.rejects(create({ signal: controller.signal, monitor }), (error) => error === OWN);
      assert.deepEqual(heard, [0, 1].slice(0, at + 1));
    });
  }
});

describe("summarizing", () => {
  it("each type and length is as long as the specification guides, and quoted", async () => {
    for (const [length, points, words] of /** @type {const} */ ([["short", 3, 12], ["medium", 5, 17], ["long", 7, 22]])) {
      const key = await (await create({ length })).summarize(STORY);
      assert.equal(key.split("\n").length, points);
      assert.ok(key.startsWith("* ") && quoted(key), key);
      const headline = await (await create({ type: "headline", format: "plain-text", length })).summarize(STORY);
      assert.ok(headline.split(/\s+/).length <= words && quoted(headline), headline);
    }
    const tldr = await (await create({ type: "tldr" })).summarize(STORY);
    assert.ok(quoted(tldr) && !tldr.includes("\n"), tldr);
    const teaser = await (await create({ type: "teaser", length: "medium" })).summarize(STORY);
    assert.match(teaser, /“.*”/);
  });

  it("a headline longer than allowed is cut at a word, and says so", async () => {
    const text = `${"The harbor board met again and again about the ferry to Holm Bay, ".repeat(4)}and sailed.`;
    const headline = await (await create({ type: "headline", format: "plain-text" })).summarize(text);
    assert.equal(headline, "The harbor board met again and again about the ferry to Holm…");
  });

  it("Markdown shows the quotation as it stands; plain text has no marks", async () => {
    const text = "*Rain* fell on [Lowmere](x) & <b>snow</b>_did_not \\ `fall`.";
    const markdown = await (await create({ type: "tldr" })).summarize(text);
    assert.equal(markdown, "\\*Rain\\* fell on \\[Lowmere\\](x) \\& \\<b\\>snow\\</b\\>\\_did\\_not \\\\ \\`fall\\`.");
    assert.equal(await (await create({ type: "tldr", format: "plain-text" })).summarize(text), text);
    const dated = "7. Mai war es, als der Regen in der ganzen Stadt fiel.";
    assert.equal(await (await create({ type: "tldr" })).summarize(dated), dated.replace("7.", "7\\."));
  });

  it("nothing to summarize gives the empty string", async () => {
    const summarizer = await create({ outputLanguage: "ja" });
    for (const text of ["", "  \n\t ", "…!?", "\u0007"]) assert.equal(await summarizer.summarize(text), "");
  });

  it("another language than was asked for rejects with NotSupportedError; regions do not matter", async () => {
    for (const options of [{ outputLanguage: "fr" }, { expectedInputLanguages: ["fr", "de"] }]) {
      await assert.rejects((await create(options)).summarize(STORY), { name: "NotSupportedError" });
    }
    const british = await create({ expectedInputLanguages: ["en-GB"], outputLanguage: "en-US" });
    assert.ok(quoted(await british.summarize(STORY)));
  });

  it("a stream gives a chunk a sentence, which together are the summary", async () => {
    const summarizer = await create();
    const chunks = [];
    for await (const chunk of /** @type {any} */ (summarizer.summarizeStreaming(STORY))) chunks.push(chunk);
    assert.equal(chunks.length, 3);
    assert.equal(chunks.join(""), await summarizer.summarize(STORY));
  });

  it("arguments are converted: a text is a string, and must be there", async () => {
    const summarizer = /** @type {any} */ (await create({ type: "tldr" }));
    assert.equal(await summarizer.summarize({ toString: () => "One came." }), "One came.");
    await assert.rejects(summarizer.summarize(), TypeError);
    await assert.rejects(summarizer.summarize("One came.", 7), TypeError);
    assert.throws(() => summarizer.summarizeStreaming("One came.", { signal: 7 }), TypeError);
  });

  it("a symbol is no string, wherever one is asked for", async () => {
    const summarizer = /** @type {any} */ (await create());
    const symbol = Symbol("rain");
    for (const method of ["summarize", "measureInputUsage"]) {
      await assert.rejects(summarizer[method](symbol), TypeError);
      await assert.rejects(summarizer[method]("One came.", { context: symbol }), TypeError);
    }
    assert.throws(() => summarizer.summarizeStreaming(symbol), TypeError);
    for (const name of ["type", "sharedContext", "outputLanguage", "preference"]) {
      await assert.rejects(create({ [name]: symbol }), TypeError, name);
    }
    await assert.rejects(create({ expectedInputLanguages: [symbol] }), TypeError);
  });
});

describe("usage and quota", () => {
  it("usage is positive, finite, and grows with the text and its context", async () => {
    const summarizer = await create();
    assert.equal(await summarizer.measureInputUsage("Ünï"), 5);
    assert.equal(await summarizer.measureInputUsage("Ünï", { context: "für" }), 9);
    assert.ok((await summarizer.measureInputUsage("")) > 0);
    assert.equal(summarizer.inputQuota, 16 * 2 ** 20);
  });

  it("a text beyond the quota rejects with QuotaExceededError and the figures", async () => {
    const summarizer = await create();
    const text = "a".repeat(summarizer.inputQuota - 1);
    const wanted = { name: "QuotaExceededError", requested: summarizer.inputQuota + 1, quota: summarizer.inputQuota };
    await assert.rejects(summarizer.summarize(text, { context: "bc" }), wanted);
  });
});

describe("aborting", () => {
  /** @type {[string, (summarizer: any, signal?: AbortSignal) => Promise<unknown>][]} */
  const METHODS = [
    ["summarize", (summarizer, signal) => summarizer.summarize(STORY, { signal })],
    ["measureInputUsage", (summarizer, signal) => summarizer.measureInputUsage(STORY, { signal })],
    ["summarizeStreaming", async (summarizer, signal) => summarizer.summarizeStreaming(STORY, { signal }).getReader().read()],
  ];

  for (const [name, method] of METHODS) {
    it(`${name} by its own signal: during and before, and the summarizer goes on`, async () => {
      const summarizer = await create({ type: "headline" });
      for (const [reason, wanted] of [[undefined, { name: "AbortError" }], [OWN, (/** @type {unknown} */ error) => error === OWN]]) {
        const controller = new AbortController();
        const during = method(summarizer, controller.signal);
        controller.abort(reason);
        await assert.rejects(during, /** @type {any} */ (wanted));
        await assert.rejects(method(summarizer, controller.signal), /** @type {any} */ (wanted));
      }
      assert.ok(await summarizer.summarize(STORY));
    });

    it(`${name} by destroy(), and by the signal that the summarizer was created with`, async () => {
      const destroyed = await create({});
      const during = method(destroyed);
      destroyed.destroy();
      await assert.rejects(during, { name: "AbortError" });
      await assert.rejects(method(destroyed), { name: "AbortError" });

      const controller = new AbortController();
      const summarizer = await create({ signal: controller.signal });
      controller.abort(OWN);
      await assert.rejects(method(summarizer), (error) => error === OWN);
      await assert.rejects(create({ signal: controller.signal }), (error) => error === OWN);
    });
  }

  it("a stream that is cancelled stops quietly; an abort after the end does nothing", async () => {
    const summarizer = await create();
    await summarizer.summarizeStreaming(STORY).cancel();
    const controller = new AbortController();
    const stream = summarizer.summarizeStreaming(STORY, { signal: controller.signal });
    for await (const chunk of /** @type {any} */ (stream)) assert.ok(chunk);
    controller.abort();
  });

  it("a stream whose signal was aborted before throws at once", async () => {
    const summarizer = await create();
    assert.throws(() => summarizer.summarizeStreaming(STORY, { signal: AbortSignal.abort(OWN) }), (error) => error === OWN);
  });
});

it("it makes itself a global only where there is none", () => {
  const scope = /** @type {{ Summarizer?: unknown }} */ ({});
  assert.equal(install(scope), true);
  assert.equal(scope.Summarizer, Summarizer);
  const [native, other] = [{}, { Summarizer: {} }];
  other.Summarizer = native;
  assert.equal(install(other), false);
  assert.equal(other.Summarizer, native);
});
