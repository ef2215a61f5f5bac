import type { Hold } from "./append-runs.ts";
import { checksumOfUpdate, hashOfSegment } from "./checksums.ts";
import type { Reservation, Segment } from "./document-store.ts";
import { inPostgresTransaction } from "./in-postgres-transaction.ts";
import type { PostgresPool } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import { askPostgres } from "./ask-postgres.ts";

/** What is written of documents beside their appends, each durable when it resolves. */
export class PostgresJournal {
  readonly #pool: PostgresPool;
  readonly #withinMs: number;

  constructor(pool: PostgresPool, withinMs: number) {
    this.#pool = pool;
    this.#withinMs = withinMs;
  }

  /** @returns the right to append to it; null when the name is taken */
  create(name: string, update: Uint8Array): Promise<Hold | null> {
    return this.#writeOne<Hold>(
      `WITH document AS (
         INSERT INTO journal.documents (name, epoch, sequence, fence, created_at)
         VALUES ($1, 1, 1, 1, $2::bigint) ON CONFLICT (name) DO NOTHING RETURNING id, epoch, fence
       ),
       kept AS (
         INSERT INTO journal.updates (document, epoch, sequence, at, checksum, bytes)
         SELECT id, 1, 1, $2::bigint, $3::bigint, $4::bytea FROM document
       )
       SELECT id AS document, epoch, fence FROM document`,
      [name, Date.now(), checksumOfUpdate(1, update), update],
    );
  }

  /**
   * Takes the right to append from whoever has it. It always writes: this commit waits for the
   * standby, and with it everything before it that can be read here and may not be there yet.
   */
  take(name: string): Promise<Hold | null> {
    return this.#writeOne<Hold>(
      `UPDATE journal.documents SET fence = fence + 1 WHERE name = $1
       RETURNING id AS document, epoch, fence`,
      [name],
    );
  }

  /** The same of several that nobody writes to in this moment: one of them keeps none waiting. */
  takeFree(names: readonly string[]): Promise<ReadonlyMap<string, Hold>> {
    const text = `
      WITH free AS MATERIALIZED (
        SELECT id FROM journal.documents WHERE name = ANY($1::text[]) FOR NO KEY UPDATE SKIP LOCKED
      )
      UPDATE journal.documents SET fence = fence + 1 FROM free WHERE documents.id = free.id
      RETURNING name, documents.id AS document, epoch, fence`;
    return askPostgres(
      this.#pool,
      async (client) => {
        const asked = { name: "take", text, values: [names] };
        const { rows } = await client.query<Hold & { name: string }>(asked);
        return new Map(rows.map(({ name, ...hold }) => [name, hold]));
      },
      { withinMs: this.#withinMs },
    );
  }

  /** As in SQLite, the number comes from the clock on the wall. */
  replace(name: string, update: Uint8Array): Promise<Hold | null> {
    return this.#writeOne<Hold>(
      `WITH document AS (
         UPDATE journal.documents
         SET epoch = greatest(epoch + 1, $2::bigint), sequence = 1, fence = fence + 1 WHERE name = $1
         RETURNING id, epoch, fence
       ),
       kept AS (
         INSERT INTO journal.updates (document, epoch, sequence, at, checksum, bytes)
         SELECT id, epoch, 1, $3::bigint, $4::bigint, $5::bytea FROM document
       )
       SELECT id AS document, epoch, fence FROM document`,
      [name, Math.floor(Date.now() / 1000), Date.now(), checksumOfUpdate(1, update), update],
    );
  }

  /** @returns the clients that are somebody else's */
  reserve({ name, personId, clients, most }: Reservation): Promise<number[]> {
    // Asked for twice, the last place counts.
    const wanted = [...new Set(clients.toReversed())].toReversed();
    return this.#write(async (client) => {
      // Appends bring owners: none comes between looking for them and keeping.
      const found = await client.query<{ id: number }>(
        "SELECT id FROM journal.documents WHERE name = $1 FOR NO KEY UPDATE",
        [name],
      );
      const id = found.rows[0]?.id;
      if (id === undefined) throw new Error(`there is no document ${name} to write to`);
      const { rows } = await client.query<{ client: number }>(
        `WITH wanted AS MATERIALIZED (
           SELECT asked.client, place, person AS owner
           FROM unnest($2::bigint[]) WITH ORDINALITY AS asked (client, place)
             LEFT JOIN journal.client_owners AS owned
               ON owned.document = $1 AND owned.client = asked.client
         ),
         kept AS (
           INSERT INTO journal.reserved_clients AS reserved (document, client, person)
           SELECT $1::bigint, client, $3::text FROM wanted WHERE owner IS NULL ORDER BY place
           ON CONFLICT (document, client) DO UPDATE SET ordinal = excluded.ordinal
           WHERE reserved.person = excluded.person
           RETURNING client
         )
         SELECT client FROM wanted
         WHERE owner <> $3 OR owner IS NULL AND client NOT IN (SELECT client FROM kept)
         ORDER BY place`,
        [id, wanted, personId],
      );
      await client.query(
        `DELETE FROM journal.reserved_clients
         WHERE document = $1 AND person = $2 AND ordinal <= (
           SELECT ordinal FROM journal.reserved_clients WHERE document = $1 AND person = $2
           ORDER BY ordinal DESC LIMIT 1 OFFSET $3
         )`,
        [id, personId, most],
      );
      return rows.map((row) => row.client);
    });
  }

  /**
   * One compaction of a document at a time. Appends do not wait for it: what it drops they never
   * touch, and a segment of this epoch stays true whatever is appended after it.
   */
  compact(name: string, segment: Segment): Promise<void> {
    const { sequence, stateVector, deletions, state } = segment;
    const hash = hashOfSegment(segment);
    return this.#write(async (client) => {
      const found = await client.query<{ id: number }>(
        "SELECT id FROM journal.documents WHERE name = $1",
        [name],
      );
      const id = found.rows[0]?.id;
      if (id === undefined) throw new Error(`there is no document ${name} to compact`);
      await client.query("SELECT pg_advisory_xact_lock($1::integer, hashint8($2))", [
        COMPACTION_LOCK,
        id,
      ]);
      await client.query(
        `WITH document AS MATERIALIZED (
           SELECT id, epoch FROM journal.documents
           WHERE id = $1 AND sequence >= $2 AND NOT EXISTS (
             SELECT FROM journal.segments AS newer
             WHERE document = $1 AND newer.epoch = documents.epoch AND newer.sequence >= $2
             UNION ALL
             SELECT FROM journal.segment_copies AS newer
             WHERE document = $1 AND newer.epoch = documents.epoch AND newer.sequence >= $2
           )
         ),
         segment AS (
           INSERT INTO journal.segments
             (document, epoch, sequence, at, hash, state_vector, deletions, state)
           SELECT id, epoch, $2::bigint, $3::bigint, $4::bytea, $5::bytea, $6::bytea, $7::bytea
           FROM document
         ),
         copy AS (
           INSERT INTO journal.segment_copies
             (document, epoch, sequence, at, hash, state_vector, deletions, state)
           SELECT id, epoch, $2::bigint, $3::bigint, $4::bytea, $5::bytea, $6::bytea, $7::bytea
           FROM document
         ),
         updates AS (
           DELETE FROM journal.updates USING document
           WHERE updates.document = id AND updates.epoch = document.epoch AND sequence <= $2
         ),
         segments AS (
           DELETE FROM journal.segments USING document
           WHERE segments.document = id AND segments.epoch = document.epoch AND sequence < $2
         )
         DELETE FROM journal.segment_copies USING document
         WHERE segment_copies.document = id AND segment_copies.epoch = document.epoch
           AND sequence < $2`,
        [id, sequence, Date.now(), hash, stateVector, deletions, state],
      );
    });
  }

  /** Takes and gives back some room, each durably, to learn whether writing works. */
  probe(): Promise<void> {
    return askPostgres(
      this.#pool,
      async (client) => {
        // One more commit that waits for a standby would only take one more connection.
        const { rows } = await client.query<{ waiting: boolean }>(
          `SELECT EXISTS (
             SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND usename = current_user
               AND datname = current_database() AND state_change < now() - interval '1 second'
           ) AS waiting`,
        );
        if (rows[0]?.waiting === true) {
          throw new StorageUnavailable("PostgreSQL waits for its synchronous standby");
        }
        await client.query(
          "INSERT INTO journal.probes VALUES (decode(repeat('00', 65536), 'hex'))",
        );
        await client.query("DELETE FROM journal.probes");
      },
      { withinMs: this.#withinMs },
    );
  }

  /** One statement, which is a transaction. @returns its only row */
  #writeOne<Row extends object>(text: string, values: unknown[]): Promise<Row | null> {
    return askPostgres(
      this.#pool,
      async (client) => {
        const { rows } = await client.query<Row>(text, values);
        return rows[0] ?? null;
      },
      { withinMs: this.#withinMs },
    );
  }

  #write<Output>(work: Parameters<typeof inPostgresTransaction<Output>>[1]): Promise<Output> {
    return inPostgresTransaction(this.#pool, work, { withinMs: this.#withinMs });
  }
}

/** The first of two numbers; the other one is of the document. */
const COMPACTION_LOCK = 7_262_502;
