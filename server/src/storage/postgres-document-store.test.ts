import { documentName, type BoardId } from "@zentaikan/protocol";
import { Client } from "pg";
import { expect, test, vi } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.ts";
import { openLog } from "../log.ts";
import {
  board,
  bytes,
  describeDocumentStore,
  everythingIn,
  range,
  segmentOf,
} from "./document-store.contract.ts";
import { CorruptDocument, SequenceTaken, type DocumentStore } from "./document-store.ts";
import { openPostgresDocumentStore } from "./postgres-document-store.ts";

const openStore = (url: string) => openPostgresDocumentStore({ url, log: openLog("silent") });
/** With an empty journal, which is made once. */
const newDatabase = async () => (await sharedPostgres()).createDatabase(await emptyJournal());
let emptyJournalMade: Promise<string> | null = null;
const emptyJournal = () =>
  (emptyJournalMade ??= (async () => {
    const url = await (await sharedPostgres()).createDatabase();
    await (await openStore(url)).close();
    return new URL(url).pathname.slice(1);
  })());

describeDocumentStore("the PostgreSQL store", async () => openStore(await newDatabase()));

const append = (store: DocumentStore, sequence: number, text = `update ${sequence}`) =>
  store.append({ name: board, epoch: 1, sequence, update: bytes(text), owners: [] });

/** A store on a database of its own, and what changes that past the store. */
async function openBoard(updates: number) {
  const url = await newDatabase();
  const store = await openStore(url);
  await store.create(board, bytes("update 1"));
  for (const sequence of range(2, updates)) await append(store, sequence);
  const run = async (statement: string) => (await sharedPostgres()).run(statement, url);
  return { url, store, run };
}

test.each([
  ["a flipped byte", "UPDATE journal.updates SET bytes = '\\x00' WHERE sequence = 3"],
  ["a missing update", "DELETE FROM journal.updates WHERE sequence = 3"],
  ["a missing end", "DELETE FROM journal.updates WHERE sequence = 5"],
  [
    "two updates exchanged",
    `UPDATE journal.updates SET sequence = -1 WHERE sequence = 3;
     UPDATE journal.updates SET sequence = 3 WHERE sequence = 4;
     UPDATE journal.updates SET sequence = 4 WHERE sequence = -1`,
  ],
])("[K4] %s makes the document in PostgreSQL unreadable, never emptier", async (_name, damage) => {
  const { store, run } = await openBoard(5);
  await run(damage);
  await expect(store.load(board)).rejects.toThrow(CorruptDocument);
  await expect(store.load(board, { toAppend: true })).rejects.toThrow(CorruptDocument);
  await store.close();
});

test.each([
  "UPDATE journal.segments SET state = '\\x00'",
  "UPDATE journal.segment_copies SET state = '\\x00'",
  "DELETE FROM journal.segments",
])("[K4] a damaged segment in PostgreSQL has a copy that serves: %s", async (damage) => {
  const { store, run } = await openBoard(6);
  await store.compact(board, segmentOf(6));
  await append(store, 7);
  await run(damage);
  const stored = await store.load(board);
  expect(stored?.segment?.sequence).toBe(6);
  expect(everythingIn(stored)).toEqual(range(1, 7));
  await store.compact(board, segmentOf(7));
  expect(everythingIn(await store.load(board))).toEqual(range(1, 7));
  await run(
    "UPDATE journal.segments SET state = '\\x00'; UPDATE journal.segment_copies SET state = '\\x00'",
  );
  await expect(store.load(board)).rejects.toThrow(CorruptDocument);
  await store.close();
});

test("[K5] [K20] a compaction in PostgreSQL leaves no row of what the segment holds", async () => {
  const { store, run } = await openBoard(9);
  for (const sequence of [9, 10]) {
    await store.compact(board, segmentOf(sequence));
    expect(await run("SELECT FROM journal.updates")).toEqual([]);
    for (const table of ["segments", "segment_copies"]) {
      const rows = await run(`SELECT sequence FROM journal.${table}`);
      expect(rows.map((row) => Number(row["sequence"]))).toEqual([sequence]);
    }
    await append(store, sequence + 1);
  }
  // A segment that holds more than the document has is none of this history.
  await store.compact(board, segmentOf(50));
  expect(everythingIn(await store.load(board))).toEqual(range(1, 11));
  await store.close();
});

test("[K2] an append that the database refuses takes none of its company with it", async () => {
  const { store } = await openBoard(1);
  const others = range(1, 3).map((number) => board.replace(/b/g, `${number}`) as typeof board);
  for (const name of others) await store.create(name, bytes("update 1"));
  const results = await Promise.allSettled(
    others.map((name, index) => {
      // PostgreSQL keeps no text with a zero in it.
      const owners = [{ clientId: 1, personId: index === 1 ? "a\0b" : "ada" }];
      return store.append({ name, epoch: 1, sequence: 2, update: bytes("x"), owners });
    }),
  );
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(store.isWritable()).toBe(true);
  const heads = await Promise.all(others.map((name) => store.head(name)));
  expect(heads.map((head) => head?.sequence)).toEqual([2, 1, 2]);
  await store.close();
});

test("[K2] [K3] appends to one document that gather are one commit, and one of them alone is refused", async () => {
  const { store, run } = await openBoard(1);
  const before = await run("SELECT xmin FROM journal.updates");
  const sequences = [2, 3, 4, 4, 5, 9, 6, 7];
  const results = await Promise.allSettled(sequences.map((sequence) => append(store, sequence)));
  expect(sequences.filter((_, index) => results[index]?.status === "rejected")).toEqual([4, 9]);
  expect(everythingIn(await store.load(board))).toEqual(range(1, 7));
  const commits = await run("SELECT DISTINCT xmin::text FROM journal.updates");
  expect(commits.length - before.length).toBeLessThan(6);
  // The number of the first is taken: those after it follow on what is there.
  const others = await Promise.allSettled([7, 8, 9].map((sequence) => append(store, sequence)));
  expect(others.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  await store.close();
});

test("[K15] who loads a document to append to it keeps everybody before from appending", async () => {
  const { url, store: first } = await openBoard(2);
  const second = await openStore(url);
  // Who only reads takes nothing.
  expect(everythingIn(await second.load(board))).toEqual([1, 2]);
  await append(first, 3);
  expect(everythingIn(await second.load(board, { toAppend: true }))).toEqual([1, 2, 3]);
  const results = await Promise.allSettled([
    append(first, 4, "of who was paused"),
    append(second, 4, "of the owner"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  // It has the right number now, and not the right.
  await first.load(board, { toAppend: true });
  await expect(append(second, 5)).rejects.toThrow(SequenceTaken);
  await append(first, 5);
  const stored = await second.load(board);
  expect(everythingIn(stored)).toEqual([1, 2, 3, 4, 5]);
  expect(new TextDecoder().decode(stored?.tail[3]?.update)).toBe("of the owner");
  await Promise.all([first.close(), second.close()]);
});

test("[K15] of a crowd that takes a document and appends, each number is appended once", async () => {
  const { url, store } = await openBoard(1);
  const crowd = [store, await openStore(url), await openStore(url)];
  const done: number[] = [];
  await Promise.all(
    crowd.map(async (one) => {
      while (done.length < 12) {
        try {
          const stored = await one.load(board, { toAppend: true });
          const sequence = (stored?.sequence ?? 0) + 1;
          await append(one, sequence);
          done.push(sequence);
        } catch (error) {
          expect(String(error)).toMatch(/SequenceTaken|Error: board|again and again/);
        }
      }
    }),
  );
  expect(done.toSorted((one, other) => one - other)).toEqual(range(2, done.length + 1));
  expect(everythingIn(await store.load(board))).toEqual(range(1, done.length + 1));
  await Promise.all(crowd.map((one) => one.close()));
});

test("[K24] a crowd of documents is opened with few questions, past one that somebody writes to and one that is damaged", async () => {
  const { url, store, run } = await openBoard(1);
  const names = range(100, 123).map((number) => documentName("board", `${number}` as BoardId));
  for (const [index, name] of names.entries()) {
    await store.create(name, bytes("update 1"));
    const rest = { name, epoch: 1, update: bytes("update 2"), owners: [] };
    await store.append({ ...rest, sequence: 2 });
    if (index % 3 === 0) await store.compact(name, segmentOf(2));
  }
  const [written, damaged, ...others] = names;
  const one = (name: string | undefined) => `document = (
    SELECT id FROM journal.documents WHERE name = '${name}')`;
  await run(`UPDATE journal.updates SET bytes = '\\x00' WHERE ${one(damaged)}`);
  const writer = new Client({ connectionString: url });
  await writer.connect();
  await writer.query("BEGIN");
  await writer.query("UPDATE journal.documents SET fence = fence WHERE name = $1", [written]);

  const second = await openStore(url);
  const asked = vi.spyOn(Client.prototype, "query");
  const opened = names.map((name) => second.load(name, { toAppend: true }));
  const outcomes = Promise.allSettled(opened);
  const isThere = await Promise.all(opened.slice(2));
  expect(isThere.map(everythingIn)).toEqual(others.map(() => [1, 2]));
  const statements = asked.mock.calls.filter(([asking]) => typeof asking === "object");
  expect(statements.length).toBeLessThan(names.length);
  asked.mockRestore();
  await writer.query("COMMIT");
  const kinds = (await outcomes).slice(0, 2).map(({ status }) => status);
  expect(kinds).toEqual(["fulfilled", "rejected"]);
  expect(everythingIn((await opened[0]) ?? null)).toEqual([1, 2]);
  await expect(opened[1]).rejects.toThrow(CorruptDocument);
  await Promise.all([writer.end(), store.close(), second.close()]);
});
