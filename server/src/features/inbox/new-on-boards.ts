import type { InboxBody, InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import { changesOnBoards, type ChangesOnBoardsOptions } from "./changes-on-boards.ts";

/** For each board with something new since the person was there: how much, and of what. */
export async function newOnBoards(
  items: readonly InboxItemBody[],
  options: ChangesOnBoardsOptions,
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
  for (const [boardId, changes] of await changesOnBoards(options)) {
    at(boardId).changes = changes.length;
  }
  return [...boards.values()];
}
