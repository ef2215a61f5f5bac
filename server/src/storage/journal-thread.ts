import { workerData } from "node:worker_threads";
import { serveThread, Transferred } from "../threads/serve-thread.ts";
import type { Append, Reservation, Segment } from "./document-store.ts";
import { migrateJournal } from "./journal-schema.ts";
import { Journal, type LoadOutcome } from "./journal.ts";
import { openSqlite } from "./open-sqlite.ts";

/** The thread that owns the journal: a slow fsync waits here and stops no socket. */
const { path, maxPages } = workerData as { path: string; maxPages: number | null };
const database = openSqlite(path);
migrateJournal(database);
// A way to fill the storage without filling a disk.
if (maxPages !== null) database.exec(`PRAGMA max_page_count = ${maxPages}`);
const journal = new Journal(database, Date.now);

const methods = {
  create: ({ name, update }: { name: string; update: Uint8Array<ArrayBuffer> }) =>
    journal.create(name, update),
  append: (batch: readonly Append[]) => journal.append(batch),
  head: (name: string) => journal.head(name),
  load: (name: string) => withoutCopy(journal.load(name)),
  compact: ({ name, segment }: { name: string; segment: Segment }) =>
    journal.compact(name, segment),
  reserve: (reservation: Reservation) => journal.reserve(reservation),
  replace: ({ name, update }: { name: string; update: Uint8Array<ArrayBuffer> }) =>
    journal.replace(name, update),
  probe: () => journal.probe(),
  close: () => database.close(),
};

export type JournalMethods = {
  create: (input: { name: string; update: Uint8Array<ArrayBuffer> }) => boolean;
  append: (batch: readonly Append[]) => ReturnType<Journal["append"]>;
  head: (name: string) => ReturnType<Journal["head"]>;
  load: (name: string) => LoadOutcome;
  compact: (input: { name: string; segment: Segment }) => void;
  reserve: (reservation: Reservation) => number[];
  replace: (input: { name: string; update: Uint8Array<ArrayBuffer> }) => number | null;
  probe: (input: null) => void;
  close: (input: null) => void;
};

serveThread(methods);

function withoutCopy(outcome: LoadOutcome): LoadOutcome | Transferred<LoadOutcome> {
  if (outcome.kind !== "loaded") return outcome;
  const { segment } = outcome.document;
  return segment === null ? outcome : new Transferred(outcome, [segment.state.buffer]);
}
