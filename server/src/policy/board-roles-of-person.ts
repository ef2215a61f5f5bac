import type { Party, Role } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { makerOf, type Actor } from "../identity/actor.ts";
import { boardRoles } from "./board-role.ts";
import { sideOf } from "./policy.ts";

/** As `boardRoles`, of somebody who is not asking: whom a comment calls, whom news are for. */
export async function boardRolesOfPerson(
  database: WorkspaceDatabase,
  {
    personId,
    only,
    now,
  }: {
    readonly personId: string;
    readonly only: readonly string[] | null;
    readonly now: number;
  },
): Promise<ReadonlyMap<string, Role>> {
  return boardRoles(database, await actorNamed(database, personId), { only, now });
}

/** On whose side of the table somebody is who is not asking. */
export async function sideOfPerson(database: WorkspaceDatabase, personId: string): Promise<Party> {
  const actor = await actorNamed(database, personId);
  // A token made on the server's own machine is of our team.
  const makerId = makerOf(actor);
  if (makerId === null) return "internal";
  const row = await database
    .selectFrom("members")
    .where("personId", "=", makerId)
    .select("role")
    .executeTakeFirst();
  return sideOf(row?.role ?? null);
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
