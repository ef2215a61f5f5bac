import { isWholeSegment } from "./checksums.ts";
import type { StoredDocument } from "./document-store.ts";
import { findFault } from "./find-fault.ts";
import { askPostgres } from "./ask-postgres.ts";
import type { PostgresPool } from "./open-postgres.ts";

interface Row {
  /** Of the document. */
  readonly id: number;
  readonly kind: "document" | "segment" | "update" | "owner" | "reserved";
  /** The order of its kind: a fence, a sequence, a client, an ordinal. */
  readonly place: number;
  readonly epoch: number;
  /** Of a document its sequence, of an update its checksum, of a reservation its client. */
  readonly number: number;
  /** Of a document its name. */
  readonly person: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  readonly deletions: Uint8Array<ArrayBuffer>;
  readonly state: Uint8Array<ArrayBuffer>;
}

/** One statement sees one moment, and one answer costs a seventh of seven. */
const text = `
  WITH document AS MATERIALIZED (
    SELECT name, id, epoch, sequence, fence FROM journal.documents WHERE name = ANY($1::text[])
  ), segment AS MATERIALIZED (
    SELECT id, newest.* FROM document CROSS JOIN LATERAL (
      SELECT sequence, hash, state_vector, deletions, state FROM journal.segments
      WHERE segments.document = id AND segments.epoch = document.epoch
      ORDER BY sequence DESC LIMIT 1
    ) AS newest (newest, hash, state_vector, deletions, state)
  )
  SELECT id, 'document' AS kind, fence AS place, epoch, sequence AS number, name AS person,
    NULL::bytea AS bytes, NULL::bytea AS "stateVector", NULL::bytea AS deletions,
    NULL::bytea AS state
  FROM document
  UNION ALL
  SELECT id, 'segment', newest, 0, 0, NULL, hash, state_vector, deletions, state FROM segment
  UNION ALL
  SELECT document.id, 'update', updates.sequence, 0, checksum, NULL, bytes, NULL, NULL, NULL
  FROM document LEFT JOIN segment ON segment.id = document.id
    JOIN journal.updates ON updates.document = document.id AND updates.epoch = document.epoch
      AND updates.sequence > coalesce(newest, 0)
  UNION ALL
  SELECT id, 'owner', client, 0, 0, client_owners.person, NULL, NULL, NULL, NULL
  FROM journal.client_owners JOIN document ON document = id
  UNION ALL
  SELECT id, 'reserved', ordinal, 0, client, reserved_clients.person, NULL, NULL, NULL, NULL
  FROM journal.reserved_clients JOIN document ON document = id
  ORDER BY id, kind, place`;

export interface WholeDocument {
  readonly document: StoredDocument;
  readonly fence: number;
}

/** Those of the documents that are there and of which nothing is damaged. */
export async function readAtOnce(
  pool: PostgresPool,
  names: readonly string[],
  withinMs: number,
): Promise<ReadonlyMap<string, WholeDocument>> {
  const values = [names];
  const rows = await askPostgres(
    pool,
    async (client) => (await client.query<Row>({ name: "documents", text, values })).rows,
    { withinMs },
  );
  const whole = new Map<string, WholeDocument>();
  for (const of of Map.groupBy(rows, ({ id }) => id).values()) {
    const name = of.find(({ kind }) => kind === "document")?.person;
    const found = wholeDocument(of);
    if (name !== undefined && found !== null) whole.set(name, found);
  }
  return whole;
}

function wholeDocument(rows: readonly Row[]): WholeDocument | null {
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
