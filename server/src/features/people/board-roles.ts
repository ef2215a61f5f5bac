import type { BoardRoleBody } from "@zentaikan/protocol/people";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** Everybody who is something on the board, or was made nothing there: members, then guests. */
export async function listBoardRoles(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<BoardRoleBody[]> {
  const people = await peopleOfBoard(database, boardId, now);
  const roles = people.flatMap(({ person, isMember, standing, invitationId }): BoardRoleBody[] => {
    const { role, by, endsAt } = standing;
    // A guest whose invitation has ended is nobody any more.
    if (role === null && !isMember) return [];
    return [
      {
        person,
        role: role ?? "none",
        isMember,
        by,
        invitationId: by === "invitation" ? invitationId : null,
        endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
      },
    ];
  });
  return roles.toSorted((one, other) => Number(other.isMember) - Number(one.isMember));
}
