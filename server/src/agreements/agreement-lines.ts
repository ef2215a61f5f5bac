import type { AuditKind } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { recordAudit, type AuditEntry } from "../access/record-audit.ts";
import { newId } from "../new-id.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { readLine, writeLine, type AgreementLine, type Said } from "./agreement-line.ts";

/** Everything that was said to versions of a board, in order. */
export async function linesOfBoard(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<AgreementLine[]> {
  const rows = await database
    .selectFrom("agreementLines")
    .selectAll()
    .where("boardId", "=", boardId)
    .orderBy("number")
    .execute();
  return rows.map(readLine);
}

export interface NewLine {
  readonly boardId: string;
  readonly proposalId: string;
  readonly by: PersonBody;
  readonly said: Said;
  readonly audit: { readonly kind: AuditKind; readonly details: AuditEntry["details"] };
}

/** Appends a line, and with it one of the audit log. Call within a transaction, or both may part. */
export async function appendLine(
  database: WorkspaceDatabase,
  { boardId, proposalId, by, said, audit }: NewLine,
  now: number,
): Promise<void> {
  const line: AgreementLine = { id: newId(), proposalId, by, at: now, ...said };
  await database.insertInto("agreementLines").values(writeLine(line, boardId)).execute();
  const { kind } = audit;
  const details = { ...audit.details, proposalId };
  await recordAudit(database, { kind, actor: by, boardId, details }, now);
}
