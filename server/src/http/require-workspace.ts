import type { WorkspaceAbility } from "@zentaikan/protocol";
import type { Context } from "hono";
import { Refusal } from "../errors.ts";
import type { Actor } from "../identity/actor.ts";
import type { ActorEnv } from "./authenticate.ts";
import { mayInWorkspaceAs } from "../policy/may-in-workspace-as.ts";

/**
 * Lets a request pass whose person has this ability in the workspace.
 * @throws Refusal forbidden
 */
export function requireWorkspace(context: Context<ActorEnv>, ability: WorkspaceAbility): Actor {
  const actor = context.get("actor");
  if (!mayInWorkspaceAs(actor, ability)) throw new Refusal("forbidden");
  return actor;
}

/**
 * Lets people in browsers pass, not programs: what concerns themselves.
 * @throws Refusal forbidden
 */
export function requireSession(context: Context<ActorEnv>): Actor & { readonly sessionId: string } {
  const actor = context.get("actor");
  if (actor.credential.kind !== "session") throw new Refusal("forbidden");
  return { ...actor, sessionId: actor.credential.id };
}
