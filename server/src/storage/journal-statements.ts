import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { ClientOwner, Segment, StoredUpdate } from "./document-store.ts";

export type DocumentKey = { readonly id: number; readonly epoch: number };
type UpdateRow = StoredUpdate & { readonly checksum: number };
export type SegmentRow = Segment & { readonly hash: Uint8Array };

export type JournalStatements = ReturnType<typeof prepareJournal>;

/** The sentences in which the journal speaks to SQLite, prepared once, each with typed rows. */
export function prepareJournal(database: DatabaseSync) {
  const findDocument = database.prepare("SELECT id, epoch FROM documents WHERE name = ?");
  const insertDocument = database.prepare(
    "INSERT INTO documents (name, epoch, created_at) VALUES (?, 1, ?)",
  );
  const setEpoch = database.prepare("UPDATE documents SET epoch = ? WHERE id = ?");
  const lastSequence = database.prepare(
    `SELECT max(
       coalesce((SELECT max(sequence) FROM updates WHERE document = :document AND epoch = :epoch), 0),
       coalesce((SELECT max(sequence) FROM segments WHERE document = :document AND epoch = :epoch), 0),
       coalesce((SELECT max(sequence) FROM segment_copies WHERE document = :document AND epoch = :epoch), 0)
     ) AS sequence`,
  );
  const insertUpdate = database.prepare(
    "INSERT INTO updates (document, epoch, sequence, at, checksum, bytes) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const updatesAfter = database.prepare(
    `SELECT sequence, checksum, bytes FROM updates
     WHERE document = ? AND epoch = ? AND sequence > ? ORDER BY sequence`,
  );
  const segments = ["segments", "segment_copies"].map((table) => ({
    before: database.prepare(
      `SELECT sequence, hash, state_vector, deletions, state FROM ${table}
       WHERE document = ? AND epoch = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1`,
    ),
    insert: database.prepare(
      `INSERT INTO ${table} (document, epoch, sequence, at, hash, state_vector, deletions, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    drop: database.prepare(
      `DELETE FROM ${table} WHERE document = ? AND epoch = ? AND sequence < ?`,
    ),
  }));
  const dropUpdates = database.prepare(
    "DELETE FROM updates WHERE document = ? AND epoch = ? AND sequence <= ?",
  );
  const owners = database.prepare("SELECT client, person FROM client_owners WHERE document = ?");
  const insertOwner = database.prepare(
    "INSERT INTO client_owners (document, client, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const ownerOf = database.prepare(
    `SELECT coalesce(
       (SELECT person FROM client_owners WHERE document = :document AND client = :client),
       (SELECT person FROM reserved_clients WHERE document = :document AND client = :client)
     ) AS person`,
  );
  const reservedClients = database.prepare(
    "SELECT client, person FROM reserved_clients WHERE document = ? ORDER BY id",
  );
  const reserve = database.prepare(
    `INSERT OR REPLACE INTO reserved_clients (document, client, person)
     SELECT :document, :client, :person WHERE NOT EXISTS
       (SELECT 1 FROM client_owners WHERE document = :document AND client = :client)`,
  );
  const release = database.prepare(
    "DELETE FROM reserved_clients WHERE document = ? AND client = ?",
  );
  const releaseOldest = database.prepare(
    `DELETE FROM reserved_clients WHERE document = :document AND person = :person AND id <= (
       SELECT id FROM reserved_clients WHERE document = :document AND person = :person
       ORDER BY id DESC LIMIT 1 OFFSET :most
     )`,
  );

  return {
    findDocument(name: string): DocumentKey | null {
      const row = findDocument.get(name);
      return row === undefined ? null : { id: Number(row["id"]), epoch: Number(row["epoch"]) };
    },
    insertDocument(name: string, at: number): DocumentKey {
      return { id: Number(insertDocument.run(name, at).lastInsertRowid), epoch: 1 };
    },
    setEpoch({ id }: DocumentKey, epoch: number): void {
      setEpoch.run(epoch, id);
    },
    lastSequence(document: DocumentKey): number {
      return Number(
        lastSequence.get({ document: document.id, epoch: document.epoch })?.["sequence"],
      );
    },
    insertUpdate(document: DocumentKey, row: UpdateRow, at: number): void {
      insertUpdate.run(document.id, document.epoch, row.sequence, at, row.checksum, row.update);
    },
    updatesAfter(document: DocumentKey, sequence: number): UpdateRow[] {
      return updatesAfter.all(document.id, document.epoch, sequence).map((row) => ({
        sequence: Number(row["sequence"]),
        checksum: Number(row["checksum"]),
        update: bytes(row["bytes"]),
      }));
    },
    /** The newest segment below this number, and the newest copy of one. */
    segmentsBefore(document: DocumentKey, sequence: number): SegmentRow[] {
      return segments.flatMap(({ before }) => {
        const row = before.get(document.id, document.epoch, sequence);
        return row === undefined ? [] : [segmentOf(row)];
      });
    },
    /** The segment and its copy. */
    insertSegment(document: DocumentKey, row: SegmentRow, at: number): void {
      const { sequence, hash, stateVector, deletions, state } = row;
      const { id, epoch } = document;
      for (const { insert } of segments)
        insert.run(id, epoch, sequence, at, hash, stateVector, deletions, state);
    },
    /** What the segment of this number contains: updates, and older segments. */
    dropBefore(document: DocumentKey, sequence: number): void {
      dropUpdates.run(document.id, document.epoch, sequence);
      for (const { drop } of segments) drop.run(document.id, document.epoch, sequence);
    },
    owners(document: DocumentKey): ClientOwner[] {
      return asOwners(owners.all(document.id));
    },
    /** The oldest first. */
    reservedClients(document: DocumentKey): ClientOwner[] {
      return asOwners(reservedClients.all(document.id));
    },
    insertOwner(document: DocumentKey, { clientId, personId }: ClientOwner): void {
      insertOwner.run(document.id, clientId, personId);
      release.run(document.id, clientId);
    },
    /** @returns false where the client is somebody else's */
    reserve({ id }: DocumentKey, { clientId, personId }: ClientOwner): boolean {
      const person = ownerOf.get({ document: id, client: clientId })?.["person"] ?? null;
      if (person !== null && person !== personId) return false;
      reserve.run({ document: id, client: clientId, person: personId });
      return true;
    },
    releaseOldest({ id }: DocumentKey, personId: string, most: number): void {
      releaseOldest.run({ document: id, person: personId, most });
    },
  };
}

function segmentOf(row: Record<string, SQLOutputValue>): SegmentRow {
  return {
    sequence: Number(row["sequence"]),
    hash: bytes(row["hash"]),
    stateVector: bytes(row["state_vector"]),
    deletions: bytes(row["deletions"]),
    state: bytes(row["state"]),
  };
}

/** An empty BLOB comes back as null from some versions of the driver. */
function bytes(value: SQLOutputValue | undefined): Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

function asOwners(rows: readonly Record<string, SQLOutputValue>[]): ClientOwner[] {
  return rows.map((row) => ({ clientId: Number(row["client"]), personId: String(row["person"]) }));
}
