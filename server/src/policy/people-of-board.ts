import type { PersonBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { standingOf, type BoardStanding } from "./board-role.ts";

interface PersonOnBoard {
  readonly person: PersonBody;
  readonly isMember: boolean;
  /** Milliseconds since 1970. */
  readonly knownSince: number;
  readonly standing: BoardStanding;
  readonly invitationId: string | null;
}

/**
 * All members and all guests that the board ever had, with what they are there now, in the order
 * in which they came. Programs are not among them.
 */
export async function peopleOfBoard(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<PersonOnBoard[]> {
  const rows = await database
    .selectFrom("persons")
    .innerJoin("workspace", (join) => join.onTrue())
    .innerJoin("boards", (join) => join.on("boards.id", "=", boardId))
    .leftJoin("members", "members.personId", "persons.id")
    .leftJoin("boardRoles", (join) =>
      join.onRef("boardRoles.personId", "=", "persons.id").on("boardRoles.boardId", "=", boardId),
    )
    .leftJoin("invitations", "invitations.id", "boardRoles.invitationId")
    // By whom it may be, not all persons one by one: a workspace has more guests than people.
    .where("persons.id", "in", (select) =>
      select
        .selectFrom("members as everywhere")
        .select("everywhere.personId")
        .union(
          select
            .selectFrom("boardRoles as here")
            .select("here.personId")
            .where("here.boardId", "=", boardId),
        ),
    )
    .select(["persons.id", "persons.name", "persons.color", "persons.createdAt"])
    .select([
      "members.role as membership",
      "boards.memberRole",
      "boards.archived",
      "workspace.memberRole as usualMemberRole",
      "boardRoles.role as given",
      "boardRoles.invitationId",
      "invitations.revokedAt",
      "invitations.expiresAt",
    ])
    .orderBy("members.joinedAt")
    .orderBy("persons.number")
    .execute();
  return rows.map(({ id, name, color, createdAt, ...claims }) => ({
    person: { id, name, color },
    knownSince: createdAt,
    isMember: claims.membership !== null,
    standing: standingOf(claims, now),
    invitationId: claims.invitationId,
  }));
}
