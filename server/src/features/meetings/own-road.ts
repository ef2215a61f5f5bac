import { MOST_ROAD_LINKS, MOST_ROAD_NODES, type RoadBody } from "@zentaikan/protocol/meetings";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

export interface OwnRound {
  readonly roundId: string;
  readonly personId: string;
}

interface DrawnRoad {
  readonly id: string;
  readonly road: RoadBody;
  /** Of a small group that draws it together. */
  readonly name: string | null;
  readonly authors: readonly string[];
}

export async function ownRoad(
  database: WorkspaceDatabase,
  { roundId, personId }: OwnRound,
): Promise<DrawnRoad | null> {
  const rows = await database
    .selectFrom("roadAuthors as own")
    .innerJoin("roads", "roads.id", "own.roadId")
    .innerJoin("roadAuthors as all", "all.roadId", "own.roadId")
    .select(["roads.id", "roads.roadBody", "roads.name", "all.personId"])
    .where("own.roundId", "=", roundId)
    .where("own.personId", "=", personId)
    .execute();
  const [first] = rows;
  if (first === undefined) return null;
  const authors = rows.map((row) => row.personId);
  const { id, name, roadBody } = first;
  return { id, name, road: JSON.parse(roadBody) as RoadBody, authors };
}

export async function hasAnyLooked(
  database: WorkspaceDatabase,
  { roundId, authors }: { readonly roundId: string; readonly authors: readonly string[] },
): Promise<boolean> {
  const row = await database
    .selectFrom("roundMarks")
    .select("personId")
    .where("roundId", "=", roundId)
    .where("hasLooked", "=", 1)
    .where("personId", "in", authors)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws Refusal roadTooLong */
export async function beginRoad(
  transaction: WorkspaceDatabase,
  own: OwnRound,
  road: RoadBody,
): Promise<void> {
  const [roadId, roadBody] = [newId(), bounded(road)];
  const { roundId } = own;
  await transaction
    .insertInto("roads")
    .values({ roundId, id: roadId, roadBody, name: null })
    .execute();
  await transaction
    .insertInto("roadAuthors")
    .values({ ...own, roadId })
    .execute();
}

/** @throws Refusal roadTooLong */
export async function keepRoad(
  transaction: WorkspaceDatabase,
  id: string,
  road: RoadBody,
): Promise<void> {
  const roadBody = bounded(road);
  await transaction.updateTable("roads").set({ roadBody }).where("id", "=", id).execute();
}

function bounded(road: RoadBody): string {
  if (road.nodes.length > MOST_ROAD_NODES || road.links.length > MOST_ROAD_LINKS) {
    throw new Refusal("roadTooLong");
  }
  return JSON.stringify(road);
}
