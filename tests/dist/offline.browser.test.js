// The published page kept by its service worker: without the network, from one version to the next, with what another
// app shares, and where the browser will not keep it.
//
// A browser without a head installs nothing, so what an installed page gets is given to it here by the same doors: the
// form that a share menu posts, and the launch queue with a file's handle in it.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { eventually } from "../browser/eventually.js";
import { inEachBrowser } from "../browser/harness.js";
import { column, pdf } from "../documents/pdf.js";
import { docx, epub } from "../documents/packed.js";
import { drop, entriesAre, rested, says, setInput, stateIs, textOf, told } from "../page/page.js";
import { STORY, isKept, kept, noticed, openAt, panel, readStory, weighed } from "./dist.js";
import { host } from "./host.js";

/** @import { Page } from "../browser/harness.js" */

const PREFIX = "/nutgraf/";

/** @param {string} text */
const digest = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/**
 * The version after: the same page, but marked, and a service worker that knows its hash.
 * @param {string} folder @param {string} [next] What it calls itself; the version before where it is that once more.
 */
async function makeNext(folder, next) {
  await cp("dist/site", folder, { recursive: true });
  const [index, worker] = [join(folder, "index.html"), join(folder, "service-worker.js")];
  const [before, script] = await Promise.all([readFile(index, "utf8"), readFile(worker, "utf8")]);
  const after = before.replace("<body", '<body data-version="next"');
  assert.ok(script.includes(digest(before)));
  const version = script.match(/"([0-9a-f]{16})"/u)?.[1];
  assert.ok(version);
  await writeFile(index, after);
  await writeFile(worker, script.replace(digest(before), digest(after)).replace(version, next ?? version));
}

const NEXT = "0123456789abcdef";

/** @param {Page} page */
const versionOf = (page) => page.evaluate(() => document.body.dataset.version ?? "first");

/** Goes over to the next version, which is told of. @param {Page} page */
async function reloadInto(page) {
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll("#notices button")];
    /** @type {HTMLElement | undefined} */ (buttons.find((one) => one.textContent === "Reload"))?.click();
  });
  await page.waitFor(() => document.body?.dataset.version === "next" && document.documentElement.classList.contains("ready"));
}

/** @param {Page} page */
const caches = (page) => page.evaluate(async () => (await globalThis.caches.keys()).length);

inEachBrowser({}, (test) => {
  /** @typedef {Omit<import("../browser/harness.js").Scene, "site"> & { site: Awaited<ReturnType<typeof host>> }} Scene */
  /** @param {string} name @param {(scene: Scene) => Promise<void>} body */
  const onHost = (name, body) =>
    test(name, async (scene) => {
      const site = await host({ prefix: PREFIX });
      try {
        await body({ ...scene, site });
      } finally {
        await site.stop().catch(() => undefined);
      }
    });

  onHost("after the first visit it opens and works with its host gone", async ({ page, site }) => {
    await openAt(page, site.address);
    await readStory(page);
    await kept(page);
    await site.stop();
    await page.goto("about:blank");
    await openAt(page, `${site.address}?from=a-link`);
    await readStory(page);
    await page.click("#new-story");
    await page.click("#samples > button");
    await page.click("#samples li:nth-child(2) button");
    await says(page, ".headline", /^The moss/u);
    await rested(page, "moss");
    const said = await panel(page);
    assert.match(said, /opens without the network too/u);
    assert.match(said, /No rule keeps a page from opening another address/u);
    await openAt(page, `${site.address}index.html`);
    await site.start();
  });

  onHost("a new version waits, is told of, and comes whole when it is asked for", async ({ page, site }) => {
    const folder = await mkdtemp(join(tmpdir(), "nutgraf-next-"));
    try {
      await makeNext(folder, NEXT);
      await openAt(page, site.address);
      await readStory(page);
      await kept(page);
      site.folder = folder;
      await openAt(page, site.address);
      assert.equal(await versionOf(page), "first");
      await readStory(page);
      await noticed(page, "A new version of this page is ready. The story on the page goes");
      assert.equal(await versionOf(page), "first");
      await reloadInto(page);
      await readStory(page);
      // The version before stays for tabs that still run it, and no other.
      assert.equal(await caches(page), 2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  onHost("what reads documents is kept once it was used or asked for, and goes on in the next version", async ({ page, site, expectError }) => {
    expectError(/Failed to (?:load|fetch)|NetworkError|module|service.?worker/iu);
    const paper = pdf([{ runs: column("The gates were shut at nine on Monday. The water ran on to Osterby.") }]);
    const letter = await docx([{ text: "The ferry came in late on Monday. Nobody waited for it." }]);
    const folder = await mkdtemp(join(tmpdir(), "nutgraf-next-"));
    try {
      await openAt(page, site.address);
      // Before anything keeps the page: what is used now is kept later.
      await drop(page, "paper.pdf", paper);
      await rested(page, "Osterby");
      await kept(page);
      await eventually(() => isKept(page, "pdf"), true);
      await site.stop();
      await page.goto("about:blank");
      await openAt(page, site.address);
      await drop(page, "paper.pdf", paper);
      await rested(page, "Osterby");
      await drop(page, "letter.docx", letter);
      await told(page, "letter.docx needs a part of this page that has not been loaded yet");
      await panel(page);
      await page.click("#keep-documents");
      await page.waitFor(() => document.querySelector("#privacy")?.textContent?.includes("could not be kept"));
      await site.start();
      await page.click("#keep-documents");
      await page.waitFor(() => document.querySelector("#privacy")?.textContent?.includes("files is kept too."));

      await makeNext(folder, NEXT);
      site.folder = folder;
      await openAt(page, site.address);
      await readStory(page);
      await noticed(page, "A new version of this page is ready.");
      await reloadInto(page);
      await weighed(page);
      await site.stop();
      await page.goto("about:blank");
      await openAt(page, site.address);
      assert.equal(await versionOf(page), "next");
      await drop(page, "letter.docx", letter);
      await rested(page, "The ferry came in late");
      await drop(page, "book.epub", await epub({ "a.xhtml": "<p>It opens in May. Nobody has been asked.</p>" }));
      await rested(page, "It opens in May.");
      assert.ok(await isKept(page, "character-maps"));
      await site.start();
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  onHost("the reader's language is kept, and English for when another is not there", async ({ page, site, expectError }) => {
    expectError(/Failed to (?:load|fetch)|NetworkError/iu);
    await openAt(page, site.address);
    await kept(page);
    assert.ok(!(await isKept(page, "de")));
    await page.click("#open-settings");
    await setInput(page, "#setting-language", "de");
    await page.waitFor(() => document.documentElement.lang === "de");
    await eventually(() => isKept(page, "de"), true);
    await site.stop();
    await page.goto("about:blank");
    await openAt(page, site.address);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
    await page.evaluate(() => localStorage.setItem("nutgraf.settings", JSON.stringify({ language: "fr" })));
    await openAt(page, site.address);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await readStory(page);
    await site.start();
  });

  // The build makes another version of a script that differs; one who edits it on the host does not.
  for (const [what, next] of /** @type {[string, string?][]} */ ([["a release", NEXT], ["the same version in another script"]])) {
    onHost(`a host that is half way through ${what} changes nothing`, async ({ page, site, expectError }) => {
      expectError(/integrity|digest|service.?worker/iu);
      const folder = await mkdtemp(join(tmpdir(), "nutgraf-next-"));
      try {
        await makeNext(folder, next);
        await openAt(page, site.address);
        await readStory(page);
        await kept(page);
        // The new worker is there, the new page is not yet.
        site.instead.set("service-worker.js", await readFile(join(folder, "service-worker.js")));
        const outcome = await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          const found = new Promise((resolve) =>
            registration?.addEventListener("updatefound", () => {
              const worker = registration.installing;
              worker?.addEventListener("statechange", () => worker.state !== "installing" && resolve(worker.state));
            }),
          );
          await registration?.update().catch(() => undefined);
          return found;
        });
        assert.equal(outcome, "redundant");
        assert.equal(await caches(page), 1);
        await openAt(page, site.address);
        assert.equal(await versionOf(page), "first");
        await readStory(page);
        await site.stop();
        await page.goto("about:blank");
        await openAt(page, site.address);
        await readStory(page);
        await site.start();
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }

  onHost("what another app shares is answered on the device and never reaches the host", async ({ page, site }) => {
    await openAt(page, site.address);
    await readStory(page);
    await kept(page);
    await page.goto(`${site.origin}/elsewhere/form.html`);
    const [headline = "", body = ""] = STORY.split("\n\n");
    await page.focus("[name=title]");
    await page.type(headline);
    await page.focus("[name=text]");
    await page.type(body);
    await page.focus("[name=url]");
    await page.type("https://herald.example/ferry");
    await page.click("button");
    await page.waitFor(() => location.pathname === "/nutgraf/" && document.querySelector("#origin"));
    await says(page, "#origin", /herald\.example/u);
    await says(page, ".headline", headline);
    await entriesAre(page, 3);
    await weighed(page);
    assert.equal(await page.evaluate(() => location.search), "");
    assert.deepEqual(site.requests.filter(({ method, path }) => method !== "GET" || path.includes("share")), []);
    // It is given once.
    await openAt(page, site.address);
    await stateIs(page, "empty");
    await weighed(page);
    await openAt(page, `${site.address}?shared=nothing`);
    await noticed(page, "did not arrive");
    await weighed(page);
  });

  onHost("files that another app shares are read", async ({ page, site }) => {
    await openAt(page, site.address);
    await readStory(page);
    await kept(page);
    await page.goto(`${site.origin}/elsewhere/form.html`);
    await page.chooseFiles("[name=files]", "www/samples/harbour.txt", "www/samples/moss.txt");
    await page.click("button");
    await page.waitFor(() => location.pathname === "/nutgraf/" && document.querySelector("#origin"));
    await says(page, "#origin", /harbour\.txt/u);
    await says(page, ".files-list", "harbour.txtmoss.txt");
    await entriesAre(page, 3);
    await weighed(page);
    assert.deepEqual(site.requests.filter(({ method }) => method !== "GET"), []);
  });

  onHost("a text that comes with a file is opened beside it, and a share without a text is said to be one", async ({ page, site }) => {
    await openAt(page, site.address);
    await readStory(page);
    await kept(page);
    const share = async (/** @type {Record<string, string>} */ fields, /** @type {string[]} */ ...files) => {
      await page.goto(`${site.origin}/elsewhere/form.html`);
      for (const [name, value] of Object.entries(fields)) {
        await page.focus(`[name=${name}]`);
        await page.type(value);
      }
      if (files.length > 0) await page.chooseFiles("[name=files]", ...files);
      await page.click("button");
      await page.waitFor(() => location.pathname === "/nutgraf/" && document.documentElement.classList.contains("ready"));
    };
    await share({ title: "Ferry late", text: "The ferry came in late. Nobody waited." }, "www/samples/harbour.txt");
    await says(page, ".files-list", "harbour.txtFerry late.txt");
    await page.click(".files-list li:nth-child(2) button");
    await rested(page, "Nobody waited.");
    await says(page, "#reading", /Ferry late/u);
    await weighed(page);
    await share({ title: "harbour.txt", url: "https://herald.example/ferry" }, "www/samples/harbour.txt");
    await says(page, "#origin", /harbour\.txt/u);
    assert.equal(await textOf(page, ".files-list"), "", "a title and an address are no other story");
    await weighed(page);
    await share({});
    await noticed(page, "There was no text in what was shared.");
    await weighed(page);
  });

  onHost("a service worker that never answers is not waited for", async ({ page, site }) => {
    await openAt(page, site.address);
    await readStory(page);
    await kept(page);
    await panel(page);
    await page.evaluate(() => {
      const { setTimeout } = globalThis;
      // What waits for a minute waits for a moment.
      Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ task, time = 0) => setTimeout(task, time >= 60_000 ? 50 : time) });
      const { postMessage } = ServiceWorker.prototype;
      ServiceWorker.prototype.postMessage = function (message, ...rest) {
        if (message.type !== "keep") Reflect.apply(postMessage, this, [message, ...rest]);
      };
    });
    await page.click("#keep-documents");
    await page.waitFor(() => document.querySelector("#privacy")?.textContent?.includes("could not be kept"));
    assert.equal(await page.evaluate(() => /** @type {HTMLButtonElement} */ (document.querySelector("#keep-documents")).disabled), false);
  });

  onHost("files that are opened with the installed page are read", async ({ page, site, browser }) => {
    const queue = () => {
      const launch = {
        /** @param {(params: object) => void} consumer */
        async setConsumer(consumer) {
          const folder = await navigator.storage.getDirectory();
          const handles = await Promise.all(["ferry.txt", "late.pdf"].map(async (name) => {
            const handle = await folder.getFileHandle(name, { create: true });
            const file = await handle.createWritable();
            await file.write("The ferry sails again on Monday. The harbor board said so.");
            await file.close();
            return handle;
          }));
          consumer({ files: handles });
        },
      };
      Object.defineProperty(globalThis, "launchQueue", { value: launch, configurable: true });
    };
    if (browser === "Chromium") await page.driver.addInitScript(queue);
    else await page.driver.evaluateOnNewDocument(queue);
    await openAt(page, site.address);
    await says(page, "#origin", /ferry\.txt/u);
    await says(page, ".files-list", "ferry.txtlate.pdf");
    await entriesAre(page, 2);
    await kept(page);
  });

  onHost("the browser finds nothing wrong with what installs it", async ({ page, site, browser }) => {
    // Only Chromium tells a driver.
    if (browser !== "Chromium") return;
    await openAt(page, site.address);
    await kept(page);
    const session = await page.driver.context().newCDPSession(page.driver);
    const { errors } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A test has a window of its own that keeps nothing.
    assert.deepEqual(installabilityErrors.map((/** @type {{ errorId: string }} */ { errorId }) => errorId), ["in-incognito"]);
    const { appId } = await session.send("Page.getAppId");
    assert.equal(appId, site.address);
  });

  onHost("where the browser refuses the service worker it works all the same", async ({ page, site, expectError }) => {
    // On a busy machine Chromium says it in other words.
    expectError(/service.?worker|MIME|fetching the script/iu);
    // A script that is not sent as one is refused.
    site.typeOf.set("service-worker.js", "text/plain");
    await openAt(page, site.address);
    await readStory(page);
    await page.waitFor(async () => (await navigator.serviceWorker.getRegistration()) === undefined);
    assert.match(await panel(page), /This browser does not keep it/u);
    await openAt(page, site.address);
    await readStory(page);
  });

  onHost("where there is no room it works all the same", async ({ page, site, browser, expectError }) => {
    // Only Chromium lets a driver take the room away.
    if (browser !== "Chromium") return;
    expectError(/quota|service.?worker/iu);
    const session = await page.driver.context().newCDPSession(page.driver);
    await session.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize: 100_000 });
    await openAt(page, site.address);
    await readStory(page);
    await page.waitFor(async () => (await globalThis.caches.keys()).length === 0);
    assert.match(await panel(page), /This browser does not keep it/u);
  });
});
