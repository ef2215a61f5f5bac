import type { KeptOurDos } from "@zentaikan/board-model";
import type { BoardId } from "@zentaikan/protocol";
import { sql } from "kysely";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { knownTo, type NamedKeptState } from "./known-states.ts";

const MiB = 1024 * 1024;
/** Of one state; with more it is kept without them. */
const mostOfState = MiB;
/** Of all states of a board; above it the oldest forget theirs, those first that kept themselves. */
const mostOfBoard = 32 * MiB;

/** As the row of a state has them. Null where nothing is known of them, or they are too many. */
export function ourDosBody(kept: readonly KeptOurDos[] | null): string | null {
  const body = kept && JSON.stringify(kept);
  return body !== null && Buffer.byteLength(body) <= mostOfState ? body : null;
}

/**
 * Our Dos as they were when the state was kept, for eyes of our team. Null where nobody knows.
 * @throws Refusal noSuchSnapshot
 */
export async function readOurDos(
  database: WorkspaceDatabase,
  { boardId, id, eyes }: NamedKeptState,
): Promise<readonly KeptOurDos[] | null> {
  const row = await database
    .selectFrom("snapshots")
    .select("ourDosBody")
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .where(knownTo(eyes))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchSnapshot");
  return JSON.parse(row.ourDosBody ?? "null") as readonly KeptOurDos[] | null;
}

/** Nobody's quota counts them: what a guest may keep would tell how much our team wrote. */
export async function boundOurDos(transaction: WorkspaceDatabase, boardId: BoardId): Promise<void> {
  const rows = await transaction
    .selectFrom("snapshots")
    .select(["id", "occasion", sql<number>`octet_length("ourDosBody")`.as("bytes")])
    .where("boardId", "=", boardId)
    .where("ourDosBody", "is not", null)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  let room = mostOfBoard;
  const over = [...rows.filter(isAsked), ...rows.filter((row) => !isAsked(row))].filter(
    ({ bytes }) => (room -= bytes) < 0,
  );
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  await transaction
    .updateTable("snapshots")
    .set({ ourDosBody: null })
    .where("id", "in", ids)
    .execute();
}

function isAsked({ occasion }: { readonly occasion: string }): boolean {
  return occasion === "asked" || occasion === "proposed";
}
