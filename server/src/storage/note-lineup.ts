import type { BoardId } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "./workspace-database.ts";

/** The board speaks of this lineup now; its document says so already. */
export async function noteLineup(
  database: WorkspaceDatabase,
  boardId: BoardId,
  lineup: string,
): Promise<void> {
  await database.updateTable("boards").set({ lineup }).where("id", "=", boardId).execute();
}
