import type { WorkspaceAbility } from "@zentaikan/protocol";
import type { Actor } from "../identity/actor.ts";
import { mayInWorkspace, mayProgramInWorkspace } from "./policy.ts";

/** Whether whoever came with this credential has the ability: a program never more than it may. */
export function mayInWorkspaceAs(
  { credential, workspaceRole }: Actor,
  ability: WorkspaceAbility,
): boolean {
  return (
    mayInWorkspace(workspaceRole, ability) &&
    (credential.kind === "session" || mayProgramInWorkspace(credential.scope, ability))
  );
}
