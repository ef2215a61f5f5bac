import type { BoardRoleBody } from "@zentaikan/protocol/people";
import { standingOf } from "../access/board-role.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** Everybody who is something on the board, or was made nothing there: members, then guests. */
export async function listBoardRoles(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<BoardRoleBody[]> {
  const rows = await database
    .selectFrom("persons")
    .innerJoin("workspace", (join) => join.onTrue())
    .innerJoin("boards", (join) => join.on("boards.id", "=", boardId))
    .leftJoin("members", "members.personId", "persons.id")
    .leftJoin("boardRoles", (join) =>
      join.onRef("boardRoles.personId", "=", "persons.id").on("boardRoles.boardId", "=", boardId),
    )
    .leftJoin("invitations", "invitations.id", "boardRoles.invitationId")
    .where((where) =>
      where.or([where("members.role", "is not", null), where("boardRoles.role", "is not", null)]),
    )
    .select(["persons.id", "persons.name", "persons.color"])
    .select([
      "members.role as membership",
      "boards.memberRole",
      "workspace.memberRole as usualMemberRole",
      "boardRoles.role as given",
      "boardRoles.invitationId",
      "invitations.revokedAt",
      "invitations.expiresAt",
    ])
    .orderBy("members.joinedAt")
    .orderBy("persons.number")
    .execute();
  const people = rows.flatMap(({ id, name, color, ...claims }): BoardRoleBody[] => {
    const { role, by, endsAt } = standingOf(claims, now);
    const isMember = claims.membership !== null;
    // A guest whose invitation has ended is nobody any more.
    if (role === null && !isMember) return [];
    return [
      {
        person: { id, name, color },
        role: role ?? "none",
        isMember,
        by,
        invitationId: by === "invitation" ? claims.invitationId : null,
        endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
      },
    ];
  });
  return people.toSorted((one, other) => Number(other.isMember) - Number(one.isMember));
}
