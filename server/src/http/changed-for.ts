import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { LatelyChanged } from "../events/lately-changed.ts";
import { makerOf, type Actor } from "../identity/actor.ts";
import { mayReadWorkspace } from "../policy/policy.ts";
import { customersOfBoards } from "../storage/customers-of-boards.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { ActorEnv } from "./authenticate.ts";

/** When a list was read, as the header of its answer said. */
export const askedMark = z.string().max(64);

/**
 * What changed of a list over all customers since whoever asks read it, and who is no longer in it;
 * null where they are to read it whole. So are all who are not of our team: their lists are short,
 * and what changed beside them would tell of customers that they do not know.
 * @param read those of these customers who are in the list
 */
export async function changedFor<Row extends { readonly id: string }>(
  context: Context<ActorEnv, string, { out: { query: { since: string } } }>,
  { changed, database }: Lately,
  read: (customerIds: readonly string[]) => Promise<readonly Row[]>,
): Promise<{ mark: string; customers: Row[]; gone: string[] } | null> {
  const actor = context.get("actor");
  if (!mayReadWorkspace(actor.workspaceRole)) return null;
  const mark = changed.mark();
  const known = changed.since(context.req.valid("query").since, asWhom(actor));
  if (known === null) return null;
  const owners = await customersOfBoards(database, [...known.boardIds]);
  const asked = [...new Set([...known.customerIds, ...owners])];
  const customers = asked.length === 0 ? [] : [...(await read(asked))];
  const there = new Set(customers.map(({ id }) => id));
  return { mark, customers, gone: asked.filter((id) => !there.has(id)) };
}

/** By whom rights are remembered that changed: the person, the credential, and who made that. */
export function asWhom(actor: Actor): readonly string[] {
  return [actor.person.id, actor.credential.id, makerOf(actor)].filter((id) => id !== null);
}

interface Lately {
  readonly changed: Pick<LatelyChanged, "mark" | "since">;
  readonly database: WorkspaceDatabase;
}
