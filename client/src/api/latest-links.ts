import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  CreatedLatestLinkBody,
  CreateLatestLinkBody,
  LatestLinkBody,
} from "@zentaikan/protocol/latest";
import { request } from "./http-client.ts";

const keyOf = (boardId: string) => ["latest-links", boardId] as const;
const pathOf = (boardId: string) => `/api/boards/${boardId}/latest-links`;
/** Whoever shares a link watches whether it is opened. */
const refreshEveryMs = 5000;

/** Links to what was last agreed on the board, newest first. */
export function useLatestLinks(boardId: string) {
  return useQuery({
    queryKey: keyOf(boardId),
    queryFn: () => request<LatestLinkBody[]>("GET", pathOf(boardId)),
    refetchInterval: refreshEveryMs,
  });
}

export function useCreateLatestLink(boardId: string) {
  return useLinkMutation(boardId, (body: CreateLatestLinkBody) =>
    request<CreatedLatestLinkBody>("POST", pathOf(boardId), body),
  );
}

export function useRevokeLatestLink(boardId: string) {
  return useLinkMutation(boardId, (id: string) =>
    request<void>("DELETE", `${pathOf(boardId)}/${id}`),
  );
}

function useLinkMutation<Input, Answer>(
  boardId: string,
  mutationFn: (input: Input) => Promise<Answer>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(boardId) }),
  });
}
