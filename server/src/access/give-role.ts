import type { Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

export interface GivenRole {
  readonly boardId: string;
  readonly personId: string;
  readonly role: Role | "none";
  /** Null for a role given by name. */
  readonly invitationId: string | null;
}

/** What somebody had been given on the board before gives way. */
export async function giveRole(
  database: WorkspaceDatabase,
  given: GivenRole,
  now: number,
): Promise<void> {
  const row = { ...given, givenAt: now };
  await database
    .insertInto("boardRoles")
    .values(row)
    .onConflict((conflict) => conflict.columns(["boardId", "personId"]).doUpdateSet(row))
    .execute();
}
