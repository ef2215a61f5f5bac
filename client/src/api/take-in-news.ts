import type {
  BoardChangesBody,
  InboxBody,
  InboxItemBody,
  InboxNewsBody,
} from "@zentaikan/protocol/comment-bodies";

/** The inbox after what the server told: what it replaces is taken out, and what it brings put in. */
export function takeInNews(inbox: InboxBody, { replaced, items }: InboxNewsBody): InboxBody {
  const isReplaced = (item: InboxItemBody) =>
    replaced.some(
      ({ boardId, threadId }) =>
        item.boardId === boardId && (threadId === null || item.threadId === threadId),
    );
  const kept = inbox.items.filter((item) => !isReplaced(item));
  const all = [...kept, ...items].toSorted((one, other) =>
    other.movedAt.localeCompare(one.movedAt),
  );
  const touched = new Set(replaced.map(({ boardId }) => boardId));
  const others = inbox.boards.filter(({ boardId }) => !touched.has(boardId));
  const counted = Array.from(touched, (boardId) => {
    const changes = inbox.boards.find((board) => board.boardId === boardId)?.changes ?? 0;
    return { boardId, ...countNew(all, boardId), changes };
  });
  const boards = [...others, ...counted.filter(({ unread, changes }) => unread + changes > 0)];
  return { ...inbox, items: all, boards };
}

/** The inbox after it was asked how much these boards have changed since one's visit. */
export function takeInChanges(inbox: InboxBody, changed: BoardChangesBody): InboxBody {
  const counts = new Map(changed.map(({ boardId, changes }) => [boardId, changes]));
  const known = new Set(inbox.boards.map(({ boardId }) => boardId));
  const fresh = changed.filter(({ boardId }) => !known.has(boardId));
  const boards = [
    ...inbox.boards.map((board) => ({
      ...board,
      changes: counts.get(board.boardId) ?? board.changes,
    })),
    ...fresh.map(({ boardId, changes }) => ({ boardId, unread: 0, forMe: 0, changes })),
  ];
  return { ...inbox, boards: boards.filter(({ unread, changes }) => unread + changes > 0) };
}

/** Entries that are not seen yet, and those among them that speak to the person. */
function countNew(items: readonly InboxItemBody[], boardId: string) {
  const unread = items.filter((item) => item.boardId === boardId && item.unread > 0);
  const forMe = unread.filter(({ reason }) => reason !== "board");
  return { unread: sumOfUnread(unread), forMe: sumOfUnread(forMe) };
}

function sumOfUnread(items: readonly InboxItemBody[]): number {
  return items.reduce((total, { unread }) => total + unread, 0);
}
