import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failToStart, startChildServer } from "./support/child-server.ts";
import { PrivatePostgres } from "./support/private-postgres.ts";
import { callApi, firstBoard, joinBoard } from "./support/program.ts";
import { temporaryFolder } from "./support/test-server.ts";
import { startWriting } from "./support/writing-program.ts";

let postgres: PrivatePostgres;
const dataDir = temporaryFolder();
let env: { readonly DATABASE_URL: string };
beforeAll(async () => {
  postgres = await PrivatePostgres.start();
  env = { DATABASE_URL: await postgres.createDatabase() };
});
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("[S5] [K1] [K25] a server keeps everything in the PostgreSQL of DATABASE_URL, through its own end and that of PostgreSQL", async () => {
  const first = await startChildServer({ dataDir, env });
  const board = await firstBoard(first);
  const customer = await callApi<{ readonly id: string }>(first, "POST", "/api/customers", {
    name: "青葉製作所",
  });
  const writers = await Promise.all(
    ["a", "b"].map(async (prefix) =>
      startWriting(await joinBoard(first, board.id), { prefix, everyMs: 10 }),
    ),
  );
  const savedKeys = () => writers.flatMap((writer) => writer.savedKeys());
  await expect.poll(() => savedKeys().length).toBeGreaterThan(20);
  await first.end("SIGKILL");
  const saved = savedKeys();
  for (const writer of writers) writer.stop();

  const { token } = first;
  const second = await startChildServer({ dataDir, env, token });
  const reader = await joinBoard(second, board.id);
  await reader.synced();
  const records = reader.doc.getMap("records");
  expect(saved.filter((key) => !records.has(key))).toEqual([]);
  const customers = await callApi<(typeof customer)[]>(second, "GET", "/api/customers");
  expect(customers.map(({ id }) => id)).toContain(customer.id);

  // It ends as by a power cut while somebody draws, and comes back: so does drawing.
  const writer = startWriting(await joinBoard(second, board.id), { prefix: "c", everyMs: 10 });
  await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(5);
  await postgres.kill();
  const before = writer.savedKeys();
  writer.stop();
  await wait(100);
  await postgres.start();
  await expect
    .poll(async () => (await fetch(`${second.url}/readyz`)).status, { timeout: 20_000 })
    .toBe(200);
  const later = await joinBoard(second, board.id);
  await later.synced();
  expect(before.filter((key) => !later.doc.getMap("records").has(key))).toEqual([]);
  later.doc.getMap("records").set("shape:later", 1);
  await later.allSaved();
  for (const one of [reader, later]) one.leave();

  // One server has a database [K7], again before it writes to it.
  const other = temporaryFolder();
  const { code, errors } = await failToStart({ dataDir: other, env });
  expect(code).toBe(1);
  expect(errors).toContain("it is in use by another server");
  rmSync(other, { recursive: true, force: true });
  expect(await second.end("SIGTERM")).toBe(0);
  expect(existsSync(join(dataDir, "workspace.sqlite"))).toBe(false);
});

test("[S5] a database that cannot be used is named in one line, without its password", async () => {
  const folder = temporaryFolder();
  const nowhere = { DATABASE_URL: "postgres://ada:secret-word@127.0.0.1:1/none" };
  const { code, errors } = await failToStart({ dataDir: folder, env: nowhere });
  expect(code).toBe(1);
  expect(errors).toContain("DATABASE_URL cannot be used");
  expect(errors).not.toContain("secret-word");
  rmSync(folder, { recursive: true, force: true });
});
