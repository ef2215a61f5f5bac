import type { SavedViewBody } from "@zentaikan/protocol/customers";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

const VIEW_QUOTA: Quota = { "savedViews person": { count: 40 } };

/** In the order in which they were kept. */
export async function listViews(
  database: WorkspaceDatabase,
  personId: string,
): Promise<SavedViewBody[]> {
  return database
    .selectFrom("savedViews")
    .select(["id", "name", "query"])
    .where("personId", "=", personId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** @throws Refusal quotaReached */
export async function keepView(
  database: WorkspaceDatabase,
  { personId, ...view }: { readonly personId: string } & Omit<SavedViewBody, "id">,
  now: number,
): Promise<SavedViewBody> {
  const kept = { id: newId(), ...view };
  await database.transaction().execute(async (transaction) => {
    await requireRoom(transaction, VIEW_QUOTA, { owners: { person: personId } });
    await transaction
      .insertInto("savedViews")
      .values({ ...kept, personId, createdAt: now })
      .execute();
  });
  return kept;
}

/** Nobody else's view is there; what is not said stays, whoever changes it meanwhile. @throws Refusal noSuchPage */
export async function changeView(
  database: WorkspaceDatabase,
  { id, personId }: { readonly id: string; readonly personId: string },
  change: Partial<Omit<SavedViewBody, "id">>,
): Promise<SavedViewBody> {
  const view = await database
    .updateTable("savedViews")
    .set({ id, ...change })
    .where("id", "=", id)
    .where("personId", "=", personId)
    .returning(["id", "name", "query"])
    .executeTakeFirst();
  if (view === undefined) throw new Refusal("noSuchPage");
  return view;
}

/** One that is gone already is gone. */
export async function deleteView(
  database: WorkspaceDatabase,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<void> {
  await database
    .deleteFrom("savedViews")
    .where("id", "=", id)
    .where("personId", "=", personId)
    .execute();
}
