import { migrateJournal } from "../../src/storage/journal-schema.ts";
import { Journal } from "../../src/storage/journal.ts";
import { openSqlite } from "../../src/storage/open-sqlite.ts";
import {
  CorruptDocument,
  DocumentExists,
  SequenceTaken,
  type Append,
  type DocumentStore,
} from "../../src/storage/document-store.ts";

/** A store on SQLite, in this thread, which commits when a test says so and can fall over. */
export interface CrashableStore extends DocumentStore {
  /** Commits what waits. @returns whether anything did */
  commit(): boolean;
  /** Fails what waits, as a full disk would. */
  fail(): void;
  /**
   * The power goes. What waits is on the disk or not, as the machine got to it; nobody is told.
   * Nothing that is asked of the store afterwards is ever answered.
   */
  crash(gotToIt: boolean): void;
}

type Waiting = {
  readonly append: Append;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
};

/** @param onCommitted every append that is durable, in order */
export function openCrashableStore(
  path: string,
  onCommitted: (append: Append) => void,
): CrashableStore {
  const database = openSqlite(path);
  migrateJournal(database);
  const journal = new Journal(database, () => 0);
  let waiting: Waiting[] = [];
  let isUp = true;
  const never = new Promise<never>(() => {});

  const takeWaiting = (): Waiting[] => {
    const taken = waiting;
    waiting = [];
    return taken;
  };
  const write = (batch: readonly Waiting[]): readonly boolean[] => {
    const outcomes = journal.append(batch.map(({ append }) => append));
    for (const [index, { append }] of batch.entries()) {
      if (outcomes[index] === "appended") onCommitted(append);
    }
    return outcomes.map((outcome) => outcome === "appended");
  };

  return {
    async create(name, update) {
      if (!journal.create(name, new Uint8Array(update))) throw new DocumentExists(name);
      const { epoch } = journal.head(name) ?? { epoch: 1 };
      onCommitted({ name, epoch, sequence: 1, update: new Uint8Array(update), owners: [] });
    },
    async load(name) {
      if (!isUp) return never;
      const outcome = journal.load(name);
      if (outcome.kind === "corrupt") throw new CorruptDocument(outcome.detail);
      return outcome.kind === "absent" ? null : outcome.document;
    },
    head: async (name) => (isUp ? journal.head(name) : never),
    append: (append) =>
      isUp ? new Promise((resolve, reject) => waiting.push({ append, resolve, reject })) : never,
    reserve: async (reservation) => (isUp ? journal.reserve(reservation) : never),
    async compact(name, segment) {
      if (!isUp) return never;
      journal.compact(name, segment);
    },
    replace: async (name, update) => (isUp ? journal.replace(name, new Uint8Array(update)) : never),
    isWritable: () => true,
    async close() {
      isUp = false;
      database.close();
    },
    commit() {
      const batch = takeWaiting();
      for (const [index, wasAppended] of write(batch).entries()) {
        if (wasAppended) batch[index]?.resolve();
        else batch[index]?.reject(new SequenceTaken());
      }
      return batch.length > 0;
    },
    fail() {
      for (const { reject } of takeWaiting()) reject(new Error("the disk is full"));
    },
    crash(gotToIt) {
      const batch = takeWaiting();
      if (gotToIt) write(batch);
      isUp = false;
      database.close();
    },
  };
}
