import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { apiToken } from "../support/api-token.ts";
import { ServerProcess } from "../support/server-process.ts";

const documentation = fileURLToPath(new URL("../../docs/api.md", import.meta.url));
let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.stop());

it("[API1] the example of docs/api.md is short, and does what it says", async () => {
  const example = /```js\n([^]*?)```/.exec(await readFile(documentation, "utf8"))?.[1] ?? "";
  expect(example.trim().split("\n").length).toBeLessThanOrEqual(30);

  // Beside this file, so that it finds the packages it imports.
  const folder = await mkdtemp(fileURLToPath(new URL("example-", import.meta.url)));
  try {
    const file = join(folder, "example.mjs");
    await writeFile(file, example);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [file], {
      env: { ...process.env, ORIGIN: server.origin, TOKEN: await apiToken(server) },
    });
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\d{2,} keys in the document of [0-9a-z]{26}\n/);
    expect(stdout).toMatch(/sk1\|.+>.+>.+ First .+\.\n$/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
