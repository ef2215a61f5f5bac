import type { BoardId } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "./workspace-database.ts";

/** The board speaks of this version of a lineup now; its document says so already. */
export async function noteLineup(
  database: WorkspaceDatabase,
  boardId: BoardId,
  { id: lineup, version: lineupVersion }: { readonly id: string; readonly version: number },
): Promise<void> {
  await database
    .updateTable("boards")
    .set({ lineup, lineupVersion })
    .where("id", "=", boardId)
    .execute();
}
