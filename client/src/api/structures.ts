import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { StructureBody } from "@zentaikan/protocol/http";
import { useEffect } from "react";
import { request } from "./http-client.ts";
import { listenForInbox } from "./inbox-stream.ts";
import { openedBoardKey } from "./query-client.ts";

/** What a board says, and says anew whenever somebody has drawn on it. */
export function useLiveStructure(boardId: string) {
  const queries = useQueryClient();
  const queryKey = [...openedBoardKey(boardId), "structure"];
  useEffect(
    () =>
      listenForInbox((event) => {
        const isMeant = event.kind === "boards" && event.body.boardIds.includes(boardId);
        // What happened before it was opened, nobody told.
        if (!isMeant && event.kind !== "opened") return;
        void queries.invalidateQueries({ queryKey: [...openedBoardKey(boardId), "structure"] });
      }),
    [queries, boardId],
  );
  return useQuery({
    queryKey,
    queryFn: () => request<StructureBody>("GET", `/api/boards/${boardId}/structure`),
  });
}
