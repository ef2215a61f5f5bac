import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  ChangeBoardLineupBody,
  CreateLineupBody,
  LineupBody,
  LineupHistoryBody,
  ReviseLineupBody,
} from "@zentaikan/protocol/http";
import { request } from "./http-client.ts";
import { lineupsKey } from "./query-client.ts";

const refreshEveryMs = 30_000;

/** Presets and the workspace's own lineups, each with all its versions. */
export function useLineups() {
  return useQuery({
    queryKey: lineupsKey,
    queryFn: () => request<LineupHistoryBody[]>("GET", "/api/lineups"),
    refetchInterval: refreshEveryMs,
  });
}

/** A first version of an own lineup, or the next one of the lineup of that id. */
export type LineupToSave =
  | { readonly kind: "copy"; readonly body: CreateLineupBody }
  | { readonly kind: "revision"; readonly id: string; readonly body: ReviseLineupBody };

export function useSaveLineup() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (save: LineupToSave) =>
      save.kind === "copy"
        ? request<LineupBody>("POST", "/api/lineups", save.body)
        : request<LineupBody>("POST", `/api/lineups/${save.id}/versions`, save.body),
    onSettled: () => queries.invalidateQueries({ queryKey: lineupsKey }),
  });
}

/** The board itself tells what became of it, as it tells everybody else. */
export function useChangeBoardLineup(boardId: string) {
  return useMutation({
    mutationFn: (body: ChangeBoardLineupBody) =>
      request<LineupBody>("PATCH", `/api/boards/${boardId}/lineup`, body),
  });
}
