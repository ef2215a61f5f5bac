import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import {
  board,
  bytes,
  describeDocumentStore,
  everythingIn,
  range,
  segmentOf,
} from "./document-store.contract.ts";
import { CorruptDocument, type DocumentStore } from "./document-store.ts";
import { openSqliteDocumentStore } from "./sqlite-document-store.ts";

const folder = mkdtempSync(join(tmpdir(), "zentaikan-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newPath = (): string => join(folder, `${(files += 1)}.sqlite`);

describeDocumentStore("the SQLite store", () => openSqliteDocumentStore({ path: newPath() }));

async function appendUpTo(store: DocumentStore, last: number, size = 8): Promise<void> {
  const first = ((await store.head(board))?.sequence ?? 0) + 1;
  for (const sequence of range(first, last)) {
    const update = bytes("u".repeat(size));
    if (sequence === 1) await store.create(board, update);
    else await store.append({ name: board, epoch: 1, sequence, update, owners: [] });
  }
}

/** Opens a store, closes it, changes its file behind its back, and opens it again. */
async function reopenedAfter(
  prepare: (store: DocumentStore) => Promise<void>,
  damage: (database: DatabaseSync) => void,
): Promise<DocumentStore> {
  const path = newPath();
  const store = await openSqliteDocumentStore({ path });
  await prepare(store);
  await store.close();
  const database = new DatabaseSync(path);
  damage(database);
  database.close();
  return openSqliteDocumentStore({ path });
}

test("[K1] what was appended is there after closing and opening", async () => {
  const store = await reopenedAfter(
    (store) => appendUpTo(store, 5),
    () => {},
  );
  expect(everythingIn(await store.load(board))).toEqual([1, 2, 3, 4, 5]);
  await store.close();
});

test.each([
  ["a flipped byte", "UPDATE updates SET bytes = x'00' WHERE sequence = 3"],
  ["a missing update", "DELETE FROM updates WHERE sequence = 3"],
  [
    "two updates exchanged",
    "UPDATE updates SET sequence = -1 WHERE sequence = 3; UPDATE updates SET sequence = 3 WHERE sequence = 4; UPDATE updates SET sequence = 4 WHERE sequence = -1",
  ],
])("[K4] %s makes the document unreadable, never emptier", async (_name, sql) => {
  const store = await reopenedAfter(
    async (store) => {
      for (const sequence of range(1, 5)) {
        const update = bytes(`update ${sequence}`);
        if (sequence === 1) await store.create(board, update);
        else await store.append({ name: board, epoch: 1, sequence, update, owners: [] });
      }
    },
    (database) => database.exec(sql),
  );
  await expect(store.load(board)).rejects.toThrow(CorruptDocument);
  await store.close();
});

test.each(["segments", "segment_copies"])(
  "[K4] a damaged segment has a copy that serves: %s",
  async (damaged) => {
    const store = await reopenedAfter(
      async (store) => {
        await appendUpTo(store, 4);
        await store.compact(board, segmentOf(4));
        await appendUpTo(store, 6);
        await store.compact(board, segmentOf(6));
        await appendUpTo(store, 7);
      },
      (database) => database.exec(`UPDATE ${damaged} SET state = x'00'`),
    );
    const stored = await store.load(board);
    expect(stored?.segment?.sequence).toBe(6);
    expect(everythingIn(stored)).toEqual(range(1, 7));
    await store.compact(board, segmentOf(7));
    expect(everythingIn(await store.load(board))).toEqual(range(1, 7));
    await store.close();
  },
);

test("[K4] without a whole segment and a whole copy, the document is unreadable", async () => {
  const store = await reopenedAfter(
    async (store) => {
      for (const sequence of [4, 6, 8]) {
        await appendUpTo(store, sequence);
        await store.compact(board, segmentOf(sequence));
      }
    },
    (database) =>
      database.exec("UPDATE segments SET state = x'00'; UPDATE segment_copies SET state = x'00'"),
  );
  await expect(store.load(board)).rejects.toThrow(CorruptDocument);
  await store.close();
});

test("[K4] what a release without copies kept serves, its older segment too", async () => {
  const store = await reopenedAfter(
    async (store) => {
      await appendUpTo(store, 4);
      await store.compact(board, segmentOf(4));
      await appendUpTo(store, 7);
    },
    (database) => {
      database.exec(
        "DROP TABLE reserved_clients; DROP TABLE segment_copies; PRAGMA user_version = 1",
      );
      database.exec(`INSERT INTO segments SELECT document, epoch, 6, at, hash, state_vector,
        deletions, x'00' FROM segments WHERE sequence = 4`);
    },
  );
  const stored = await store.load(board);
  expect(stored?.segment?.sequence).toBe(4);
  expect(everythingIn(stored)).toEqual(range(1, 7));
  await store.close();
});

test("[K5] [K12] a compaction drops what the segment holds, down to the bytes in the file", async () => {
  const path = newPath();
  const store = await openSqliteDocumentStore({ path });
  const marker = "一度だけ書かれた言葉";
  for (const sequence of [10, 20, 30]) {
    await appendUpTo(store, sequence - 1);
    await store.append({ name: board, epoch: 1, sequence, update: bytes(marker), owners: [] });
    expect(holds(path, marker)).toBe(true);
    await store.compact(board, segmentOf(sequence));
  }
  await store.close();
  expect(holds(path, marker)).toBe(false);
  const database = new DatabaseSync(path);
  const sequences = (table: string): unknown[] =>
    database
      .prepare(`SELECT sequence FROM ${table} ORDER BY sequence`)
      .all()
      .map((row) => row["sequence"]);
  expect(sequences("segments")).toEqual([30]);
  expect(sequences("segment_copies")).toEqual([30]);
  expect(sequences("updates")).toEqual([]);
  database.close();
});

/** Whether these bytes are anywhere in the file or in the log beside it. */
const holds = (path: string, words: string): boolean =>
  [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(words));

test("[K6] a full storage acknowledges nothing that it does not keep, and recovers", async () => {
  const path = newPath();
  const full = await openSqliteDocumentStore({ path, maxPages: 64, probeIntervalMs: 10 });
  let acknowledged = 1;
  await full.create(board, bytes("first"));
  try {
    for (;;) {
      await appendUpTo(full, acknowledged + 1, 1000);
      acknowledged += 1;
    }
  } catch (error) {
    expect(String(error)).toContain("full");
  }
  expect(acknowledged).toBeGreaterThan(10);
  expect(full.isWritable()).toBe(false);
  expect(everythingIn(await full.load(board))).toEqual(range(1, acknowledged));
  await full.close();

  const roomy = await openSqliteDocumentStore({ path });
  await appendUpTo(roomy, acknowledged + 1);
  expect(everythingIn(await roomy.load(board))).toEqual(range(1, acknowledged + 1));
  await roomy.close();
});

test("[K6] writing goes on by itself when there is room again", async () => {
  const path = newPath();
  const store = await openSqliteDocumentStore({ path, maxPages: 64, probeIntervalMs: 10 });
  await store.create(board, bytes("first"));
  await expect(appendUpTo(store, 2, 400_000)).rejects.toThrow();
  expect(store.isWritable()).toBe(false);
  // The big append never fits; small ones do, as the probe finds out.
  await expect.poll(() => store.isWritable()).toBe(true);
  await appendUpTo(store, 2);
  expect(everythingIn(await store.load(board))).toEqual([1, 2]);
  await store.close();
});
