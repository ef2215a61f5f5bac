import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { readJournal } from "./kit/read-journal.ts";
import { startChildServer } from "@zentaikan/server/test-kit/child-server";
import { firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";

const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("[F24][S3] SIGTERM under load saves what was received, says 1001 and ends with 0", async () => {
  const server = await startChildServer({ dataDir });
  const board = await firstBoard(server);
  const writers = await Promise.all(
    [0, 1, 2].map(async (index) =>
      startWriting(await joinBoard(server, board.id), { prefix: `${index}`, everyMs: 2 }),
    ),
  );
  const codes: (number | undefined)[] = [];
  for (const { program } of writers) {
    program.provider.on("connection-close", (event) => codes.push(event?.code));
  }
  await expect
    .poll(() => writers.flatMap((writer) => writer.savedKeys()).length, { timeout: 20_000 })
    .toBeGreaterThan(100);
  const start = performance.now();
  expect(await server.end("SIGTERM")).toBe(0);
  expect(performance.now() - start).toBeLessThan(5000);
  await expect.poll(() => codes).toEqual([1001, 1001, 1001]);
  const saved = writers.flatMap((writer) => writer.savedKeys());
  for (const writer of writers) writer.stop();

  const again = await startChildServer({ dataDir });
  const reader = await joinBoard(again, board.id);
  await reader.synced();
  const records = reader.doc.getMap("records");
  expect(saved.length).toBeGreaterThan(100);
  expect(saved.filter((key) => !records.has(key))).toEqual([]);
  reader.leave();
  await again.end("SIGTERM");
});

test("[F25][S3] a second signal while it stops does not make it stop worse @night", async () => {
  const server = await startChildServer({ dataDir });
  const board = await firstBoard(server);
  const writer = startWriting(await joinBoard(server, board.id), { prefix: "twice", everyMs: 2 });
  await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(20);
  const end = server.end("SIGINT");
  server.send("SIGTERM");
  expect(await end).toBe(0);
  const { doc } = readJournal(dataDir, board.id);
  const saved = writer.savedKeys();
  writer.stop();
  expect(saved.filter((key) => !doc.getMap("records").has(key))).toEqual([]);
});
