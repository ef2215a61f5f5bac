import { sql, type Insertable, type Selectable } from "kysely";
import { everyRow, pageByPage } from "../../storage/page-by-page.ts";
import { listedRows } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { PatternsTables } from "./patterns-tables.ts";

type Places = PatternsTables["patternPlaces"];
export type PlaceRow = Selectable<Places>;
/** Where a customer is to stand from now on. */
export type WantedPlace = Omit<Insertable<Places>, "number" | "endedAt">;

/** So many former places of a customer that boards alone gave it are kept. */
const MOST_FORMER = 100;
const MEASURED = [
  "number",
  "boardId",
  "patternKey",
  "nearestId",
  "nearestDistance",
  "nextId",
  "nextDistance",
] as const;
/** SQLite takes so many values in one statement that these rows fit in. */
const ROWS_AT_ONCE = 500;

/**
 * Lets customers stand where they are wanted. One that stands there already keeps its row, with
 * what is measured now; of any other one the row ends and another begins. Where nothing is wanted
 * for a customer, nothing is done.
 * @returns for how many that was another place than before
 */
export async function settlePlaces(
  transaction: WorkspaceDatabase,
  wanted: readonly WantedPlace[],
  now: number,
): Promise<number> {
  let moved = 0;
  for (let first = 0; first < wanted.length; first += ROWS_AT_ONCE) {
    const some = wanted.slice(first, first + ROWS_AT_ONCE);
    const ids = some.map(({ customerId }) => customerId);
    const rows = await placesNow(transaction).where("customerId", "in", ids).execute();
    const current = new Map(rows.map((row) => [row.customerId, row]));
    const staying: PlaceRow[] = [];
    const coming: WantedPlace[] = [];
    const leaving: number[] = [];
    for (const one of some) {
      const row = current.get(one.customerId);
      if (row !== undefined && isSamePlace(row, one)) staying.push({ ...row, ...measured(one) });
      else {
        if (row !== undefined) leaving.push(row.number);
        coming.push(one);
      }
    }
    await endPlaces(transaction, leaving, now);
    if (coming.length > 0) {
      await begin(transaction, coming);
    }
    await keepMeasured(transaction, staying);
    moved += coming.length;
  }
  return moved;
}

/** One statement for all of them: to write each out takes long. */
async function begin(transaction: WorkspaceDatabase, rows: readonly WantedPlace[]): Promise<void> {
  const names = Object.keys(BEGINNING) as (keyof WantedPlace)[];
  const columns = sql.join(names.map((column) => sql.ref(column)));
  const values = sql.join(
    names.map((column) => {
      const value = sql.ref(`coming.${column}`);
      const type = BEGINNING[column];
      return type === null ? value : sql`cast(${value} as ${sql.raw(type)})`;
    }),
  );
  const none = { segmentId: null, nextId: null, nextDistance: null, personName: null };
  const coming = listedRows(
    transaction,
    "coming",
    names,
    rows.map((row) => ({ ...none, ...row })),
  );
  await sql`
    insert into "patternPlaces" (${columns})
    select ${values} from ${coming} where true`.execute(transaction);
}

/** Of a row that begins, what is no text. */
const BEGINNING: Readonly<Record<keyof WantedPlace, "bigint" | "double precision" | null>> = {
  customerId: null,
  boardId: null,
  version: "bigint",
  segmentId: null,
  kind: null,
  patternKey: null,
  nearestId: null,
  nearestDistance: "double precision",
  nextId: null,
  nextDistance: "double precision",
  how: null,
  reason: null,
  personName: null,
  at: "bigint",
};

export async function endPlaces(
  transaction: WorkspaceDatabase,
  numbers: readonly number[],
  now: number,
): Promise<void> {
  for (let first = 0; first < numbers.length; first += ROWS_AT_ONCE) {
    await transaction
      .updateTable("patternPlaces")
      .set({ endedAt: now })
      .where("number", "in", numbers.slice(first, first + ROWS_AT_ONCE))
      .execute();
  }
}

/** Whom boards move to and fro leave no endless trail. */
export async function thinFormerPlaces(
  transaction: WorkspaceDatabase,
  customerIds: readonly string[],
): Promise<void> {
  const placed = transaction
    .selectFrom("patternPlaces")
    .select(({ fn }) => [
      "number",
      "endedAt",
      fn
        .agg<number>("row_number")
        .over((over) => over.partitionBy("customerId").orderBy("number", "desc"))
        .as("rank"),
    ])
    .where("customerId", "in", customerIds)
    .where("how", "=", "placed");
  const former = transaction
    .selectFrom(placed.as("placed"))
    .select("number")
    .where("endedAt", "is not", null)
    .where("rank", ">", MOST_FORMER);
  await transaction.deleteFrom("patternPlaces").where("number", "in", former).execute();
}

export function placesNow(database: WorkspaceDatabase) {
  return database.selectFrom("patternPlaces").selectAll().where("endedAt", "is", null);
}

/** Of all customers, in the order in which they came there, some at a time. */
export function everyPlaceNow(database: WorkspaceDatabase): Promise<PlaceRow[]> {
  const pages = pageByPage<PlaceRow>((after) =>
    placesNow(database)
      .where("number", ">", after?.number ?? 0)
      .orderBy("number")
      .limit(ROWS_AT_ONCE)
      .execute(),
  );
  return everyRow(pages);
}

/** Of two customers who are one, the one that stays keeps its place; history becomes one. */
export async function mergePlaces(
  transaction: WorkspaceDatabase,
  { from, into, now }: { readonly from: string; readonly into: string; readonly now: number },
): Promise<void> {
  const rows = await placesNow(transaction).where("customerId", "in", [from, into]).execute();
  const [kept] = rows.filter(({ customerId }) => customerId === into);
  const leaving = rows.filter(({ customerId }) => customerId === from && kept !== undefined);
  await endPlaces(
    transaction,
    leaving.map(({ number }) => number),
    now,
  );
  for (const table of ["patternPlaces", "patternEvents"] as const) {
    await transaction
      .updateTable(table)
      .set({ customerId: into })
      .where("customerId", "=", from)
      .execute();
  }
}

/** Where it stands, as something to be wanted: without what a row has of itself. */
export function wantedOf({ number: _number, endedAt: _endedAt, ...place }: PlaceRow): WantedPlace {
  return place;
}

function isSamePlace(row: PlaceRow, wanted: WantedPlace): boolean {
  const isByHand = wanted.how === "byHand";
  return (
    row.segmentId === wanted.segmentId &&
    row.kind === wanted.kind &&
    (row.how === "byHand") === isByHand &&
    (!isByHand || row.reason === wanted.reason)
  );
}

function measured({
  boardId,
  patternKey,
  nearestId,
  nearestDistance,
  nextId,
  nextDistance,
}: WantedPlace) {
  const next = { nextId: nextId ?? null, nextDistance: nextDistance ?? null };
  return { boardId, patternKey, nearestId, nearestDistance, ...next };
}

async function keepMeasured(
  transaction: WorkspaceDatabase,
  rows: readonly PlaceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  // One statement for all of them.
  await sql`
    update "patternPlaces" set
      "boardId" = "now"."boardId",
      "patternKey" = "now"."patternKey",
      "nearestId" = "now"."nearestId",
      "nearestDistance" = cast("now"."nearestDistance" as double precision),
      "nextId" = "now"."nextId",
      "nextDistance" = cast("now"."nextDistance" as double precision)
    from ${listedRows(transaction, "now", MEASURED, rows)}
    where "patternPlaces"."number" = cast("now"."number" as bigint)`.execute(transaction);
}
