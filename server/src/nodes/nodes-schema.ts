import { randomBytes } from "node:crypto";
import { ADVISORY_LOCKS } from "../storage/advisory-locks.ts";
import { inPostgresTransaction } from "../storage/in-postgres-transaction.ts";
import type { PostgresPool } from "../storage/open-postgres.ts";

/**
 * What nodes know of each other, in a schema of its own: a server for itself has none of it. All of
 * it may be lost, and is made anew by those who run; only what is in the journal and the workspace
 * counts.
 */
const tables = `
  CREATE SCHEMA nodes;
  CREATE TABLE nodes.nodes (
    id text PRIMARY KEY,
    address text NOT NULL,
    is_leaving boolean NOT NULL,
    beat_at timestamptz NOT NULL
  );
  -- With it nodes show each other that they are some.
  CREATE TABLE nodes.secret (id integer PRIMARY KEY CHECK (id = 1), bytes bytea NOT NULL);
  CREATE TABLE nodes.news (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node text NOT NULL,
    channel text NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
`;

/** Makes the tables where there are none. @returns the secret of all nodes */
export function prepareNodes(pool: PostgresPool): Promise<Uint8Array> {
  return inPostgresTransaction(pool, async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [ADVISORY_LOCKS.nodesMigration]);
    const found = await client.query<{ name: string | null }>(
      "SELECT to_regclass('nodes.nodes')::text AS name",
    );
    if (found.rows[0]?.name === null) {
      await client.query(tables);
      await client.query("INSERT INTO nodes.secret VALUES (1, $1)", [randomBytes(32)]);
    }
    const { rows } = await client.query<{ bytes: Uint8Array }>("SELECT bytes FROM nodes.secret");
    const [secret] = rows;
    if (secret === undefined) throw new Error("the nodes of this database have no secret");
    return secret.bytes;
  });
}
