import { useQuery } from "@tanstack/react-query";
import type { BoardPatternBody } from "@zentaikan/protocol/patterns";
import { request } from "./http-client.ts";
import { patternsKey } from "./query-client.ts";

/** What a board says of its customer's pattern. @param mayRead of our team alone */
export function useBoardPattern(boardId: string, mayRead: boolean) {
  return useQuery({
    queryKey: [...patternsKey, "board", boardId],
    queryFn: () => request<BoardPatternBody | null>("GET", `/api/boards/${boardId}/segment`),
    staleTime: Infinity,
    enabled: mayRead,
  });
}
