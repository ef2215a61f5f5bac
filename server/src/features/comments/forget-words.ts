import type { CommentEntry, CommentThread } from "@zentaikan/board-model";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * Takes out of what webhooks are still told, or could be told again, the words that were taken back
 * or said otherwise since [WH12].
 */
export async function forgetWords(
  transaction: WorkspaceDatabase,
  { id, entries }: CommentThread,
): Promise<void> {
  const isGone = !entries.some(({ kind }) => kind === "said");
  const changed = entries.filter((entry) => isGone || isSaidOtherwise(entry));
  if (changed.length === 0) return;
  const told = await transaction
    .selectFrom("webhookDeliveries")
    .select(["webhookId", "eventId", "body", "at"])
    .where(
      "at",
      "in",
      changed.map(({ at }) => at),
    )
    .where("type", "in", ["comment.added", "thread.closed"])
    .execute();
  for (const { webhookId, eventId, body, at } of told) {
    const event = JSON.parse(body) as ToldOfThread;
    const entry = changed.find((one) => one.at === at && one.by.id === event.actor?.id);
    if (entry === undefined || event.data.threadId !== id) continue;
    const about = isGone ? { ja: "", en: "" } : event.data.about;
    const data = { ...event.data, about, text: wordsOf(entry) };
    await transaction
      .updateTable("webhookDeliveries")
      .set({ body: JSON.stringify({ ...event, data }) })
      .where("webhookId", "=", webhookId)
      .where("eventId", "=", eventId)
      .execute();
  }
}

/** What `tell-of-thread.ts` wrote. */
interface ToldOfThread {
  readonly actor: { readonly id: string } | null;
  readonly data: { readonly threadId: string; readonly about: object; readonly text: string };
}

const isSaidOtherwise = (entry: CommentEntry): boolean =>
  entry.kind === "deleted" || (entry.kind === "said" && entry.editedAt !== null);

function wordsOf(entry: CommentEntry): string {
  if (entry.kind === "said") return entry.text;
  return entry.kind === "resolved" ? entry.reason : "";
}
