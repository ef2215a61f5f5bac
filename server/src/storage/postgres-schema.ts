import { ADVISORY_LOCKS } from "./advisory-locks.ts";
import type { PostgresClient, PostgresPool } from "./open-postgres.ts";
import { inPostgresTransaction } from "./in-postgres-transaction.ts";

/**
 * The tables of the journal, by version, in a schema of their own. As in SQLite, updates are only
 * ever added at the end, and removed from the front once a segment and its copy hold them.
 *
 * `sequence` and `fence` of a document are what an append compares and sets: who may append next,
 * and which number comes next. A key over the updates could not tell: compactions remove them.
 * Nothing refers to a document by a foreign key: each row is written in one statement with its
 * document, which is never removed, and each would be looked up once more.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE journal.documents (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    epoch bigint NOT NULL,
    sequence bigint NOT NULL,
    fence bigint NOT NULL,
    created_at bigint NOT NULL
    -- Every append changes its row: with room beside it, no index hears of that.
  ) WITH (fillfactor = 50);

  CREATE TABLE journal.updates (
    document bigint NOT NULL,
    epoch bigint NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    checksum bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (document, epoch, sequence)
  );

  CREATE TABLE journal.segments (
    document bigint NOT NULL,
    epoch bigint NOT NULL,
    sequence bigint NOT NULL,
    at bigint NOT NULL,
    hash bytea NOT NULL,
    state_vector bytea NOT NULL,
    deletions bytea NOT NULL,
    state bytea NOT NULL,
    PRIMARY KEY (document, epoch, sequence)
  );
  -- To press megabytes together would take longer than to write them.
  ALTER TABLE journal.segments ALTER COLUMN state SET STORAGE EXTERNAL;
  CREATE TABLE journal.segment_copies (LIKE journal.segments INCLUDING ALL);

  CREATE TABLE journal.client_owners (
    document bigint NOT NULL,
    client bigint NOT NULL,
    person text NOT NULL,
    PRIMARY KEY (document, client)
  );

  -- Clients that tabs have shown and not written as yet. The ordinal rises: the oldest give way.
  CREATE SEQUENCE journal.reservation_order;
  CREATE TABLE journal.reserved_clients (
    ordinal bigint NOT NULL DEFAULT nextval('journal.reservation_order'),
    document bigint NOT NULL,
    client bigint NOT NULL,
    person text NOT NULL,
    PRIMARY KEY (document, client)
  );
  CREATE INDEX reserved_clients_of_person ON journal.reserved_clients (document, person, ordinal);

  -- Written and emptied again to learn whether there is room after a failure.
  CREATE TABLE journal.probes (bytes bytea NOT NULL);
  ALTER TABLE journal.probes ALTER COLUMN bytes SET STORAGE EXTERNAL;
  `,
];

/**
 * Brings the journal to its present version, all of it or nothing; of several nodes that start at
 * once, one does.
 * @throws Error when it was written by a newer version of this program
 */
export function migratePostgresJournal(pool: PostgresPool): Promise<void> {
  return inPostgresTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCKS.journalMigration]);
    const version = await versionOf(client);
    if (version > steps.length) {
      throw new Error(`the journal has version ${version}; this server knows ${steps.length}`);
    }
    for (const step of steps.slice(version)) await client.query(step);
    if (version < steps.length) {
      await client.query("UPDATE journal.version SET version = $1", [steps.length]);
    }
  });
}

async function versionOf(client: PostgresClient): Promise<number> {
  const found = await client.query<{ name: string | null }>(
    "SELECT to_regclass('journal.version')::text AS name",
  );
  // Only then: to make what is there already asks for a right that a running server need not have.
  if (found.rows[0]?.name === null) {
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS journal;
      CREATE TABLE journal.version (version integer NOT NULL);
      INSERT INTO journal.version VALUES (0);
    `);
  }
  const { rows } = await client.query<{ version: number }>("SELECT version FROM journal.version");
  return rows[0]?.version ?? 0;
}
