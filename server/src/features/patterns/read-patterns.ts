import { patternId } from "@zentaikan/capital-graph";
import type {
  AdoptedPatternsBody,
  AdoptedSegmentBody,
  BoardPatternBody,
  CustomerPlacesBody,
  PlaceBody,
} from "@zentaikan/protocol/patterns";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { dueReasons, findAdopted, nameOf, versionBody, type SegmentRow } from "./adopted.ts";
import { countComments } from "./pattern-comments.ts";
import type { KnownOf } from "./known-customers.ts";
import { formBody } from "./place-pattern.ts";
import { placesNow, type PlaceRow } from "./places.ts";

interface Asking {
  readonly personId: string;
  readonly knownOf: KnownOf;
}

/** The adopted patterns with everybody who stands in them. */
export async function readPatterns(
  database: WorkspaceDatabase,
  { personId, knownOf }: Asking,
): Promise<AdoptedPatternsBody> {
  const adopted = await findAdopted(database);
  if (adopted === null) return { version: null, segments: [], customers: [], due: [] };
  const places = await shownPlaces(database).execute();
  const counts = new Map<string, number>();
  for (const { segmentId } of places) {
    if (segmentId !== null) counts.set(segmentId, (counts.get(segmentId) ?? 0) + 1);
  }
  const comments = await countComments(database, personId);
  const segments = adopted.segments.map((row) => ({
    ...segmentBody(row),
    count: counts.get(row.segmentId) ?? 0,
    ...(comments.get(row.segmentId) ?? { comments: 0, unread: 0 }),
  }));
  const living = adopted.segments.filter(({ retiredAt }) => retiredAt === null);
  return {
    version: versionBody(adopted.version),
    // The largest first, as segments are found; ids keep the rest in order.
    segments: segments.toSorted((one, other) => other.count - one.count),
    customers: places.map((row) => {
      const known = knownOf(row);
      // Words about a customer may name it.
      const shown = known === null ? { ...row, reason: "", personName: null } : row;
      return { known, place: placeBody(shown) };
    }),
    due: dueReasons(
      places,
      living.map(({ stability }) => stability),
    ),
  };
}

/** Where a customer stood; nothing of one that whoever asks may not know. @throws Refusal noSuchCustomer */
export async function readCustomerPlaces(
  database: WorkspaceDatabase,
  customerId: string,
  knownOf: KnownOf,
): Promise<CustomerPlacesBody> {
  const rows = await database
    .selectFrom("patternPlaces")
    .selectAll()
    .where("customerId", "=", customerId)
    .orderBy("number", "desc")
    .limit(200)
    .execute();
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
  maySee: (boardId: string) => boolean,
): Promise<BoardPatternBody | null> {
  const adopted = await findAdopted(database);
  const row = await placesNow(database)
    .where("customerId", "=", (where) =>
      where.selectFrom("boards").select("customerId").where("id", "=", boardId),
    )
    .executeTakeFirst();
  if (adopted === null || row === undefined || !maySee(row.boardId)) return null;
  const { customerId, segmentId, kind, how, nextId } = row;
  const ids = kind === "borderline" ? [segmentId, nextId] : [segmentId];
  const names = ids.flatMap((id) =>
    adopted.segments.filter((segment) => segment.segmentId === id).map(nameOf),
  );
  return { customerId, kind, byHand: how === "byHand", names };
}

/** Of customers who are not archived. */
function shownPlaces(database: WorkspaceDatabase) {
  return placesNow(database)
    .innerJoin("customers", "customers.id", "patternPlaces.customerId")
    .where("customers.archived", "=", 0)
    .orderBy("customers.createdAt")
    .orderBy("customers.id")
    .selectAll("patternPlaces");
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
