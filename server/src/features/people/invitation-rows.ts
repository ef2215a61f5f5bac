import type { InvitationBody, INVITATION_STATES } from "@zentaikan/protocol/people";
import type { ExpressionBuilder } from "kysely";
import { hashSecret } from "../../identity/secret.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

interface InvitationRow {
  readonly expiresAt: number | null;
  readonly maxUses: number | null;
  readonly uses: number;
  readonly revokedAt: number | null;
}

type InvitationState = (typeof INVITATION_STATES)[number];

export function invitationState(
  { expiresAt, maxUses, uses, revokedAt }: InvitationRow,
  now: number,
): InvitationState {
  if (revokedAt !== null) return "revoked";
  if (expiresAt !== null && expiresAt <= now) return "expired";
  return maxUses !== null && uses >= maxUses ? "usedUp" : "open";
}

type Where = ExpressionBuilder<WorkspaceTables, "invitations">;

/** As `invitationState`, for the database, which answers true or false and never nothing. */
export function isOver(where: Where, now: number) {
  const isExpired = where.and([where("expiresAt", "is not", null), where("expiresAt", "<=", now)]);
  return where.or([where("revokedAt", "is not", null), isExpired]);
}

export function isUsedUp(where: Where) {
  const isLast = where("uses", ">=", where.ref("maxUses"));
  return where.and([where("maxUses", "is not", null), isLast]);
}

export function invitationRows(database: WorkspaceDatabase) {
  return database
    .selectFrom("invitations")
    .innerJoin("persons", "persons.id", "invitations.createdBy")
    .leftJoin("boards", "boards.id", "invitations.boardId")
    .leftJoin("customers", "customers.id", "boards.customerId")
    .selectAll("invitations")
    .select([
      "boards.title as boardTitle",
      "customers.nameJa",
      "customers.nameEn",
      "persons.name",
      "persons.color",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitationRows>["execute"]>>[number];

export function findBySecret(
  database: WorkspaceDatabase,
  secret: string,
): Promise<Row | undefined> {
  return invitationRows(database).where("tokenHash", "=", hashSecret(secret)).executeTakeFirst();
}

export function readInvitation(row: Row, now: number): InvitationBody {
  return {
    id: row.id,
    boardId: row.boardId,
    boardTitle: row.boardTitle,
    role: row.role,
    note: row.note,
    createdBy: { id: row.createdBy, name: row.name, color: row.color },
    createdAt: new Date(row.createdAt).toISOString(),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt).toISOString(),
    maxUses: row.maxUses,
    uses: row.uses,
    state: invitationState(row, now),
  };
}
