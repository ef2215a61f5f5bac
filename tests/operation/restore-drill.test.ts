import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startChildServer, type ChildServer } from "@zentaikan/server/test-kit/child-server";
import { findPostgres } from "@zentaikan/server/test-kit/find-postgres";
import { callApi, firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { sharedPostgres } from "@zentaikan/server/test-kit/shared-postgres";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";
import { expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { report } from "../support/report.ts";

const run = promisify(execFile);

/** The drill of `docs/operation.md`, as it stands there; that of files is fault case 34. */
test(`[OP3] a dump that was taken while people drew is a workspace, with all that was saved before ${AT_NIGHT}`, async (context) => {
  const folder = findPostgres();
  if (folder === null || !existsSync(join(folder, "pg_dump"))) return context.skip();
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  const made = mkdtempSync(join(tmpdir(), "zentaikan-drill-"));
  const dump = join(made, "dump");
  const servers: ChildServer[] = [];
  context.onTestFinished(async () => {
    for (const left of servers) if (left.isRunning()) await left.end("SIGKILL");
    rmSync(made, { recursive: true, force: true });
  });
  const started = async (databaseUrl: string, token?: string): Promise<ChildServer> => {
    const one = await startChildServer({
      dataDir: mkdtempSync(join(made, "data-")),
      env: { DATABASE_URL: databaseUrl },
      ...(token !== undefined && { token }),
    });
    servers.push(one);
    return one;
  };
  const server = await started(url);
  const board = await firstBoard(server);
  const customer = await callApi<{ id: string }>(server, "POST", "/api/customers", { name: "甲" });
  const writer = startWriting(await joinBoard(server, board.id), { prefix: "a", everyMs: 10 });
  await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(20);
  const before = writer.savedKeys();
  await run(join(folder, "pg_dump"), ["-Fc", "-f", dump, url]);
  const after = writer.savedKeys().length - before.length;
  writer.stop();
  await server.end("SIGTERM");

  const restored = await postgres.createDatabase();
  await run(join(folder, "pg_restore"), ["--no-owner", "-d", restored, dump]);
  const again = await started(restored, server.token);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  const reader = await joinBoard(again, board.id);
  await reader.synced();
  const records = reader.doc.getMap("records");
  expect(before.filter((key) => !records.has(key))).toEqual([]);
  const customers = await callApi<{ id: string }[]>(again, "GET", "/api/customers");
  expect(customers.map(({ id }) => id)).toContain(customer.id);
  // It is no picture of one: people go on.
  records.set("shape:afterwards", 1);
  await reader.allSaved();
  reader.leave();
  await again.end("SIGTERM");
  report(`[OP3] ${before.length} saved edits are in a dump, while ${after} more came in`);
});
