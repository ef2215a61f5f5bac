import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startChildServer } from "../support/child-server.ts";
import { firstBoard, joinBoard } from "../support/program.ts";
import { temporaryFolder } from "../support/test-server.ts";
import { startWriting } from "../support/writing-program.ts";

const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("[S3] SIGTERM under load saves what was received, says 1001 and ends with 0", async () => {
  const server = await startChildServer({ dataDir });
  const board = await firstBoard(server);
  const writers = await Promise.all(
    [0, 1, 2].map((index) => startWriting(server, board.id, { prefix: `${index}`, everyMs: 2 })),
  );
  const codes: (number | undefined)[] = [];
  for (const { program } of writers) {
    program.provider.on("connection-close", (event) => codes.push(event?.code));
  }
  await wait(300);
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
  // A second signal while it stops does not make it stop worse.
  const end = again.end("SIGINT");
  process.kill(again.pid, "SIGTERM");
  expect(await end).toBe(0);
});
