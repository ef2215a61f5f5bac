import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { peopleOfBoard } from "../access/board-people.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** Everybody who sees the board, by name; programs are nobody to be called. */
export async function boardPeople(
  database: WorkspaceDatabase,
  boardId: string,
  now: number,
): Promise<BoardPersonBody[]> {
  const people = await peopleOfBoard(database, boardId, now);
  return people
    .flatMap(({ person, knownSince, standing: { role } }) =>
      role === null ? [] : [{ person, role, since: new Date(knownSince).toISOString() }],
    )
    .toSorted((one, other) => (one.person.name < other.person.name ? -1 : 1));
}
