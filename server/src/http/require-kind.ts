import type { BoardKind } from "@zentaikan/protocol";
import { Refusal } from "../errors.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/**
 * What is asked for makes sense on boards of these kinds alone.
 * @throws Refusal noSuchBoard, otherKind
 */
export async function requireKind(
  database: WorkspaceDatabase,
  boardId: string,
  isMeant: (kind: BoardKind) => boolean,
): Promise<void> {
  const boards = database.selectFrom("boards").select("kind").where("id", "=", boardId);
  const row = await boards.executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchBoard");
  if (!isMeant(row.kind)) throw new Refusal("otherKind");
}

/** The other macro structure starts from no capital, speaks of no lineup and has no star. */
export function requireCapitals(database: WorkspaceDatabase, boardId: string): Promise<void> {
  return requireKind(database, boardId, (kind) => kind === "capital");
}
