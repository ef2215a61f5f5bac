import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import { peopleOfBoard } from "../../policy/people-of-board.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { CommentChannel } from "./comment-channel.ts";

/** Everybody who sees what this party says on the board, by name; programs are nobody to be called. */
export async function readersOfChannel(
  database: WorkspaceDatabase,
  { boardId, party }: CommentChannel,
  now: number,
): Promise<BoardPersonBody[]> {
  const people = await peopleOfBoard(database, boardId, now);
  return people
    .flatMap(({ person, knownSince, standing: { role, side } }) =>
      role === null || !mayKnowOf(side, party)
        ? []
        : [{ person, role, since: new Date(knownSince).toISOString() }],
    )
    .toSorted((one, other) => (one.person.name < other.person.name ? -1 : 1));
}
