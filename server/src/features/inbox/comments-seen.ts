import type { Party } from "@zentaikan/protocol";
import { knownParties } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface Reader {
  readonly personId: string;
  /** On whose side of the table: what is not for them they have never seen. */
  readonly side: Party;
  readonly boardId: string;
}

/** For each thread of the board, the number of the last entry that the person has seen. */
export async function readSeen(
  database: WorkspaceDatabase,
  { personId, boardId, side }: Reader,
): Promise<Record<string, number>> {
  const rows = await database
    .selectFrom("commentsSeen")
    .innerJoin("commentThreads as threads", (join) =>
      join
        .onRef("threads.boardId", "=", "commentsSeen.boardId")
        .onRef("threads.threadId", "=", "commentsSeen.threadId"),
    )
    .select(["commentsSeen.threadId", "commentsSeen.number"])
    .where("commentsSeen.personId", "=", personId)
    .where("commentsSeen.boardId", "=", boardId)
    .where("threads.party", "in", knownParties(side))
    .execute();
  return Object.fromEntries(rows.map(({ threadId, number }) => [threadId, number]));
}

/** What was seen stays seen: a late word of an older tab takes nothing back. */
export async function markSeen(
  database: WorkspaceDatabase,
  { personId, boardId, side }: Reader,
  seen: readonly { readonly thread: string; readonly number: number }[],
): Promise<void> {
  // Numbers of threads that there are, or a person could fill the table with made-up ones.
  const known = await database
    .selectFrom("commentThreads")
    .select(["threadId", "lastNumber"])
    .where("boardId", "=", boardId)
    .where("party", "in", knownParties(side))
    .where(
      "threadId",
      "in",
      seen.map(({ thread }) => thread),
    )
    .execute();
  for (const { threadId, lastNumber } of known) {
    const upTo = Math.max(...seen.filter(({ thread }) => thread === threadId).map(numberOf));
    const number = Math.min(upTo, lastNumber);
    await database
      .insertInto("commentsSeen")
      .values({ personId, threadId, boardId, number })
      .onConflict((conflict) =>
        conflict
          .columns(["personId", "boardId", "threadId"])
          .doUpdateSet({ number })
          .where("commentsSeen.number", "<", number),
      )
      .execute();
  }
}

function numberOf({ number }: { readonly number: number }): number {
  return number;
}
