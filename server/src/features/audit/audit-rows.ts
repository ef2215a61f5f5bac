import type { AuditEntryBody, AuditPageBody } from "@zentaikan/protocol/people";
import { INTERNAL_AUDIT_KINDS, type Party } from "@zentaikan/protocol";
import { sql, type ExpressionBuilder } from "kysely";
import { mayKnowOf } from "../../policy/policy.ts";
import { fieldOf } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

export interface AuditQuestion {
  /** On whose side of the table whoever asks is: the log tells of no versions that are not for them. */
  readonly side: Party;
  readonly boardId?: string | undefined;
  readonly customerId?: string | undefined;
  /** Entries older than this one. */
  readonly before?: number | undefined;
}

/** The newest first. */
export async function readAuditPage(
  database: WorkspaceDatabase,
  { side, boardId, customerId, before }: AuditQuestion,
  pageSize: number,
): Promise<AuditPageBody> {
  let query = database.selectFrom("auditEntries").selectAll().orderBy("id", "desc");
  if (boardId !== undefined) query = query.where("boardId", "=", boardId);
  if (customerId !== undefined) {
    // With what was merged into it.
    query = query.where((entry) =>
      entry.or([
        entry("customerId", "=", customerId),
        entry("customerId", "in", (former) =>
          former
            .selectFrom("formerCustomers")
            .select("formerCustomers.id")
            .where("formerCustomers.customerId", "=", customerId),
        ),
      ]),
    );
  }
  if (!mayKnowOf(side, "internal")) {
    query = query
      .where(isNotOfInternalVersion(database))
      .where("kind", "not in", INTERNAL_AUDIT_KINDS);
  }
  if (before !== undefined) query = query.where("id", "<", before);
  const rows = await query.limit(pageSize + 1).execute();
  const entries = rows.slice(0, pageSize).map((row): AuditEntryBody => ({
    id: row.id,
    at: new Date(row.at).toISOString(),
    kind: row.kind,
    actor: { id: row.actorId, name: row.actorName },
    boardId: row.boardId,
    customerId: row.customerId,
    details: JSON.parse(row.detailsBody) as AuditEntryBody["details"],
  }));
  const isLast = rows.length <= pageSize;
  return { entries, next: isLast ? null : (entries.at(-1)?.id ?? null) };
}

/** Each line about a version names its kept state, which knows whom it is for. */
function isNotOfInternalVersion(database: WorkspaceDatabase) {
  const proposalId = fieldOf(database, sql.ref("auditEntries.detailsBody"), "proposalId");
  return (entry: ExpressionBuilder<WorkspaceTables, "auditEntries">) =>
    entry.not(
      entry.exists(
        entry
          .selectFrom("snapshots")
          .select("snapshots.id")
          .where("snapshots.party", "=", "internal")
          .where("snapshots.id", "=", proposalId),
      ),
    );
}

/** All of them, page by page, so that a long log is never in memory as a whole. */
export async function* readWholeAudit(
  database: WorkspaceDatabase,
  question: AuditQuestion,
): AsyncGenerator<AuditEntryBody> {
  let before: number | undefined;
  for (;;) {
    const page = await readAuditPage(database, { ...question, before }, 500);
    yield* page.entries;
    if (page.next === null) return;
    before = page.next;
  }
}
