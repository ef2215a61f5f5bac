import type { AuditKind, Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { AuditEntry } from "../../events/audit-entry.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { newId } from "../../new-id.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readLine, writeLine, type AgreementLine, type Said } from "./agreement-line.ts";

/** Everything that was said to versions of a board that this side knows of, in order. */
export async function linesOfBoard(
  database: WorkspaceDatabase,
  { boardId, side }: { readonly boardId: string; readonly side: Party },
): Promise<AgreementLine[]> {
  const rows = await database
    .selectFrom("agreementLines")
    .selectAll()
    .where("boardId", "=", boardId)
    .orderBy("number")
    .execute();
  return linesFor(side, rows.map(readLine));
}

/** Of the lines of a board, those that this side knows of. */
export function linesFor(side: Party, lines: readonly AgreementLine[]): AgreementLine[] {
  const known = new Set(
    lines.flatMap((line) =>
      line.kind === "proposed" && mayKnowOf(side, line.party) ? [line.proposalId] : [],
    ),
  );
  return lines.filter(({ proposalId }) => known.has(proposalId));
}

/** Everything that was said to one version, in order, to whoever it is for. */
export async function linesOfProposal(
  database: WorkspaceDatabase,
  proposalId: string,
): Promise<AgreementLine[]> {
  const rows = await database
    .selectFrom("agreementLines")
    .selectAll()
    .where("proposalId", "=", proposalId)
    .orderBy("number")
    .execute();
  return rows.map(readLine);
}

interface NewLine {
  readonly boardId: string;
  readonly proposalId: string;
  readonly by: PersonBody;
  readonly said: Said;
  /** Of a line that there may be once only; else a new one. */
  readonly id?: string;
  readonly audit: {
    readonly kind: AuditKind;
    readonly details: AuditEntry["details"];
    /** Where it is not whoever said it. */
    readonly actor?: AuditEntry["actor"];
  };
}

/** Appends a line, and with it one of the audit log. Call within a transaction, or both may part. */
export async function appendLine(
  database: WorkspaceDatabase,
  { boardId, proposalId, by, said, audit, id = newId() }: NewLine,
  now: number,
): Promise<void> {
  const line: AgreementLine = { id, proposalId, by, at: now, ...said };
  await database.insertInto("agreementLines").values(writeLine(line, boardId)).execute();
  const { kind, actor = by } = audit;
  const details = { ...audit.details, proposalId };
  await recordAudit(database, { kind, actor, boardId, details }, now);
}
