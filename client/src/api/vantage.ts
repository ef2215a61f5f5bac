import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChangeBaselineBody, LinkedBoardBody, VantageBody } from "@zentaikan/protocol/vantage";
import { request } from "./http-client.ts";
import { customersKey, openedBoardKey } from "./query-client.ts";

/** The boards that this one is linked with; asked for again when its door says something else. */
export function useVantage(boardId: string) {
  return useQuery({
    queryKey: [...openedBoardKey(boardId), "vantage"],
    queryFn: () => request<VantageBody>("GET", `/api/boards/${boardId}/vantage`),
  });
}

/** The board itself tells what it starts from now, as it tells everybody else. */
export function useChangeBaseline(boardId: string) {
  return useMutation({
    mutationFn: (baseline: ChangeBaselineBody["baseline"]) =>
      request<ChangeBaselineBody>("PATCH", `/api/boards/${boardId}/baseline`, { baseline }),
  });
}

/** Makes the board that sees the customer from a higher place. */
export function useRaiseBoard(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (title: string) =>
      request<LinkedBoardBody>("POST", `/api/boards/${boardId}/raised`, { title }),
    onSettled: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}
