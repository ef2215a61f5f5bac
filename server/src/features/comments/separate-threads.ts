import { commentsDocument, type BoardId } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { keepThreadRows } from "./comment-index.ts";
import { moveThreads, type ThreadMover } from "./move-threads.ts";

interface SeparateThreadsOptions extends Omit<ThreadMover, "worker"> {
  readonly database: WorkspaceDatabase;
  readonly worker: ThreadMover["worker"] & Pick<DocumentWorker, "compact">;
  readonly internalVersions: (boardId: BoardId) => Promise<readonly string[]>;
}

/**
 * Threads on internal versions lay in the document that guests are given, until there was one for
 * our team alone. Moves them there, before anybody is let in; whatever a crash left is done by the
 * next start.
 */
export async function separateThreads(options: SeparateThreadsOptions): Promise<void> {
  const { database } = options;
  const left = await database.selectFrom("threadsToSeparate").select("boardId").execute();
  for (const row of left) {
    await separateOnBoard(row.boardId as BoardId, options);
    await database.deleteFrom("threadsToSeparate").where("boardId", "=", row.boardId).execute();
  }
}

async function separateOnBoard(boardId: BoardId, options: SeparateThreadsOptions): Promise<void> {
  const { database, worker, internalVersions } = options;
  const versions = await internalVersions(boardId);
  const moved = { kind: "aboutVersions", versions } as const;
  await moveThreads({ boardId, to: "internal", moved }, options);
  // So that nothing of what was taken out is handed to anybody.
  await worker.compact(commentsDocument("customer", boardId), null);
  for (const thread of await worker.readComments(commentsDocument("internal", boardId))) {
    await keepThreadRows(database, { boardId, party: "internal" }, thread);
  }
}
