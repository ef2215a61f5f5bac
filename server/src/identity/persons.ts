import type { PersonBody } from "@zentaikan/protocol/http";
import { newId } from "../new-id.ts";
import { inTransaction } from "../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { requireRoom, type Quota } from "../quotas/require-room.ts";

/** Cursor and name colours: told apart on light and dark, and not the colours of the capitals. */
const colors = [
  "#d6336c",
  "#1c7ed6",
  "#2b8a3e",
  "#e8590c",
  "#7048e8",
  "#0b7285",
  "#a61e4d",
  "#5c940d",
  "#364fc7",
  "#862e9c",
] as const;

type DefaultName = (number: number) => string;
export const ownerName: DefaultName = () => "オーナー";
export const programName: DefaultName = (number) => `プログラム ${number}`;
export const namedBy =
  (name: string): DefaultName =>
  () =>
    name;

/** Nobody of them is ever forgotten: what they drew and said has their names. */
const personQuota: Quota = { "people workspace": { count: 50_000 } };

/** A new person with the next free number, named by it until they name themselves. @throws Refusal quotaReached */
export async function createPerson(
  database: WorkspaceDatabase,
  { name, now }: { readonly name: DefaultName; readonly now: number },
): Promise<PersonBody> {
  return inTransaction(database, async (transaction) => {
    await requireRoom(transaction, personQuota, { owners: {} });
    const { last } = await transaction
      .selectFrom("persons")
      .select((select) => select.fn.max("number").as("last"))
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    const color = colors[(number - 1) % colors.length] ?? colors[0];
    const person = { id: newId(), name: name(number), color };
    await transaction
      .insertInto("persons")
      .values({ ...person, number, createdAt: now })
      .execute();
    return person;
  });
}

export async function renamePerson(
  database: WorkspaceDatabase,
  id: string,
  name: string,
): Promise<PersonBody> {
  return database
    .updateTable("persons")
    .set({ name })
    .where("id", "=", id)
    .returning(["id", "name", "color"])
    .executeTakeFirstOrThrow();
}
