import { forgetEndedRoles } from "../../policy/give-role.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { isOver, isUsedUp } from "./invitation-rows.ts";

/** Who invited whom stays in the audit log; here go those by which nobody comes or is there. */
export async function forgetEndedInvitations(
  transaction: WorkspaceDatabase,
  { boardId, now }: { readonly boardId: string | null; readonly now: number },
): Promise<void> {
  if (boardId !== null) await forgetEndedRoles(transaction, { boardId, now });
  await transaction
    .deleteFrom("invitations")
    .where("boardId", boardId === null ? "is" : "=", boardId)
    .where((where) =>
      where.or([
        isOver(where, now),
        // Whoever joined the workspace by one has nothing of it any more.
        ...(boardId === null ? [isUsedUp(where)] : []),
      ]),
    )
    .execute();
}
