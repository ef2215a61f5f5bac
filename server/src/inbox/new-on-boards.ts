import type { BoardId } from "@zentaikan/protocol";
import type { InboxBody, InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { StructureBody } from "@zentaikan/protocol/http";
import { changesSince, visitsOf } from "./board-visits.ts";
import type { InboxOptions } from "./read-inbox.ts";

export interface NewOnBoardsOptions extends InboxOptions {
  readonly personId: string;
  readonly keptStructure: (boardId: string) => Promise<StructureBody | null>;
}

/** For each board with something new since the person was there: how much, and of what. */
export async function newOnBoards(
  items: readonly InboxItemBody[],
  { database, personId, roleOf, present, keptStructure }: NewOnBoardsOptions,
): Promise<InboxBody["boards"]> {
  const boards = new Map<string, InboxBody["boards"][number]>();
  const at = (boardId: string) => {
    const known = boards.get(boardId) ?? { boardId, unread: 0, forMe: 0, changes: 0 };
    boards.set(boardId, known);
    return known;
  };
  for (const { boardId, unread, reason } of items) {
    if (unread === 0) continue;
    const board = at(boardId);
    board.unread += unread;
    if (reason !== "board") board.forMe += unread;
  }
  for (const [boardId, visit] of await visitsOf(database, personId)) {
    const id = boardId as BoardId;
    // Whoever is there sees it happen.
    if (present(id).some((person) => person.id === personId)) continue;
    const structure = await keptStructure(boardId);
    if (structure === null || (await roleOf(personId, id)) === null) continue;
    const changes = changesSince(visit, structure).length;
    if (changes > 0) at(boardId).changes = changes;
  }
  return [...boards.values()];
}
