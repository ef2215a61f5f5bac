import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** People of the customer's side who are on the board or have been there, by name. */
export async function guestsWhoCame(
  database: WorkspaceDatabase,
  {
    boardId,
    here,
    now,
  }: { readonly boardId: BoardId; readonly here: readonly string[]; readonly now: number },
): Promise<PersonBody[]> {
  const visits = await database
    .selectFrom("persons")
    .innerJoin("boardVisits", "boardVisits.personId", "persons.id")
    .where("boardVisits.boardId", "=", boardId)
    .select("persons.id")
    .execute();
  const came = new Set([...visits.map(({ id }) => id), ...here]);
  const people = await peopleOfBoard(database, boardId, now);
  return people
    .filter(({ person, standing: { side } }) => side === "customer" && came.has(person.id))
    .map(({ person }) => person)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
