import type { DatabaseSync } from "node:sqlite";
import { inSyncTransaction } from "./open-sqlite.ts";

/**
 * The tables of the journal, by version; `user_version` names the last step that was taken.
 * Updates are only ever added at the end, and removed from the front once a segment and its copy
 * hold them.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    epoch INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE updates (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (document, epoch, sequence)
  ) STRICT;

  CREATE TABLE segments (
    document INTEGER NOT NULL REFERENCES documents (id),
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    hash BLOB NOT NULL,
    state_vector BLOB NOT NULL,
    deletions BLOB NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (document, epoch, sequence)
  ) STRICT;

  CREATE TABLE client_owners (
    document INTEGER NOT NULL REFERENCES documents (id),
    client INTEGER NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT, WITHOUT ROWID;

  -- Written and emptied again to learn whether there is room after a failure.
  CREATE TABLE probes (bytes BLOB NOT NULL) STRICT;
  `,
  // What stood in for a damaged segment was the one before it and all updates since: in them lay
  // what people had deleted.
  `
  CREATE TABLE segment_copies (
    document INTEGER NOT NULL REFERENCES documents (id),
    epoch INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    at INTEGER NOT NULL,
    hash BLOB NOT NULL,
    state_vector BLOB NOT NULL,
    deletions BLOB NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (document, epoch, sequence)
  ) STRICT;
  `,
  `
  -- Clients that tabs have shown and not written as yet. The id rises: the oldest give way.
  CREATE TABLE reserved_clients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id),
    client INTEGER NOT NULL,
    person TEXT NOT NULL,
    UNIQUE (document, client)
  ) STRICT;

  CREATE INDEX reserved_clients_of_person ON reserved_clients (document, person, id);
  `,
];

/** @throws Error when the file was written by a newer version of this program */
export function migrateJournal(database: DatabaseSync): void {
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > steps.length) {
    throw new Error(`the journal has version ${version}; this server knows ${steps.length}`);
  }
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    inSyncTransaction(database, () => {
      database.exec(step);
      database.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
