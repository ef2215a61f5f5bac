import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** People of the customer's side who have had the thread before their eyes, by name. */
export async function guestsWhoRead(
  database: WorkspaceDatabase,
  { boardId, threadId }: { readonly boardId: BoardId; readonly threadId: string },
  now: number,
): Promise<PersonBody[]> {
  const seen = await database
    .selectFrom("commentsSeen")
    .innerJoin("persons", "persons.id", "commentsSeen.personId")
    .where("commentsSeen.boardId", "=", boardId)
    .where("commentsSeen.threadId", "=", threadId)
    .select("persons.id")
    .execute();
  const readers = new Set(seen.map(({ id }) => id));
  const people = await peopleOfBoard(database, boardId, now);
  return people
    .filter(({ person, standing: { side } }) => side === "customer" && readers.has(person.id))
    .map(({ person }) => person)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
