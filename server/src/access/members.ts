import type { WorkspaceRole } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { createPerson, ownerName } from "./persons.ts";

export interface NewMember {
  readonly personId: string;
  readonly role: WorkspaceRole;
  readonly email?: string | null;
}

/** @returns false when the person is a member already, and stays what they are */
export async function addMember(
  database: WorkspaceDatabase,
  { personId, role, email = null }: NewMember,
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("members")
    .values({ personId, role, email, joinedAt: now })
    .onConflict((conflict) => conflict.column("personId").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
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
