// The configuration for nginx that the hosting guide gives, tried by a real nginx on the published page.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

/** As Debian names it. */
const NGINX = ["/usr/sbin/nginx", "nginx"].find((program) => {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});

if (!NGINX) console.log("SKIPPED: nginx is not installed, so the hosting guide's configuration for it is untried");

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

test("nginx serves the page as the guide says", { skip: !NGINX }, async () => {
  const guide = await readFile("docs/hosting.md", "utf8");
  const [, block = ""] = guide.match(/```nginx\n([^]*?)```/u) ?? [];
  const headers = await readFile("dist/site/_headers", "utf8");
  const [, policy = ""] = headers.match(/Content-Security-Policy: (.+)/u) ?? [];
  assert.match(policy, /frame-ancestors 'none'/u);

  const folder = await mkdtemp(join(tmpdir(), "nutgraf-nginx-"));
  await cp("dist/site", join(folder, "site"), { recursive: true });
  const port = await freePort();
  const location = block.replace("/srv/nutgraf/", join(folder, "site/")).replace("POLICY", policy);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`);
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const config = join(folder, "nginx.conf");
  await writeFile(
    config,
    `daemon off; ${user} worker_processes 1; pid ${folder}/pid; error_log stderr;
     events {} http { access_log off; ${temporary.join(" ")}
     server { listen 127.0.0.1:${port}; absolute_redirect off; ${location} } }`,
  );
  const nginx = spawn(/** @type {string} */ (NGINX), ["-p", folder, "-c", config], { stdio: ["ignore", "inherit", "inherit"] });
  try {
    const base = `http://127.0.0.1:${port}/nutgraf/`;
    const page = await reach(base);
    assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(page.headers.get("cache-control"), "no-cache");
    assert.equal(page.headers.get("content-security-policy"), policy);
    const html = await page.text();
    assert.equal(html, await readFile("dist/site/index.html", "utf8"));

    /** @type {{ path: string }[]} */
    const files = JSON.parse(await (await fetch(`${base}files.json`)).text());
    const types = { js: "text/javascript", wasm: "application/wasm", webmanifest: "application/manifest+json" };
    for (const { path } of files.filter(({ path }) => !path.startsWith(".") && !path.startsWith("_"))) {
      const response = await fetch(base + path, { headers: { "accept-encoding": "gzip" } });
      assert.equal(response.status, 200, path);
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), await readFile(`dist/site/${path}`), path);
      const type = Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1];
      if (type) assert.equal(response.headers.get("content-type"), type, path);
      if (/\.(?:js|wasm|css)$/u.test(path)) assert.equal(response.headers.get("content-encoding"), "gzip", path);
      if (path.startsWith("assets/")) assert.match(response.headers.get("cache-control") ?? "", /immutable/u, path);
    }
    const bare = await fetch(base.slice(0, -1), { redirect: "manual" });
    assert.equal(new URL(bare.headers.get("location") ?? "", base.slice(0, -1)).href, base);
    assert.ok((await fetch(`${base}share`, { method: "POST", body: "a story" })).status >= 400);
  } finally {
    nginx.kill();
    await once(nginx, "exit");
    await rm(folder, { recursive: true });
  }
});

/** Asks until the server answers. @param {string} address */
async function reach(address) {
  for (let waited = 0; ; waited += 50) {
    try {
      return await fetch(address);
    } catch (error) {
      if (waited > 20_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
