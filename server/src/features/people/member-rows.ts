import type { MemberBody } from "@zentaikan/protocol/people";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** In the order in which they joined. */
export async function listMembers(database: WorkspaceDatabase): Promise<MemberBody[]> {
  const rows = await members(database).orderBy("joinedAt").orderBy("persons.number").execute();
  return rows.map(readMember);
}

/** @throws Refusal noSuchPerson */
export async function findMember(
  database: WorkspaceDatabase,
  personId: string,
): Promise<MemberBody> {
  const row = await members(database).where("persons.id", "=", personId).executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchPerson");
  return readMember(row);
}

/** A workspace is never left without an owner. @throws Refusal lastOwner */
export async function requireOtherOwner(
  database: WorkspaceDatabase,
  personId: string,
): Promise<void> {
  const other = await database
    .selectFrom("members")
    .where("role", "=", "owner")
    .where("personId", "!=", personId)
    .select("personId")
    .executeTakeFirst();
  if (other === undefined) throw new Refusal("lastOwner");
}

function members(database: WorkspaceDatabase) {
  return database
    .selectFrom("members")
    .innerJoin("persons", "persons.id", "members.personId")
    .select(["persons.id", "persons.name", "persons.color"])
    .select(["members.role", "members.email", "members.joinedAt"])
    .select((select) =>
      select
        .selectFrom("sessions")
        .whereRef("sessions.personId", "=", "persons.id")
        .select((inner) => inner.fn.max("seenAt").as("seenAt"))
        .as("seenAt"),
    );
}

function readMember({
  role,
  email,
  joinedAt,
  seenAt,
  ...person
}: Awaited<ReturnType<ReturnType<typeof members>["execute"]>>[number]): MemberBody {
  return {
    person,
    role,
    email,
    joinedAt: new Date(joinedAt).toISOString(),
    seenAt: seenAt === null ? null : new Date(seenAt).toISOString(),
  };
}
