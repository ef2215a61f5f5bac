import type { WorkspaceRole } from "@zentaikan/protocol";
import { inTransaction } from "../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { createPerson, ownerName } from "./persons.ts";
import { requireRoom, type Quota } from "../quotas/require-room.ts";

interface NewMember {
  readonly personId: string;
  readonly role: WorkspaceRole;
  readonly email?: string | null;
}

const memberQuota: Quota = { "members workspace": { count: 2000 } };

/** @returns false when the person is a member already, and stays what they are @throws Refusal quotaReached */
export function addMember(
  database: WorkspaceDatabase,
  { personId, role, email = null }: NewMember,
  now: number,
): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const known = await transaction
      .selectFrom("members")
      .where("personId", "=", personId)
      .select("personId")
      .executeTakeFirst();
    if (known !== undefined) return false;
    await requireRoom(transaction, memberQuota, { owners: {} });
    await transaction
      .insertInto("members")
      .values({ personId, role, email, joinedAt: now })
      .execute();
    return true;
  });
}

/** The first owner of the workspace; a workspace without one gets one. */
export async function ensureOwner(database: WorkspaceDatabase, now: number): Promise<string> {
  const known = await database
    .selectFrom("members")
    .where("role", "=", "owner")
    .select("personId")
    .orderBy("joinedAt")
    .orderBy("personId")
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return known.personId;
  const person = await createPerson(database, { name: ownerName, now });
  await addMember(database, { personId: person.id, role: "owner" }, now);
  return person.id;
}
