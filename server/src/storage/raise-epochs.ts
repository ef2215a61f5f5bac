import { migrateJournal } from "./journal-schema.ts";
import { inSyncTransaction, openSqlite } from "./open-sqlite.ts";

/**
 * Begins a new epoch for every document of a journal.
 *
 * The number comes from the clock on the wall and so is above every earlier one, whichever history
 * it belonged to: the journal that is replaced may be gone or unreadable.
 */
export function raiseEpochs(path: string, now: number): void {
  const database = openSqlite(path);
  try {
    migrateJournal(database);
    const highest = database
      .prepare("SELECT coalesce(max(epoch), 0) AS epoch FROM documents")
      .get();
    const epoch = Math.max(Number(highest?.["epoch"]) + 1, Math.floor(now / 1000));
    inSyncTransaction(database, () => {
      // What a document was in an epoch before stays in that one.
      for (const table of ["updates", "segments", "segment_copies"]) {
        database
          .prepare(
            `UPDATE ${table} SET epoch = ?
             WHERE (document, epoch) IN (SELECT id, epoch FROM documents)`,
          )
          .run(epoch);
      }
      database.prepare("UPDATE documents SET epoch = ?").run(epoch);
    });
    // All of it in the one file that is put in place.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}
