import type { Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { boardRole } from "./board-role.ts";

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
  return boardRole(database, { person, credential, workspaceRole: null }, { boardId, now });
}
