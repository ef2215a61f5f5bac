import type { BoardAbility, WorkspaceAbility, WorkspaceRole } from "@zentaikan/protocol";
import { Refusal } from "../errors.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { makerOf, type Actor } from "../identity/actor.ts";
import { boardRight } from "./board-role.ts";
import { mayOnBoard } from "./policy.ts";
import { mayInWorkspaceAs } from "./may-in-workspace-as.ts";

/**
 * What a route asked before a command began may be so no more when the command writes: of two
 * owners who demote each other at once, one comes second. Asked again in the transaction, where
 * nothing comes in between.
 * @throws Refusal forbidden
 */
export async function stillMayInWorkspace(
  transaction: WorkspaceDatabase,
  actor: Actor,
  ability: WorkspaceAbility,
): Promise<void> {
  const workspaceRole = await workspaceRoleOf(transaction, actor);
  if (!mayInWorkspaceAs({ ...actor, workspaceRole }, ability)) throw new Refusal("forbidden");
}

/** As `stillMayInWorkspace`, on a board. @throws Refusal forbidden */
export async function stillMayOnBoard(
  transaction: WorkspaceDatabase,
  actor: Actor,
  right: { readonly boardId: string; readonly ability: BoardAbility; readonly now: number },
): Promise<void> {
  const now = await boardRight(transaction, actor, right);
  if (now === null || !mayOnBoard(now, right.ability)) throw new Refusal("forbidden");
}

async function workspaceRoleOf(
  transaction: WorkspaceDatabase,
  actor: Actor,
): Promise<WorkspaceRole | null> {
  const makerId = makerOf(actor);
  // A token of the server's own machine is nobody's to take away here.
  if (makerId === null) return actor.workspaceRole;
  const member = await transaction
    .selectFrom("members")
    .where("personId", "=", makerId)
    .select("role")
    .executeTakeFirst();
  // A program is never an owner, whoever made it.
  const isOwner = member?.role === "owner" && actor.credential.kind === "session";
  return isOwner ? "owner" : member === undefined ? null : "member";
}
