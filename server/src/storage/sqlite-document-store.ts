import { ThreadCaller } from "../threads/call-thread.ts";
import {
  CorruptDocument,
  DocumentExists,
  SequenceTaken,
  type Append,
  type DocumentStore,
} from "./document-store.ts";
import { groupCommits } from "./group-commits.ts";
import type { JournalMethods } from "./journal-thread.ts";
import { openWritingGate } from "./writing-gate.ts";

interface SqliteDocumentStoreOptions {
  readonly path: string;
  /** Refuses to grow beyond this many pages of 4 kB, as a full disk would; for tests. */
  readonly maxPages?: number;
  /** How often a failed storage is tried again. */
  readonly probeIntervalMs?: number;
}

/** Hardly felt by whoever waits for a commit, and at most 250 commits a second. */
const COMMIT_PAUSE_MS = 4;

/**
 * Documents in one SQLite file, written by one thread.
 *
 * Writing is either possible or not, for all documents alike. After a failure every append fails
 * at once, so that no queue builds up, until a probe of the thread has succeeded.
 * @throws Error when the file cannot be opened or has a newer version
 */
export async function openSqliteDocumentStore(
  options: SqliteDocumentStoreOptions,
): Promise<DocumentStore> {
  const thread = new ThreadCaller<JournalMethods>(new URL("./journal-thread.ts", import.meta.url), {
    path: options.path,
    maxPages: options.maxPages ?? null,
  });
  const gate = openWritingGate({
    probe: () => thread.call("probe", null),
    intervalMs: options.probeIntervalMs ?? 1000,
    isOutage: () => true,
  });

  const append = groupCommits(
    (batch: readonly Append[]) => gate.observed(thread.call("append", batch)),
    COMMIT_PAUSE_MS,
  );
  // Opening happens in the thread; the first answer tells whether it went well.
  await thread.call("head", "");
  // A disk without room is said before anybody is told that the server is ready.
  try {
    await thread.call("probe", null);
  } catch (error) {
    await thread.terminate();
    throw error;
  }

  return {
    async create(name, update) {
      const created = await gate.observed(thread.call("create", { name, update: owned(update) }));
      if (!created) throw new DocumentExists(name);
    },
    async load(name) {
      const outcome = await thread.call("load", name);
      if (outcome.kind === "corrupt") throw new CorruptDocument(outcome.detail);
      return outcome.kind === "absent" ? null : outcome.document;
    },
    head: (name) => thread.call("head", name),
    async append(one) {
      if ((await append(one)) === "sequenceTaken") {
        throw new SequenceTaken(`${one.name} ${one.epoch}/${one.sequence}`);
      }
    },
    reserve: (reservation) => gate.observed(thread.call("reserve", reservation)),
    async compact(name, segment) {
      await gate.observed(thread.call("compact", { name, segment }));
    },
    replace: (name, update) =>
      gate.observed(thread.call("replace", { name, update: owned(update) })),
    isWritable: () => gate.isOpen,
    async close() {
      gate.end();
      await append.settled();
      await thread.call("close", null);
      await thread.terminate();
    },
  };
}

/** A copy that owns its whole buffer, for the way to the thread. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
