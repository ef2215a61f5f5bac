import { execFileSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startChildServer } from "@zentaikan/server/test-kit/child-server";
import { firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";

const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** With its log, which begins with what the start tried to write. */
const journalBytes = (): number =>
  ["documents.sqlite", "documents.sqlite-wal"]
    .map((name) => statSync(join(dataDir, name)).size)
    .reduce((sum, size) => sum + size);

/** What a full disk looks like to a process: no file may grow beyond this. */
function limitFiles(pid: number, bytes: number | "unlimited"): void {
  execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:`]);
}

test("[F27][K6][R4][H4] a storage that fills up: nothing is called saved that is not, and it recovers by itself @night", async () => {
  // The log that was written until now starts anew: only a log that grows meets a limit.
  await (await startChildServer({ dataDir })).end("SIGTERM");
  // Writing beyond the limit then fails with an error instead of a signal.
  const server = await startChildServer({ dataDir, shell: "trap '' XFSZ" });
  const board = await firstBoard(server);
  const ready = async (): Promise<number> => (await fetch(`${server.url}/readyz`)).status;
  const bystander = await joinBoard(server, board.id);
  const writer = await joinBoard(server, board.id);
  await Promise.all([bystander.synced(), writer.synced()]);
  const closed = Promise.withResolvers<number | undefined>();
  writer.provider.on("connection-close", (event) => closed.resolve(event?.code));
  expect(await ready()).toBe(200);

  limitFiles(server.pid, journalBytes() + 100_000);
  const messageOf = new Map<string, number>();
  const records = writer.doc.getMap("records");
  let saved = 0;
  while (writer.provider.wsconnected) {
    const key = `shape:${messageOf.size}`;
    records.set(key, "x".repeat(20_000));
    messageOf.set(key, writer.sent);
    await wait(10);
    saved = Math.max(saved, writer.saved);
  }
  const savedKeys = new Set([...messageOf].flatMap(([key, at]) => (at <= saved ? [key] : [])));
  expect(await closed.promise).toBe(4503);
  expect(server.isRunning()).toBe(true);
  expect(await ready()).toBe(503);
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  // What nobody saved, nobody saw.
  const seen = [...bystander.doc.getMap("records").keys()].filter((key) => records.has(key));
  const unsaved = [...messageOf.keys()].filter((key) => !savedKeys.has(key));
  expect(savedKeys.size).toBeGreaterThan(2);
  expect(unsaved.length).toBeGreaterThan(0);
  expect(seen).not.toContain(unsaved.at(-1));

  // Reading goes on while nothing can be written.
  const reader = await joinBoard(server, board.id);
  await reader.synced();
  for (const key of savedKeys) expect(reader.doc.getMap("records").has(key)).toBe(true);
  reader.leave();

  limitFiles(server.pid, "unlimited");
  await expect.poll(ready, { timeout: 5000 }).toBe(200);
  const returned = await joinBoard(server, board.id, writer.doc);
  await returned.synced();
  await returned.allSaved();
  const after = await joinBoard(server, board.id);
  await after.synced();
  expect(after.doc.getMap("records").toJSON()).toEqual(writer.doc.getMap("records").toJSON());
  for (const program of [bystander, writer, returned, after]) program.leave();
  expect(await server.end("SIGTERM")).toBe(0);
});
