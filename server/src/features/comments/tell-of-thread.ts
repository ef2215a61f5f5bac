import type { CommentEntry, CommentThread } from "@zentaikan/board-model";
import { tellWebhooks, type WebhookNews } from "../../events/tell-webhooks.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { CommentChannel } from "./comment-channel.ts";

/**
 * Tells webhooks what was said or done in the thread since they were last told of it. The mark
 * moves in the caller's transaction: rows that are made again after a crash tell nothing twice.
 */
export async function tellOfThread(
  transaction: WorkspaceDatabase,
  { boardId, party }: CommentChannel,
  thread: CommentThread,
): Promise<void> {
  const number = thread.entries.at(-1)?.number;
  if (number === undefined) return;
  const told = await transaction
    .selectFrom("commentsTold")
    .where("boardId", "=", boardId)
    .where("threadId", "=", thread.id)
    .select("number")
    .executeTakeFirst();
  if (told !== undefined && told.number >= number) return;
  for (const entry of thread.entries) {
    if (told !== undefined && entry.number <= told.number) continue;
    const news = newsOf(entry, { boardId, party, thread });
    if (news !== null) await tellWebhooks(transaction, news);
  }
  await transaction
    .insertInto("commentsTold")
    .values({ boardId, threadId: thread.id, number })
    .onConflict((conflict) => conflict.columns(["boardId", "threadId"]).doUpdateSet({ number }))
    .execute();
}

/** Null for what was taken back before anybody was told. */
function newsOf(
  entry: CommentEntry,
  { boardId, party, thread }: CommentChannel & { readonly thread: CommentThread },
): WebhookNews | null {
  const { at, by } = entry;
  const { id: threadId, topic, about } = thread;
  const head = {
    at,
    actor: { id: by.id, name: by.name },
    boardId,
    path: `/boards/${boardId}#thread=${encodeURIComponent(threadId)}`,
  };
  const data = { threadId, party, topic, about, text: "", outcome: null };
  switch (entry.kind) {
    case "said":
      return { ...head, type: "comment.added", data: { ...data, text: entry.text } };
    case "resolved": {
      const { reason, outcome } = entry;
      return { ...head, type: "thread.closed", data: { ...data, text: reason, outcome } };
    }
    case "reopened":
      return { ...head, type: "thread.reopened", data };
    case "deleted":
      return null;
  }
}
