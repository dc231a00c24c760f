// What the elements read of the markup inside them: every word, in order, and nothing that a reader does not see.

import assert from "node:assert/strict";
import { inEachBrowser } from "../browser/harness.js";

/** Markup, and its blocks, each after its kind. @type {[markup: string, blocks: string[]][]} */
const CASES = [
  ["<p>Rain fell.</p>", ["paragraph: Rain fell."]],
  // What stands beside a block is a paragraph.
  ["Before it. <p>Rain fell.</p> After it.", ["paragraph: Before it.", "paragraph: Rain fell.", "paragraph: After it."]],
  ["<p>Rain fell.</p><div>Snow <b>did</b> not.</div>", ["paragraph: Rain fell.", "paragraph: Snow did not."]],
  ["<div>Rain fell.</div><div>Snow did not.</div>", ["paragraph: Rain fell.", "paragraph: Snow did not."]],
  ["<section>One<article>Two<div>Three</div>Four</article></section>Five", ["One", "Two", "Three", "Four", "Five"].map((word) => `paragraph: ${word}`)],
  ["<ul><li>Parent<ul><li>Child</li></ul>Rest</li></ul>", ["list-item: Parent", "list-item: Child", "list-item: Rest"]],
  ["<ol><li><p>A step.</p></li></ol>", ["list-item: A step."]],
  ["<blockquote>Quote <p>Inner.</p></blockquote><p>Outer.</p>", ["blockquote paragraph: Quote", "blockquote paragraph: Inner.", "paragraph: Outer."]],
  ["<dl><dt>Tide</dt><dd>Water that comes.</dd></dl>", ["paragraph: Tide", "list-item: Water that comes."]],
  ["<table><caption>Fares</caption><tr><td>Day</td><td>5</td></tr></table>", ["caption: Fares", "metadata: Day 5"]],
  ["<figure><img alt='A quay'><figcaption><p>The quay.</p></figcaption></figure>", ["caption: The quay."]],
  ["<h2>Mail <em>again</em></h2>Rain fell.", ["h2 heading: Mail again", "paragraph: Rain fell."]],
  // A line ends, a word does not.
  ["<p>First line.<br>Second line.</p>", ["paragraph: First line.\nSecond line."]],
  ["First line. <br>\n Second line.", ["paragraph: First line.\nSecond line."]],
  ["Rain fell.<br><br>Snow did not.<br>", ["paragraph: Rain fell.", "paragraph: Snow did not."]],
  ["<p>Low<i>mere</i> and\n  <b> Quay</b> </p>", ["paragraph: Lowmere and Quay"]],
  ["<pre>\n one\n   two\n\nthree\n</pre>", ["pre paragraph: one\n   two\n\nthree"]],
  // Only what is shown.
  ["<p>Rain fell.</p><script>let rain;</script><style>p { color: red }</style>", ["paragraph: Rain fell."]],
  ["<p>Rain<template>no</template><noscript>no</noscript> fell.</p><p hidden>No.</p>", ["paragraph: Rain fell."]],
  ["<p>&nbsp;</p><p>&nbsp;5&nbsp;km</p>", ["paragraph: 5\u00a0km"]],
  ["<div> </div>", []],
  // What was only typed is as it was typed.
  ["\n    Rain fell\n    on Lowmere.\n\n    Snow did not.<!-- no --><script>no</script>\n  ", ["as typed: Rain fell\non Lowmere.\n\nSnow did not."]],
  ["", ["as typed: "]],
];

inEachBrowser({ "/": "tests/pkg/site", "/pkg/": "pkg" }, (test) => {
  test("every word is read in its block", async ({ page }) => {
    await page.goto("/");
    const found = await page.evaluate(async (all) => {
      const { read } = await import("/pkg/elements/source.js");
      return all.map((markup) => {
        const host = document.createElement("div");
        host.append(document.createRange().createContextualFragment(markup));
        const { text, blocks, tags } = read(host);
        if (!blocks) return [`as typed: ${text}`];
        return blocks.map(({ start, end, kind }) => `${tags.get(start) ?? ""} ${kind}: ${text.slice(start, end)}`.trim());
      });
    }, CASES.map(([markup]) => markup));
    found.forEach((blocks, index) => assert.deepEqual(blocks, CASES[index]?.[1], CASES[index]?.[0]));
  });

  test("every word is drawn, in its line, and links lead where they led", async ({ page }) => {
    await page.goto("/");
    const { blocks, links, breaks } = await page.evaluate(async () => {
      await import("/pkg/elements.js");
      const text = document.createElement("nutgraf-text");
      text.setAttribute("sentences", "1");
      text.innerHTML = `Loose words. <p>The <a href="/ferry" target="_blank" rel="noopener">ferry to <b>Holm Bay</b></a> sailed.
        Rain fell.</p><ul><li>Parent<ul><li>Child <a href="#child"> </a></li></ul></li></ul><p>First line.<br>Second line.</p><pre> a
  b</pre>`;
      const ready = new Promise((resolve) => text.addEventListener("nutgraf-ready", resolve));
      document.querySelector("main")?.append(text);
      await ready;
      const all = (/** @type {string} */ part) => [...(text.shadowRoot?.querySelectorAll(part) ?? [])];
      const shown = (/** @type {Element | undefined} */ element) => (element instanceof HTMLElement ? element.innerText : "");
      return {
        blocks: all("[part~=block]").map((block) => `${block.localName} ${block.textContent}`),
        links: all("a").map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("target"), link.part.value]),
        breaks: shown(all("[part~=block]").at(-2)),
      };
    });
    assert.deepEqual(blocks, [
      "p Loose words.",
      "p The ferry to Holm Bay sailed. Rain fell.",
      "li Parent",
      "li Child",
      "p First line.\nSecond line.",
      "pre a\n  b",
    ]);
    assert.deepEqual(links, [["ferry to Holm Bay", "/ferry", "_blank", "link"]]);
    assert.equal(breaks, "First line.\nSecond line.");
  });

  test("a summary of another element has the same words", async ({ page }) => {
    await page.goto("/");
    const quotes = await page.evaluate(async () => {
      await import("/pkg/elements.js");
      const main = document.querySelector("main");
      if (!main) return [];
      main.innerHTML = `<article id="it"><div>Rain fell on Lowmere</div><div>Snow did not fall.</div><script>let it;</script></article>
        <nutgraf-summary for="it" sentences="9"></nutgraf-summary>`;
      const summary = main.querySelector("nutgraf-summary");
      await new Promise((resolve) => summary?.addEventListener("nutgraf-ready", resolve));
      return [...(summary?.shadowRoot?.querySelectorAll("[part=sentence]") ?? [])].map(({ textContent }) => textContent);
    });
    assert.deepEqual(quotes, ["Rain fell on Lowmere", "Snow did not fall."]);
  });
});
