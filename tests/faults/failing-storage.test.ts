import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BoardBody } from "@zentaikan/protocol/http";
import { callApi, joinBoard, type Program } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { StorageFault } from "./kit/break-storage.ts";
import { readJournal } from "./kit/read-journal.ts";
import { openScene, type Scene } from "./kit/scene.ts";

const folder = temporaryFolder();
const faultFile = join(folder, "fault.json");
let scene: Scene;
/** Boards that the bystanders do not have open: what happens there is none of their business. */
let others: string[];
beforeAll(async () => {
  const preload = [new URL("./kit/break-storage.ts", import.meta.url)];
  scene = await openScene({ preload, env: { STORAGE_FAULT_FILE: faultFile } });
  const boards = await callApi<BoardBody[]>(scene.server, "GET", "/api/boards");
  others = boards.map(({ id }) => id).filter((id) => id !== scene.boardId);
});
afterEach(async () => {
  mend();
  await expect.poll(ready, { timeout: 5000 }).toBe(200);
  await scene.expectUnharmed();
});
afterAll(async () => {
  await scene.end();
  rmSync(folder, { recursive: true, force: true });
});

const breakAt = (fault: StorageFault) => writeFileSync(faultFile, JSON.stringify(fault));
const mend = () => rmSync(faultFile, { force: true });
const ready = async () => (await fetch(`${scene.server.url}/readyz`)).status;

function nextBoard(): string {
  const id = others.pop();
  if (id === undefined) throw new Error("no board is left");
  return id;
}

function closeCode({ provider }: Program): Promise<number | undefined> {
  return new Promise((resolve) => provider.on("connection-close", (event) => resolve(event?.code)));
}

test.each([
  ["an I/O error", 10, "disk I/O error"],
  ["a busy file", 5, "database is locked"],
  ["a full disk", 13, "database or disk is full"],
])(
  "[F28][K6][R4] %s: nothing is called saved or shown, and it goes on by itself",
  async (_name, code, message) => {
    const board = nextBoard();
    const [writer, witness] = [
      await joinBoard(scene.server, board),
      await joinBoard(scene.server, board),
    ];
    await Promise.all([writer.synced(), witness.synced()]);
    await writer.allSaved();
    const closed = closeCode(writer);
    const savedBefore = writer.saved;
    breakAt({ at: "INSERT INTO", does: { kind: "fail", code, message } });
    writer.doc.getMap("records").set("shape:unsaved", 1);
    expect(await closed).toBe(4503);
    expect(writer.saved).toBe(savedBefore);
    expect(witness.doc.getMap("records").has("shape:unsaved")).toBe(false);
    expect(await ready()).toBe(503);

    mend();
    await expect.poll(ready, { timeout: 5000 }).toBe(200);
    const again = await joinBoard(scene.server, board, writer.doc);
    await again.synced();
    await again.allSaved();
    expect(readJournal(scene.dataDir, board).doc.getMap("records").get("shape:unsaved")).toBe(1);
    for (const program of [writer, witness, again]) program.leave();
  },
);

test("[F28][R3] a disk that takes two seconds delays what is called saved, and nothing else", async () => {
  const board = nextBoard();
  const writer = await joinBoard(scene.server, board);
  await writer.synced();
  await writer.allSaved();
  breakAt({ at: "COMMIT", since: "INSERT INTO updates", does: { kind: "wait", ms: 2000 } });
  const start = performance.now();
  writer.doc.getMap("records").set("shape:slow", 1);
  await Promise.all([
    writer.allSaved().then(() => expect(performance.now() - start).toBeGreaterThan(1900)),
    fetch(`${scene.server.url}/livez`).then((response) => {
      expect(response.status).toBe(200);
      expect(performance.now() - start).toBeLessThan(1500);
    }),
  ]);
  mend();
  writer.leave();
});

test("[F29][K4] a flipped bit makes its board unreadable, and no other", async () => {
  const board = nextBoard();
  const database = new DatabaseSync(join(scene.dataDir, "documents.sqlite"), { timeout: 5000 });
  const damage = database.prepare(
    `UPDATE updates SET bytes = CAST(x'0000' || bytes AS BLOB)
     WHERE document = (SELECT id FROM documents WHERE name = ?)`,
  );
  expect(damage.run(`board:${board}`).changes).toBeGreaterThan(0);
  database.close();
  const reader = await joinBoard(scene.server, board);
  expect(await closeCode(reader)).toBe(4503);
  expect(reader.doc.store.clients.size).toBe(0);
  expect(scene.server.errors).toContain("is damaged");
  reader.leave();
});

test("[F30][R5] a board that cannot be read is refused, and never served or saved empty", async () => {
  const board = nextBoard();
  const before = readJournal(scene.dataDir, board);
  breakAt({
    at: "bytes FROM updates",
    does: { kind: "fail", code: 10, message: "disk I/O error" },
  });
  const refused = await joinBoard(scene.server, board);
  expect(await closeCode(refused)).toBe(4503);
  expect(refused.doc.store.clients.size).toBe(0);
  mend();
  const reader = await joinBoard(scene.server, board);
  await reader.synced();
  const after = readJournal(scene.dataDir, board);
  expect(after.sequence).toBe(before.sequence);
  expect(reader.doc.getMap("records").toJSON()).toEqual(before.doc.getMap("records").toJSON());
  for (const program of [refused, reader]) program.leave();
});
