import { checksumOfUpdate } from "./checksums.ts";
import type { Append } from "./document-store.ts";
import type { PostgresClient } from "./open-postgres.ts";

/** The right to append to a document: gone for whoever had it before, once somebody took it. */
export interface Hold {
  readonly document: number;
  readonly epoch: number;
  readonly fence: number;
}

export interface HeldAppend {
  readonly append: Append;
  readonly hold: Hold;
}

/** Appends to one document under one hold, each numbered after the one before. */
export type Run = readonly [HeldAppend, ...HeldAppend[]];

/**
 * All of it in one statement, which is a transaction of its own: each run moves its document on
 * where number, epoch and fence are those that the document has, and only what moved a document is
 * kept.
 */
const text = `
  WITH runs AS MATERIALIZED (
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
      WITH ORDINALITY AS runs (document, epoch, fence, before, after, run)
  ),
  moved AS (
    UPDATE journal.documents SET sequence = runs.after FROM runs
    WHERE documents.id = runs.document AND documents.epoch = runs.epoch
      AND documents.fence = runs.fence AND documents.sequence = runs.before
    RETURNING runs.run, runs.document, runs.epoch
  ),
  kept AS (
    INSERT INTO journal.updates (document, epoch, sequence, at, checksum, bytes)
    SELECT document, epoch, sequence, $6::bigint, checksum,
      substring($7::bytea FROM start FOR length)
    FROM unnest($8::bigint[], $9::bigint[], $10::bigint[], $11::integer[], $12::integer[])
      AS updates (run, sequence, checksum, start, length) JOIN moved USING (run)
  ),
  brought AS MATERIALIZED (
    SELECT DISTINCT ON (document, client) document, client, person
    FROM unnest($13::bigint[], $14::bigint[], $15::text[])
      WITH ORDINALITY AS owners (run, client, person, place) JOIN moved USING (run)
    ORDER BY document, client, place
  ),
  owned AS (
    INSERT INTO journal.client_owners (document, client, person)
    SELECT document, client, person FROM brought ON CONFLICT DO NOTHING
  ),
  released AS (
    DELETE FROM journal.reserved_clients USING brought
    WHERE reserved_clients.document = brought.document
      AND reserved_clients.client = brought.client
  )
  SELECT run FROM moved
`;

/** @param runs each of another document @returns those that were appended */
export async function appendRuns(
  client: PostgresClient,
  runs: readonly Run[],
): Promise<ReadonlySet<Run>> {
  const updates = runs.flatMap((run, index) =>
    run.map(({ append }) => ({ run: index + 1, ...append })),
  );
  let end = 1;
  const starts = updates.map(({ update }) => (end += update.length) - update.length);
  const owners = updates.flatMap(({ run, owners }) => owners.map((owner) => ({ run, ...owner })));
  const values = [
    runs.map(([{ hold }]) => hold.document),
    runs.map(([{ append }]) => append.epoch),
    runs.map(([{ hold }]) => hold.fence),
    runs.map(([{ append }]) => append.sequence - 1),
    runs.map((run) => run[0].append.sequence - 1 + run.length),
    Date.now(),
    Buffer.concat(updates.map(({ update }) => update)),
    updates.map(({ run }) => run),
    updates.map(({ sequence }) => sequence),
    updates.map(({ sequence, update }) => checksumOfUpdate(sequence, update)),
    starts,
    updates.map(({ update }) => update.length),
    owners.map(({ run }) => run),
    owners.map(({ clientId }) => clientId),
    owners.map(({ personId }) => personId),
  ];
  const { rows } = await client.query<{ run: number }>({ name: "append", text, values });
  const moved = new Set(rows.map(({ run }) => run));
  return new Set(runs.filter((_, index) => moved.has(index + 1)));
}
