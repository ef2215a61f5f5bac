import type { Role } from "@zentaikan/protocol";
import type { ExpressionBuilder } from "kysely";
import { inTransaction } from "../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { requireRoom, type Quota } from "../quotas/require-room.ts";
import type { WorkspaceTables } from "../workspace-tables.ts";

interface GivenRole {
  readonly boardId: string;
  readonly personId: string;
  readonly role: Role | "none";
  /** Null for a role given by name. */
  readonly invitationId: string | null;
}

const peopleQuota: Quota = { "people board": { count: 1000 } };

/** What somebody had been given on the board before gives way. @throws Refusal quotaReached */
export function giveRole(
  database: WorkspaceDatabase,
  given: GivenRole,
  now: number,
): Promise<void> {
  const { boardId, personId } = given;
  const row = { ...given, givenAt: now };
  const wasEnded = (eb: ExpressionBuilder<WorkspaceTables, "boardRoles">) =>
    eb.or([
      eb("role", "=", "none"),
      eb("invitationId", "in", endedInvitations(database, { boardId, now }).select("id")),
    ]);
  return inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("boardRoles")
      .set({
        ...row,
        cameAt: (eb) =>
          eb.case().when(wasEnded(eb)).then(null).else(eb.fn.coalesce("cameAt", "givenAt")).end(),
      })
      .where("boardId", "=", boardId)
      .where("personId", "=", personId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) return;
    await requireRoom(transaction, peopleQuota, {
      owners: { board: boardId },
      forgetEnded: () => forgetEndedRoles(transaction, { boardId, now }),
    });
    await transaction
      .insertInto("boardRoles")
      .values({ ...row, cameAt: null })
      .execute();
  });
}

/** What an invitation gave on a board has ended with it: the row says nothing any more. */
export async function forgetEndedRoles(
  transaction: WorkspaceDatabase,
  { boardId, now }: { readonly boardId: string; readonly now: number },
): Promise<void> {
  await transaction
    .deleteFrom("boardRoles")
    .where("boardId", "=", boardId)
    .where("invitationId", "in", endedInvitations(transaction, { boardId, now }).select("id"))
    .execute();
}

function endedInvitations(
  database: WorkspaceDatabase,
  { boardId, now }: { readonly boardId: string; readonly now: number },
) {
  return database
    .selectFrom("invitations")
    .where("boardId", "=", boardId)
    .where((where) =>
      where.or([where("revokedAt", "is not", null), where("expiresAt", "<=", now)]),
    );
}
