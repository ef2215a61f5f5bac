import { isWholeSegment } from "./checksums.ts";
import type { StoredDocument } from "./document-store.ts";
import { findFault } from "./find-fault.ts";
import { askPostgres } from "./ask-postgres.ts";
import type { PostgresPool } from "./open-postgres.ts";

interface Row {
  readonly kind: "document" | "segment" | "update" | "owner" | "reserved";
  /** The order of its kind: a fence, a sequence, a client, an ordinal. */
  readonly place: number;
  readonly epoch: number;
  /** Of a document its sequence, of an update its checksum, of a reservation its client. */
  readonly number: number;
  readonly person: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  readonly deletions: Uint8Array<ArrayBuffer>;
  readonly state: Uint8Array<ArrayBuffer>;
}

/** One statement sees one moment, and one answer costs a seventh of seven. */
const text = `
  WITH document AS MATERIALIZED (
    SELECT id, epoch, sequence, fence FROM journal.documents WHERE name = $1
  ), segment AS MATERIALIZED (
    SELECT segments.sequence, hash, state_vector, deletions, state
    FROM journal.segments JOIN document ON document = id AND segments.epoch = document.epoch
    ORDER BY segments.sequence DESC LIMIT 1
  )
  SELECT 'document' AS kind, fence AS place, epoch, sequence AS number, NULL AS person,
    NULL::bytea AS bytes, NULL::bytea AS "stateVector", NULL::bytea AS deletions,
    NULL::bytea AS state
  FROM document
  UNION ALL
  SELECT 'segment', sequence, 0, 0, NULL, hash, state_vector, deletions, state FROM segment
  UNION ALL
  SELECT 'update', updates.sequence, 0, checksum, NULL, bytes, NULL, NULL, NULL
  FROM journal.updates JOIN document ON document = id AND updates.epoch = document.epoch
  WHERE updates.sequence > coalesce((SELECT sequence FROM segment), 0)
  UNION ALL
  SELECT 'owner', client, 0, 0, person, NULL, NULL, NULL, NULL
  FROM journal.client_owners JOIN document ON document = id
  UNION ALL
  SELECT 'reserved', ordinal, 0, client, person, NULL, NULL, NULL, NULL
  FROM journal.reserved_clients JOIN document ON document = id
  ORDER BY kind, place`;

/**
 * A document of which nothing is damaged.
 * @returns null where something is, or there is none
 */
export async function readAtOnce(
  pool: PostgresPool,
  name: string,
  withinMs: number,
): Promise<{ readonly document: StoredDocument; readonly fence: number } | null> {
  const rows = await askPostgres(
    pool,
    async (client) => (await client.query<Row>({ name: "document", text, values: [name] })).rows,
    { withinMs },
  );
  const of = (kind: Row["kind"]): Row[] => rows.filter((row) => row.kind === kind);
  const [head] = of("document");
  if (head === undefined) return null;
  const [found] = of("segment");
  const segment =
    found === undefined ? null : { ...found, sequence: found.place, hash: found.bytes };
  if (segment !== null && !isWholeSegment(segment)) return null;
  const from = segment?.sequence ?? 0;
  const tail = of("update").map((row) => {
    return { sequence: row.place, checksum: row.number, update: row.bytes };
  });
  const sequence = tail.at(-1)?.sequence ?? from;
  if (findFault(tail, from) !== null || sequence !== head.number) return null;
  const document = {
    epoch: head.epoch,
    sequence,
    segment: segment && {
      sequence: segment.sequence,
      stateVector: segment.stateVector,
      deletions: segment.deletions,
      state: segment.state,
    },
    tail,
    owners: of("owner").map(({ place, person }) => ({ clientId: place, personId: person })),
    reserved: of("reserved").map(({ number, person }) => ({ clientId: number, personId: person })),
  };
  return { document, fence: head.place };
}
