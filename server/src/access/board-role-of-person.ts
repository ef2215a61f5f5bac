import type { Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Actor } from "./actor.ts";
import { boardRole, boardRoles } from "./board-role.ts";

export interface PersonOnBoard {
  readonly personId: string;
  readonly boardId: string;
  readonly now: number;
}

/** As `boardRole`, of somebody who is not asking: whom a comment calls, whom news are for. */
export async function boardRoleOfPerson(
  database: WorkspaceDatabase,
  { personId, boardId, now }: PersonOnBoard,
): Promise<Role | null> {
  return boardRole(database, await actorNamed(database, personId), { boardId, now });
}

/** As `boardRoles`, of somebody who is not asking. */
export async function boardRolesOfPerson(
  database: WorkspaceDatabase,
  { personId, now }: Omit<PersonOnBoard, "boardId">,
): Promise<ReadonlyMap<string, Role>> {
  return boardRoles(database, await actorNamed(database, personId), now);
}

async function actorNamed(database: WorkspaceDatabase, personId: string): Promise<Actor> {
  const token = await database
    .selectFrom("apiTokens")
    .where("personId", "=", personId)
    .select(["id", "scope", "createdBy"])
    .executeTakeFirst();
  const credential =
    token === undefined
      ? ({ kind: "session", id: "" } as const)
      : ({ kind: "token", ...token } as const);
  const person = { id: personId, name: "", color: "" };
  return { person, credential, workspaceRole: null };
}
