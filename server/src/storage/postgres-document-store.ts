import type { DocumentName } from "@zentaikan/protocol";
import type { Log } from "../log.ts";
import type { HeldAppend, Hold } from "./append-runs.ts";
import { appendToPostgres } from "./append-to-postgres.ts";
import { askTogether } from "./ask-together.ts";
import {
  CorruptDocument,
  DocumentExists,
  SequenceTaken,
  type DocumentStore,
} from "./document-store.ts";
import { groupCommits } from "./group-commits.ts";
import { Holds } from "./holds.ts";
import { openPostgres } from "./open-postgres.ts";
import { PostgresJournal } from "./postgres-journal.ts";
import { migratePostgresJournal } from "./postgres-schema.ts";
import { readFromPostgres, readHeadsFromPostgres, wholeReader } from "./read-from-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import { openWritingGate } from "./writing-gate.ts";

interface PostgresDocumentStoreOptions {
  readonly url: string;
  readonly log: Log;
  /** Connections for reading; for writing there are five more. */
  readonly connections?: number;
  /** How often a failed storage is tried again. */
  readonly probeIntervalMs?: number;
  /** How long a write is waited for before its outcome counts as unknown. */
  readonly writeTimeoutMs?: number;
  /** Asked of each new connection for writing. */
  readonly mayWrite?: () => Promise<boolean>;
}

/** As for SQLite: hardly felt by whoever waits, and a commit carries more. */
const COMMIT_PAUSE_MS = 4;
/** How often somebody else may take a document while it is read. */
const mostTakings = 5;

/**
 * Documents in PostgreSQL. Any number of such stores may be open on one database: of a document, one
 * holds the right to append, and carries its fence with every append.
 * @throws StorageUnavailable when nothing can be written there; Error when its version is newer
 */
export async function openPostgresDocumentStore(
  options: PostgresDocumentStoreOptions,
): Promise<DocumentStore> {
  const { url, log, connections = 8, probeIntervalMs = 1000, writeTimeoutMs = 15_000 } = options;
  const { mayWrite } = options;
  const reads = openPostgres({ url, log, max: connections, name: "zentaikan reads" });
  // Commits that wait for a standby keep no reader waiting, and no crowd of readers an append.
  const writes = openPostgres({ url, log, max: 4, name: "zentaikan writes", mayWrite });
  const appends = openPostgres({ url, log, max: 1, name: "zentaikan appends", mayWrite });
  const journal = new PostgresJournal(writes, writeTimeoutMs);
  const gate = openWritingGate({
    probe: () => journal.probe(),
    intervalMs: probeIntervalMs,
    isOutage: (error) => error instanceof StorageUnavailable,
  });
  const close = async (): Promise<void> => {
    gate.end();
    await Promise.all([reads.end(), writes.end(), appends.end()]);
  };
  try {
    await migratePostgresJournal(writes);
    await journal.probe();
  } catch (error) {
    await close();
    throw error;
  }

  /** Fails at once while nothing can be written, so that no queue builds up. */
  const write = <Output>(ask: () => Promise<Output>): Promise<Output> =>
    gate.isOpen
      ? gate.observed(ask())
      : Promise.reject(new StorageUnavailable("PostgreSQL takes no writes at the moment"));
  const takeFree = askTogether((names: readonly string[]) => journal.takeFree(names));
  const holds = new Holds((name) =>
    write(async () => (await takeFree(name)) ?? (await journal.take(name))),
  );
  const headOf = askTogether((names: readonly string[]) => readHeadsFromPostgres(reads, names));
  const readWhole = wholeReader(reads);
  const append = groupCommits(
    (batch: readonly HeldAppend[]) =>
      appendToPostgres(batch, { pool: appends, withinMs: writeTimeoutMs }),
    COMMIT_PAUSE_MS,
  );
  const held = async (
    name: DocumentName,
    ask: () => Promise<Hold | null>,
  ): Promise<Hold | null> => {
    const found = await write(ask);
    if (found !== null) holds.put(name, found);
    return found;
  };

  return {
    async create(name, update) {
      if ((await held(name, () => journal.create(name, update))) === null)
        throw new DocumentExists(name);
    },
    async load(name, { toAppend = false } = {}) {
      for (let attempt = 0; attempt < mostTakings; attempt += 1) {
        const hold = toAppend ? await holds.of(name) : null;
        if (toAppend && hold === null) return null;
        const found = await readFromPostgres(reads, name, readWhole);
        if (found.kind === "absent") return null;
        if (hold !== null && found.fence !== hold.fence) {
          // What others appended since may be of unknown outcome, too: taking it is writing.
          holds.drop(name, hold);
          continue;
        }
        if (found.kind === "corrupt") throw new CorruptDocument(found.detail);
        return found.document;
      }
      throw new StorageUnavailable(`${name} is taken by others again and again`);
    },
    head: headOf,
    async append(one) {
      const refused = new SequenceTaken(`${one.name} ${one.epoch}/${one.sequence}`);
      const hold = await holds.of(one.name);
      if (hold === null) throw refused;
      const outcome = await write(() => append({ append: one, hold }));
      if (outcome.kind === "appended") return;
      holds.drop(one.name, hold);
      if (outcome.kind === "sequenceTaken") throw refused;
      await gate.observed(Promise.reject(outcome.error));
    },
    reserve: (reservation) => write(() => journal.reserve(reservation)),
    compact: (name, segment) => write(() => journal.compact(name, segment)),
    async replace(name, update) {
      return (await held(name, () => journal.replace(name, update)))?.epoch ?? null;
    },
    isWritable: () => gate.isOpen,
    async close() {
      await append.settled();
      await close();
    },
  };
}
