import type { LevelNameBody, NameLevelBody } from "@zentaikan/protocol/relationships";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Actor } from "../../identity/actor.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** The seventh has its meaning from the method; nobody names it here. */
const NAMED_LEVELS = [1, 2, 3, 4, 5, 6];

export async function listLevelNames(database: WorkspaceDatabase): Promise<LevelNameBody[]> {
  const rows = await database.selectFrom("relationshipLevels").selectAll().execute();
  return NAMED_LEVELS.map((level) => {
    const row = rows.find((one) => one.level === level);
    return { level, name: row?.name ?? "", text: row?.said ?? "" };
  });
}

/** @throws Refusal changedMeanwhile, forbidden */
export function nameLevel(
  database: WorkspaceDatabase,
  { level, name, text, was }: NameLevelBody & { readonly level: number },
  {
    actor,
    person,
    now,
  }: {
    readonly actor: Actor;
    readonly person: { readonly id: string; readonly name: string };
    readonly now: number;
  },
): Promise<LevelNameBody[]> {
  return inTransaction(database, async (transaction) => {
    await stillMayInWorkspace(transaction, actor, "changeCustomers");
    const known = (await listLevelNames(transaction)).find((one) => one.level === level);
    if (known?.name !== was.name || known.text !== was.text) throw new Refusal("changedMeanwhile");
    const row = { name, said: text };
    await transaction
      .insertInto("relationshipLevels")
      .values({ level, ...row })
      .onConflict((conflict) => conflict.column("level").doUpdateSet(row))
      .execute();
    const details = { level, name };
    const entry = { kind: "relationshipLevelNamed", actor: person, details } as const;
    await recordAudit(transaction, entry, now);
    return listLevelNames(transaction);
  });
}
