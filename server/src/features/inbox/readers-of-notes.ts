import type { BoardId, Party } from "@zentaikan/protocol";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** The people of a board who read the notes of this party, by id. */
export async function readersOfNotes(
  database: WorkspaceDatabase,
  { boardId, party, now }: { boardId: BoardId; party: Party; now: number },
): Promise<ReadonlySet<string>> {
  const people = await peopleOfBoard(database, boardId, now);
  return new Set(
    people.flatMap(({ person, standing: { role, side } }) =>
      role !== null && mayKnowOf(side, party) ? [person.id] : [],
    ),
  );
}
