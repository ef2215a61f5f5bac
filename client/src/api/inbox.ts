import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AwayBody, InboxBody, InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import { useEffect } from "react";
import { markSeen } from "./comments.ts";
import { request } from "./http-client.ts";
import { listenForInbox } from "./inbox-stream.ts";
import { versionsKey } from "./query-client.ts";

export const inboxKey = ["inbox"] as const;
/** The stream tells at once; this is for whatever it could not tell. */
const refreshEveryMs = 15_000;

/** What others said on all boards, and what is new on each. */
export function useInbox() {
  return useQuery({
    queryKey: inboxKey,
    queryFn: () => request<InboxBody>("GET", "/api/inbox"),
    refetchInterval: refreshEveryMs,
  });
}

/** Asks again for the inbox and for versions whenever the server says that they may have changed. Call once a page. */
export function useInboxBell(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      listenForInbox(() => {
        void queries.invalidateQueries({ queryKey: inboxKey });
        void queries.invalidateQueries({ queryKey: versionsKey });
      }),
    [queries],
  );
}

export function useMarkAllSeen() {
  const queries = useQueryClient();
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
    onSettled: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
}

export function readAway(boardId: string): Promise<AwayBody> {
  return request("GET", `/api/boards/${boardId}/away`);
}
