import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { startChildServer } from "../support/child-server.ts";
import { callApi, firstBoard, joinBoard } from "../support/program.ts";
import { temporaryFolder } from "../support/test-server.ts";
import { startWriting } from "../support/writing-program.ts";

/** The nightly run asks for more. */
const trials = Number(process.env["KILL_TRIALS"] ?? 20);
const programs = 5;
const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test(`[K1][R1][R3] ${trials} kills while ${programs} programs write: no edit that was called saved is lost`, async ({
  annotate,
}) => {
  const saved: string[] = [];
  let server = await startChildServer({ dataDir });
  const board = await firstBoard(server);
  for (let trial = 0; trial < trials; trial += 1) {
    const writers = await Promise.all(
      Array.from({ length: programs }, (_, index) =>
        startWriting(server, board.id, { prefix: `${trial}-${index}`, everyMs: 2 }),
      ),
    );
    // Any moment of a second: between commits, in them, while compacting.
    await wait(80 + Math.random() * 250);
    await server.end("SIGKILL");
    for (const writer of writers) {
      saved.push(...writer.savedKeys());
      writer.stop();
    }

    server = await startChildServer({ dataDir });
    const reader = await joinBoard(server, board.id);
    await reader.synced();
    const records = reader.doc.getMap("records");
    const lost = saved.filter((key) => !records.has(key));
    expect(lost, `trial ${trial}`).toEqual([]);
    expect(reader.doc.store.pendingStructs).toBeNull();
    reader.leave();
  }
  expect(saved.length).toBeGreaterThan(trials * programs * 10);
  const { sequence } = await callApi<{ sequence: number }>(
    server,
    "GET",
    `/api/boards/${board.id}/structure`,
  );
  expect(sequence).toBeGreaterThan(trials);
  expect(await server.end("SIGTERM")).toBe(0);
  await annotate(`${trials} kills, ${saved.length} saved edits, 0 lost`);
}, 240_000);
