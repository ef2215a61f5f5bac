import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { BoardId, Party } from "@zentaikan/protocol";
import { knownParties } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

/** For whose eyes kept states are: what is for others is not there for them. */
export interface StateEyes {
  readonly side: Party;
  /** They know what kept itself from then on; milliseconds since 1970. */
  readonly since: number;
}

/** A kept state as somebody names it: what is for others is not there for them. */
export interface NamedKeptState {
  readonly boardId: BoardId;
  readonly id: string;
  readonly eyes: StateEyes;
}

export const OUR_EYES: StateEyes = { side: "internal", since: 0 };

/**
 * Our team knows a board from its beginning. A guest knows it since they came: what had been taken
 * off it before they were asked in was never theirs to read, and the history kept it by itself.
 */
export async function eyesOf(
  database: WorkspaceDatabase,
  {
    boardId,
    side,
    chargedTo,
  }: { readonly boardId: BoardId; readonly side: Party; readonly chargedTo: string },
): Promise<StateEyes> {
  if (side === "internal") return OUR_EYES;
  const role = await database
    .selectFrom("boardRoles")
    .select(({ fn }) => fn.coalesce("cameAt", "givenAt").as("cameAt"))
    .where("boardId", "=", boardId)
    .where("personId", "=", chargedTo)
    .executeTakeFirst();
  return { side, since: role?.cameAt ?? Number.MAX_SAFE_INTEGER };
}

/** States that somebody kept or put to agreement on purpose, and what kept itself since. */
export function knownTo({ side, since }: StateEyes) {
  return (
    where: ExpressionBuilder<WorkspaceTables, "snapshots">,
  ): ExpressionWrapper<WorkspaceTables, "snapshots", SqlBool> =>
    where.and([
      where("party", "in", knownParties(side)),
      where.or([where("occasion", "in", ["asked", "proposed"]), where("at", ">=", since)]),
    ]);
}
