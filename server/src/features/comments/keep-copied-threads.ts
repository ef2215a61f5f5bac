import type { CommentThread } from "@zentaikan/board-model";
import type { BoardId, Party } from "@zentaikan/protocol";
import { sql } from "kysely";
import { listed } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepThreadRows } from "./comment-index.ts";

interface CopiedThreads {
  readonly from: BoardId;
  readonly to: BoardId;
  readonly party: Party;
  readonly threads: readonly CommentThread[];
  /** Whoever made the copy. */
  readonly personId: string;
}

/**
 * Rows of what was said on a board, for its copy. It is nobody's news a second time: webhooks are not
 * told, and members who spoke in a thread or have seen it, and whoever makes the copy, have seen it.
 */
export async function keepCopiedThreads(
  transaction: WorkspaceDatabase,
  { from, to: boardId, party, threads, personId }: CopiedThreads,
): Promise<void> {
  for (const thread of threads) {
    const { id: threadId } = thread;
    const number = thread.entries.at(-1)?.number ?? 0;
    await transaction.insertInto("commentsTold").values({ boardId, threadId, number }).execute();
    await keepThreadRows(transaction, { boardId, party }, thread);
    const speakers = listed(transaction, "speakers", [
      personId,
      ...thread.entries.map(({ by }) => by.id),
    ]);
    await sql`
      insert into "commentsSeen" ("personId", "boardId", "threadId", number)
      select members."personId", ${boardId}, ${threadId}, ${sql.lit(number)}
      from members
      where members."personId" in (select value from ${speakers})
        or exists (
          select 1 from "commentsSeen" as seen
          where seen."personId" = members."personId"
            and seen."boardId" = ${from} and seen."threadId" = ${threadId}
        )
    `.execute(transaction);
  }
}
