import type { SessionBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Actor } from "../identity/actor.ts";
import { mayProgramInWorkspace, workspaceAbilities } from "../policy/policy.ts";

export interface SessionDescriber {
  readonly database: WorkspaceDatabase;
  readonly tldrawLicenseKey: string | null;
  readonly timeZone: string;
  readonly isDamaged: () => boolean;
}

/** Who asks, and what the page may offer them. */
export async function describeSession(
  { person, workspaceRole, credential }: Actor,
  { database, tldrawLicenseKey, timeZone, isDamaged }: SessionDescriber,
): Promise<SessionBody> {
  const { name } = await database.selectFrom("workspace").select("name").executeTakeFirstOrThrow();
  const abilities = workspaceAbilities(workspaceRole);
  return {
    person,
    workspace: { name, timeZone },
    role: workspaceRole,
    abilities:
      credential.kind === "session"
        ? abilities
        : abilities.filter((ability) => mayProgramInWorkspace(credential.scope, ability)),
    tldrawLicenseKey,
    isDamaged: workspaceRole === "owner" && isDamaged(),
  };
}

/** As `describeSession`, for somebody who has just been signed in by this request. */
export async function describePerson(
  personId: string,
  describer: SessionDescriber,
): Promise<SessionBody> {
  const { role, ...person } = await describer.database
    .selectFrom("persons")
    .leftJoin("members", "members.personId", "persons.id")
    .where("persons.id", "=", personId)
    .select(["persons.id", "persons.name", "persons.color", "members.role"])
    .executeTakeFirstOrThrow();
  const credential = { kind: "session", id: "" } as const;
  return describeSession({ person, workspaceRole: role, credential }, describer);
}
