import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { guestsAmong } from "../../policy/guests-among.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** People of the customer's side who have had the thread before their eyes, by name. */
export async function guestsWhoRead(
  database: WorkspaceDatabase,
  { boardId, threadId }: { readonly boardId: BoardId; readonly threadId: string },
  now: number,
): Promise<PersonBody[]> {
  // From the persons, whose key these rows begin with.
  const seen = await database
    .selectFrom("persons")
    .innerJoin("commentsSeen", "commentsSeen.personId", "persons.id")
    .where("commentsSeen.boardId", "=", boardId)
    .where("commentsSeen.threadId", "=", threadId)
    .select("persons.id")
    .execute();
  return guestsAmong(database, { boardId, people: seen.map(({ id }) => id), now });
}
