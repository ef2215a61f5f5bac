import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Changed, LatelyChanged } from "../events/lately-changed.ts";
import { makerOf } from "../identity/actor.ts";
import { mayReadWorkspace } from "../policy/policy.ts";
import type { ActorEnv } from "./authenticate.ts";

/** When a list was read, as the header of its answer said. */
export const askedMark = z.string().max(64);

/**
 * What changed of a list over all customers since whoever asks read it; null where they are to read
 * it whole. So are all who are not of our team: their lists are short, and what changed beside them
 * would tell of customers that they do not know.
 */
export function changedFor(
  context: Context<ActorEnv, string, { out: { query: { since: string } } }>,
  changed: Pick<LatelyChanged, "since">,
): Changed | null {
  const actor = context.get("actor");
  if (!mayReadWorkspace(actor.workspaceRole)) return null;
  const who = [actor.person.id, actor.credential.id, makerOf(actor)].filter((id) => id !== null);
  return changed.since(context.req.valid("query").since, who);
}
