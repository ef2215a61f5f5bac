import { useMutation, useQuery } from "@tanstack/react-query";
import type {
  AwayBody,
  InboxBody,
  InboxItemBody,
  MarkNoteSeenBody,
} from "@zentaikan/protocol/comment-bodies";
import { markSeen } from "./comments.ts";
import { request } from "./http-client.ts";
import { inboxKey } from "./query-client.ts";

/** What others said on all boards, and what is new on each; `useNews` keeps it up to date. */
export function useInbox() {
  return useQuery({
    queryKey: inboxKey,
    queryFn: () => request<InboxBody>("GET", "/api/inbox"),
    staleTime: Infinity,
  });
}

export function useMarkAllSeen() {
  return useMutation({
    mutationFn: async (items: readonly InboxItemBody[]) => {
      const byBoard = Map.groupBy(items, ({ boardId }) => boardId);
      for (const [boardId, threads] of byBoard) {
        const seen = threads.map(({ threadId, latest }) => ({
          thread: threadId,
          number: latest.number,
        }));
        await markSeen(boardId, seen);
      }
    },
  });
}

/** They have looked at a note that speaks of them. */
export function markNoteSeen(boardId: string, seen: MarkNoteSeenBody): Promise<null> {
  return request("POST", `/api/boards/${boardId}/notes/seen`, seen);
}

export function readAway(boardId: string): Promise<AwayBody> {
  return request("GET", `/api/boards/${boardId}/away`);
}
