import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { StructureBody } from "@zentaikan/protocol/http";
import { useEffect } from "react";
import { request } from "./http-client.ts";
import { listenForInbox } from "./inbox-stream.ts";
import { openedBoardKey } from "./query-client.ts";

/** What a board says, and says anew whenever somebody has drawn on it. */
export function useLiveStructure(boardId: string, isAsked = true) {
  return useLiveOfBoard<StructureBody>(boardId, "structure", isAsked);
}

/** What stands under the address of a board by this name; asked for again when it is no longer so. */
export function useLiveOfBoard<Body>(boardId: string, name: string, isAsked: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAsked) return;
    return listenForInbox((event) => {
      const isMeant = event.kind === "boards" && event.body.boardIds.includes(boardId);
      // What happened before it was opened, nobody told.
      if (!isMeant && event.kind !== "opened") return;
      void queries.invalidateQueries({ queryKey: [...openedBoardKey(boardId), name] });
    });
  }, [queries, boardId, name, isAsked]);
  return useQuery({
    queryKey: [...openedBoardKey(boardId), name],
    queryFn: () => request<Body>("GET", `/api/boards/${boardId}/${name}`),
    enabled: isAsked,
  });
}
