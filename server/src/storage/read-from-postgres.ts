import { isWholeSegment } from "./checksums.ts";
import type {
  ClientOwner,
  DocumentHead,
  Segment,
  StoredDocument,
  StoredUpdate,
} from "./document-store.ts";
import { findFault } from "./find-fault.ts";
import { inPostgresTransaction } from "./in-postgres-transaction.ts";
import type { PostgresClient, PostgresPool } from "./open-postgres.ts";
import { askPostgres } from "./ask-postgres.ts";
import { askTogether } from "./ask-together.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import { readAtOnce, type WholeDocument } from "./read-at-once.ts";

type ReadOutcome =
  | { readonly kind: "read"; readonly document: StoredDocument; readonly fence: number }
  | { readonly kind: "absent" }
  | { readonly kind: "corrupt"; readonly detail: string; readonly fence: number };

type Key = { readonly id: number; readonly epoch: number };
type Head = Key & { readonly sequence: number; readonly fence: number };

const isDiskFull = (error: unknown): boolean =>
  error instanceof StorageUnavailable &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "53100";

/** As much as a document may hold comes over a slow line in this time. */
const withinMs = 60_000;

type ReadWhole = (name: string) => Promise<WholeDocument | null>;

/** Reads a document in one answer with others that are opened in the same moment. */
export function wholeReader(pool: PostgresPool): ReadWhole {
  const read = (names: readonly string[]) => readAtOnce(pool, names, withinMs);
  // A few large ones at once are as much as a server holds beside all else.
  return askTogether(read, { mostKeys: 8 });
}

/** Everything of a document as it was at one moment, its segment and updates proved whole. */
export async function readFromPostgres(
  pool: PostgresPool,
  name: string,
  readWhole: ReadWhole = wholeReader(pool),
): Promise<ReadOutcome> {
  const whole = await readWhole(name).catch((error: unknown) => {
    // It may have had to write something else to make room in memory: less of it at a time may not.
    if (isDiskFull(error)) return null;
    throw error;
  });
  return whole === null ? readInParts(pool, name) : { kind: "read", ...whole };
}

/** Where something is damaged: what of it serves all the same, and if nothing does, what is wrong. */
function readInParts(pool: PostgresPool, name: string): Promise<ReadOutcome> {
  const read = async (client: PostgresClient): Promise<ReadOutcome> => {
    const { rows } = await client.query<Head>({
      name: "head",
      text: "SELECT id, epoch, sequence, fence FROM journal.documents WHERE name = $1",
      values: [name],
    });
    const [head] = rows;
    if (head === undefined) return { kind: "absent" };
    const { fence } = head;
    const segment = await newestWhole(client, head);
    const from = segment?.sequence ?? 0;
    const tail = await updatesAfter(client, head, from);
    const fault = findFault(tail, from);
    if (fault !== null) return { kind: "corrupt", detail: `${name}: ${fault}`, fence };
    const sequence = tail.at(-1)?.sequence ?? from;
    if (sequence !== head.sequence) {
      const detail = `${name}: the updates after ${sequence} are missing`;
      return { kind: "corrupt", detail, fence };
    }
    const owners = await clientsIn(client, ownersText, head);
    const reserved = await clientsIn(client, reservedText, head);
    const document = { epoch: head.epoch, sequence, segment, tail, owners, reserved };
    return { kind: "read", document, fence };
  };
  return inPostgresTransaction(pool, read, { kind: "reading", withinMs });
}

/** How far documents have come that there are. */
export async function readHeadsFromPostgres(
  pool: PostgresPool,
  names: readonly string[],
): Promise<ReadonlyMap<string, DocumentHead>> {
  const text = "SELECT name, epoch, sequence FROM journal.documents WHERE name = ANY($1::text[])";
  return askPostgres(pool, async (client) => {
    const { rows } = await client.query<DocumentHead & { name: string }>({
      name: "heads",
      text,
      values: [names],
    });
    return new Map(rows.map(({ name, ...head }) => [name, head]));
  });
}

/** A damaged segment costs nothing: its copy is there. */
async function newestWhole(client: PostgresClient, { id, epoch }: Key): Promise<Segment | null> {
  const { rows } = await client.query<{ sequence: number; place: string }>({
    name: "numbers of segments",
    text: `
      SELECT sequence, 'segments' AS place FROM journal.segments
      WHERE document = $1 AND epoch = $2
      UNION ALL
      SELECT sequence, 'segment_copies' FROM journal.segment_copies
      WHERE document = $1 AND epoch = $2
      ORDER BY sequence DESC, place DESC`,
    values: [id, epoch],
  });
  for (const { sequence, place } of rows) {
    const found = await client.query<Segment & { hash: Uint8Array }>({
      name: place,
      text: `
        SELECT sequence, hash, state_vector AS "stateVector", deletions, state
        FROM journal.${place} WHERE document = $1 AND epoch = $2 AND sequence = $3`,
      values: [id, epoch, sequence],
    });
    const [row] = found.rows;
    if (row === undefined || !isWholeSegment(row)) continue;
    const { stateVector, deletions, state } = row;
    return { sequence, stateVector, deletions, state };
  }
  return null;
}

type UpdateRow = StoredUpdate & { readonly checksum: number };

async function updatesAfter(
  client: PostgresClient,
  { id, epoch }: Key,
  sequence: number,
): Promise<UpdateRow[]> {
  const { rows } = await client.query<UpdateRow>({
    name: "updates",
    text: `
      SELECT sequence, checksum, bytes AS update FROM journal.updates
      WHERE document = $1 AND epoch = $2 AND sequence > $3 ORDER BY sequence`,
    values: [id, epoch, sequence],
  });
  return rows;
}

const ownersText = `
  SELECT client AS "clientId", person AS "personId" FROM journal.client_owners WHERE document = $1`;
const reservedText = `
  SELECT client AS "clientId", person AS "personId" FROM journal.reserved_clients
  WHERE document = $1 ORDER BY ordinal`;

async function clientsIn(
  client: PostgresClient,
  text: string,
  { id }: Key,
): Promise<ClientOwner[]> {
  const name = text === ownersText ? "owners" : "reserved";
  const { rows } = await client.query<ClientOwner>({ name, text, values: [id] });
  return rows;
}
