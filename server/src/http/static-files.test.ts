import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "./static-files.ts";

const folder = mkdtempSync(join(tmpdir(), "zentaikan-client-"));
beforeAll(() => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><p>the client</p>");
  writeFileSync(join(folder, "star.svg"), "<svg/>");
  writeFileSync(join(folder, "assets", "main-abc.js"), "run()");
  writeFileSync(join(folder, "assets", "main-abc.js.br"), brotliCompressSync("run()"));
  writeFileSync(join(folder, "..", "zentaikan-outside.txt"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const get = (path: string, headers = {}): Promise<Response> =>
  Promise.resolve(staticFiles(folder).request(path, { headers }));

test("[H3] every page answers with the client, not to be kept", async () => {
  for (const path of ["/", "/boards/abc", "/boards/abc?x=1", "/deep/er"]) {
    const response = await get(path);
    expect(await response.text(), path).toContain("the client");
    expect(response.headers.get("Cache-Control"), path).toBe("no-cache");
    expect(response.headers.get("Content-Type")).toContain("text/html");
  }
});

test("[H3] assets are immutable, compressed where they lie compressed, and nothing else is one", async () => {
  const asset = await get("/assets/main-abc.js", { "Accept-Encoding": "br" });
  expect(asset.headers.get("Cache-Control")).toContain("immutable");
  expect(asset.headers.get("Content-Encoding")).toBe("br");
  expect(asset.headers.get("Content-Type")).toContain("javascript");
  expect(await (await get("/assets/main-abc.js")).text()).toBe("run()");
  expect((await get("/assets/gone.js")).status).toBe(404);
  expect((await get("/star.svg")).headers.get("Content-Type")).toContain("svg");
});

test("[H3] no path leads out of the folder", async () => {
  const paths = [
    "/../zentaikan-outside.txt",
    "/%2e%2e/zentaikan-outside.txt",
    "/..%2fzentaikan-outside.txt",
  ];
  for (const path of [
    ...paths,
    "/assets/..%5c..%5czentaikan-outside.txt",
    "//zentaikan-outside.txt",
  ]) {
    expect(await (await get(path)).text()).not.toContain("secret");
  }
});

test("[H3] without a build, a page says what to do", async () => {
  const response = await staticFiles(join(folder, "nothing")).request("/");
  expect(response.status).toBe(503);
  expect(await response.text()).toContain("pnpm build");
});
