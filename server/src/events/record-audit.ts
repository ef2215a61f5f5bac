import { inTransaction } from "../storage/in-transaction.ts";
import { tellWebhooks } from "./tell-webhooks.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { newsOfAudit } from "./news-of-audit.ts";

/**
 * Writes one line of the audit log, and tells webhooks of it in the same transaction: that of the
 * caller, where it has one. Nothing changes or deletes a line.
 */
export async function recordAudit(
  database: WorkspaceDatabase,
  entry: AuditEntry,
  now: number,
): Promise<void> {
  const news = newsOfAudit(entry, now);
  await inTransaction(database, async (transaction) => {
    await writeEntry(transaction, entry, now);
    if (news !== null) await tellWebhooks(transaction, news);
  });
}

async function writeEntry(
  database: WorkspaceDatabase,
  { kind, actor, boardId = null, customerId = null, details = {} }: AuditEntry,
  now: number,
): Promise<void> {
  const board =
    boardId === null
      ? undefined
      : await database
          .selectFrom("boards")
          .select("customerId")
          .where("id", "=", boardId)
          .executeTakeFirst();
  await database
    .insertInto("auditEntries")
    .values({
      at: now,
      kind,
      actorId: actor.id,
      actorName: actor.name,
      boardId,
      customerId: customerId ?? board?.customerId ?? null,
      detailsBody: JSON.stringify(details),
    })
    .execute();
}
