import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { peopleOfBoard } from "./people-of-board.ts";

/** Those of these people who are on the customer's side of the board, by name. */
export async function guestsAmong(
  database: WorkspaceDatabase,
  {
    boardId,
    people: ids,
    now,
  }: { readonly boardId: BoardId; readonly people: readonly string[]; readonly now: number },
): Promise<PersonBody[]> {
  const asked = new Set(ids);
  const people = await peopleOfBoard(database, boardId, now);
  return people
    .filter(({ person, standing: { side } }) => side === "customer" && asked.has(person.id))
    .map(({ person }) => person)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
