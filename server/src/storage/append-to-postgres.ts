import { checksumOfUpdate } from "./checksums.ts";
import type { Append } from "./document-store.ts";
import type { PostgresClient, PostgresPool } from "./open-postgres.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import { OutcomeUnknown, usePostgres } from "./use-postgres.ts";

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

export type PostgresAppendOutcome =
  | { readonly kind: "appended" }
  /** Somebody else appended this number, began an epoch, or took the document. */
  | { readonly kind: "sequenceTaken" }
  | { readonly kind: "failed"; readonly error: Error };

const taken: PostgresAppendOutcome = { kind: "sequenceTaken" };

/** What one statement carries; what is more goes into the next one. */
const mostBytes = 8 * 1024 * 1024;

/**
 * All of it in one statement, which is a transaction of its own: each row of `asked` moves its
 * document on by one where number, epoch and fence are those that the document has, and only what
 * moved a document is kept.
 */
const text = `
  WITH asked AS MATERIALIZED (
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[],
      $6::integer[], $7::integer[]) WITH ORDINALITY
      AS asked (document, epoch, sequence, fence, checksum, start, length, item)
  ),
  moved AS (
    UPDATE journal.documents SET sequence = asked.sequence FROM asked
    WHERE documents.id = asked.document AND documents.epoch = asked.epoch
      AND documents.sequence = asked.sequence - 1 AND documents.fence = asked.fence
    RETURNING asked.item
  ),
  kept AS (
    INSERT INTO journal.updates (document, epoch, sequence, at, checksum, bytes)
    SELECT document, epoch, sequence, $8::bigint, checksum,
      substring($9::bytea FROM start FOR length)
    FROM asked JOIN moved USING (item)
  ),
  brought AS MATERIALIZED (
    SELECT document, client, person
    FROM unnest($10::bigint[], $11::bigint[], $12::text[]) AS owner (item, client, person)
      JOIN moved USING (item) JOIN asked USING (item)
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
  SELECT item FROM moved
`;

interface AppendOptions {
  readonly pool: PostgresPool;
  readonly withinMs: number;
}

/** Appends what gathered; what is refused leaves the others alone. It never throws. */
export async function appendToPostgres(
  batch: readonly HeldAppend[],
  options: AppendOptions,
): Promise<PostgresAppendOutcome[]> {
  const outcomes: PostgresAppendOutcome[] = [];
  for (const round of roundsOf(batch)) {
    // What comes after an outage is not tried: it would wait as long again.
    const outage = outcomes.find(isOutage);
    const found = outage === undefined ? await appendRound(round, options) : null;
    outcomes.push(...(found ?? round.map(() => outage ?? taken)));
  }
  return outcomes;
}

/** In order; a document is in each once, since a statement cannot change one row twice. */
function roundsOf(batch: readonly HeldAppend[]): HeldAppend[][] {
  const rounds: HeldAppend[][] = [];
  let documents = new Set<number>();
  let bytes = 0;
  for (const one of batch) {
    const { length } = one.append.update;
    if (rounds.length === 0 || documents.has(one.hold.document) || bytes + length > mostBytes) {
      rounds.push([]);
      documents = new Set();
      bytes = 0;
    }
    rounds.at(-1)?.push(one);
    documents.add(one.hold.document);
    bytes += length;
  }
  return rounds;
}

async function appendRound(
  round: readonly HeldAppend[],
  options: AppendOptions,
): Promise<PostgresAppendOutcome[]> {
  try {
    const moved = await usePostgres(options.pool, (client) => appendAll(client, round), options);
    return round.map((_, index) => (moved.has(index + 1) ? { kind: "appended" } : taken));
  } catch (error) {
    const known = error instanceof Error ? error : new OutcomeUnknown(String(error));
    // The fault of one of them: each for itself, so that it takes no others down.
    if (known instanceof StorageUnavailable || round.length === 1) {
      return round.map(() => ({ kind: "failed", error: known }));
    }
    const each: PostgresAppendOutcome[] = [];
    for (const one of round) each.push(...(await appendRound([one], options)));
    return each;
  }
}

async function appendAll(
  client: PostgresClient,
  round: readonly HeldAppend[],
): Promise<ReadonlySet<number>> {
  const updates = round.map(({ append }) => append.update);
  let end = 1;
  const starts = updates.map(({ length }) => (end += length) - length);
  const owners = round.flatMap(({ append }, index) =>
    append.owners.map((owner) => ({ ...owner, item: index + 1 })),
  );
  const values = [
    round.map(({ hold }) => hold.document),
    round.map(({ append }) => append.epoch),
    round.map(({ append }) => append.sequence),
    round.map(({ hold }) => hold.fence),
    round.map(({ append }) => checksumOfUpdate(append.sequence, append.update)),
    starts,
    updates.map(({ length }) => length),
    Date.now(),
    Buffer.concat(updates),
    owners.map(({ item }) => item),
    owners.map(({ clientId }) => clientId),
    owners.map(({ personId }) => personId),
  ];
  const { rows } = await client.query<{ item: number }>({ name: "append", text, values });
  return new Set(rows.map(({ item }) => item));
}

function isOutage(outcome: PostgresAppendOutcome): boolean {
  return outcome.kind === "failed" && outcome.error instanceof StorageUnavailable;
}
