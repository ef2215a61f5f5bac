import { patternId } from "@zentaikan/capital-graph";
import type {
  AdoptedPatternsBody,
  AdoptedSegmentBody,
  BoardPatternBody,
  CustomerPlacesBody,
  PatternPlacesBody,
  PlaceBody,
} from "@zentaikan/protocol/patterns";
import { Refusal } from "../../errors.ts";
import type { RolesOn } from "../../policy/board-role.ts";
import { standingCustomer } from "../../storage/standing-customer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { dueReasons, findAdopted, nameOf, versionBody, type SegmentRow } from "./adopted.ts";
import { countComments } from "./pattern-comments.ts";
import { knownCustomers } from "./known-customers.ts";
import { formBody } from "./place-pattern.ts";
import { placesNow, type PlaceRow } from "./places.ts";

const PLACES_AT_ONCE = 500;

/** The adopted patterns, and how many stand in each. */
export async function readPatterns(
  database: WorkspaceDatabase,
  personId: string,
): Promise<AdoptedPatternsBody> {
  const adopted = await findAdopted(database);
  if (adopted === null) return { version: null, segments: [], due: [] };
  const standing = await shownPlaces(database)
    .select(["segmentId", "kind", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy(["segmentId", "kind"])
    .execute();
  const countOf = (isMeant: (row: (typeof standing)[number]) => boolean) =>
    standing.filter(isMeant).reduce((sum, { count }) => sum + count, 0);
  const comments = await countComments(database, personId);
  const segments = adopted.segments.map((row) => ({
    ...segmentBody(row),
    count: countOf(({ segmentId }) => segmentId === row.segmentId),
    ...(comments.get(row.segmentId) ?? { comments: 0, unread: 0 }),
  }));
  const living = adopted.segments.filter(({ retiredAt }) => retiredAt === null);
  return {
    version: versionBody(adopted.version),
    // The largest first, as segments are found; ids keep the rest in order.
    segments: segments.toSorted((one, other) => other.count - one.count),
    due: dueReasons(
      { candidates: countOf(({ kind }) => kind === "candidate"), all: countOf(() => true) },
      living.map(({ stability }) => stability),
    ),
  };
}

/** Who stands where; behind the row of this number, or from the first on. */
export async function readPlaces(
  database: WorkspaceDatabase,
  after: number | null,
  rolesOn: RolesOn,
): Promise<PatternPlacesBody> {
  const rows = await shownPlaces(database)
    .where("patternPlaces.number", ">", after ?? 0)
    .orderBy("patternPlaces.number")
    .limit(PLACES_AT_ONCE)
    .selectAll("patternPlaces")
    .execute();
  const knownOf = await knownCustomers(database, rolesOn, rows);
  const customers = rows.map((row) => {
    const known = knownOf(row);
    // Words about a customer may name it.
    const shown = known === null ? { ...row, reason: "", personName: null } : row;
    return { known, place: placeBody(shown) };
  });
  const isLast = rows.length < PLACES_AT_ONCE;
  return { customers, next: isLast ? null : (rows.at(-1)?.number ?? null) };
}

/** Where a customer stood; nothing of one that whoever asks may not know. @throws Refusal noSuchCustomer */
export async function readCustomerPlaces(
  database: WorkspaceDatabase,
  named: string,
  rolesOn: RolesOn,
): Promise<CustomerPlacesBody> {
  const customerId = await standingCustomer(database, named);
  const rows = await database
    .selectFrom("patternPlaces")
    .selectAll()
    .where("customerId", "=", customerId)
    .orderBy("number", "desc")
    .limit(200)
    .execute();
  const knownOf = await knownCustomers(database, rolesOn, rows);
  const [newest] = rows;
  if (newest === undefined || knownOf(newest) === null) throw new Refusal("noSuchCustomer");
  // Each row by the board that stood then.
  const seen = rows.filter((row) => knownOf(row) !== null);
  return {
    places: seen.map((row) => ({
      ...placeBody(row),
      version: row.version,
      endedAt: row.endedAt === null ? null : new Date(row.endedAt).toISOString(),
    })),
  };
}

/** What a board says of its customer's pattern; null where there is nothing to say. */
export async function readBoardPattern(
  database: WorkspaceDatabase,
  boardId: string,
  rolesOn: RolesOn,
): Promise<BoardPatternBody | null> {
  const adopted = await findAdopted(database);
  if (adopted === null) return null;
  const row = await placesNow(database)
    .where("customerId", "=", (where) =>
      where.selectFrom("boards").select("customerId").where("id", "=", boardId),
    )
    .executeTakeFirst();
  if (row === undefined) return null;
  if (!(await rolesOn([row.boardId])).has(row.boardId)) return null;
  const { customerId, segmentId, kind, how, nextId } = row;
  const ids = kind === "borderline" ? [segmentId, nextId] : [segmentId];
  const names = ids.flatMap((id) =>
    adopted.segments.filter((segment) => segment.segmentId === id).map(nameOf),
  );
  return { customerId, kind, byHand: how === "byHand", names };
}

/** Of customers who are not archived. */
function shownPlaces(database: WorkspaceDatabase) {
  return database
    .selectFrom("patternPlaces")
    .where("endedAt", "is", null)
    .innerJoin("customers", "customers.id", "patternPlaces.customerId")
    .where("customers.archived", "=", 0);
}

function segmentBody(row: SegmentRow): Omit<AdoptedSegmentBody, "count" | "comments" | "unread"> {
  const { segmentId, name, autoNameJa, autoNameEn, description, patternKey, stability } = row;
  return {
    id: segmentId,
    name,
    autoName: { ja: autoNameJa, en: autoNameEn },
    description,
    retired: row.retiredAt !== null,
    form: formBody(patternKey),
    patternId: patternId(patternKey),
    stability,
  };
}

function placeBody(row: PlaceRow): PlaceBody {
  const { segmentId, kind, nearestId, nearestDistance, nextId, nextDistance, how } = row;
  return {
    segment: segmentId,
    kind,
    nearest: { segment: nearestId, distance: nearestDistance },
    next: nextId === null ? null : { segment: nextId, distance: nextDistance ?? 1 },
    how,
    reason: row.reason,
    by: row.personName,
    at: new Date(row.at).toISOString(),
  };
}
