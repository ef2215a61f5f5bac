import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { startTestServer } from "../../test/support/test-server.ts";

test("[K11] damage that is found after the start is said by /readyz", async () => {
  const whole = await startTestServer();
  const readyz = async (url: string) => (await fetch(`${url}/readyz`)).text();
  expect(await readyz(whole.url)).toBe("ready");
  await whole.running.stop();
  const file = join(whole.dataDir, "workspace.sqlite");
  const database = new DatabaseSync(file);
  const { rootpage } = database
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'webhookDeliveries'")
    .get() as { rootpage: number };
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, (rootpage - 1) * 4096, rootpage * 4096);
  writeFileSync(file, bytes);
  const damaged = await startTestServer(whole.dataDir, {}, { maxCheckMs: 0 });
  await expect
    .poll(() => readyz(damaged.url), { timeout: 30_000 })
    .toBe("ready\nthe workspace is damaged: put a backup in place");
  await damaged.running.stop();
  rmSync(whole.dataDir, { recursive: true, force: true });
});
