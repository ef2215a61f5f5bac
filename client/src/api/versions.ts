import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AgreedBoard, Diagnostic } from "@zentaikan/capital-graph";
import type {
  KeptOurDosBody,
  KeptStateInWordsBody,
  KeptStateBody,
  StateWordsBody,
} from "@zentaikan/protocol/versions";
import { fetchBytes, request } from "./http-client.ts";
import { versionsKey } from "./query-client.ts";

/** A kept state as the method reads it. */
export interface KeptState extends Omit<KeptStateInWordsBody, "words"> {
  readonly words: Omit<StateWordsBody, keyof AgreedBoard | "diagnostics"> &
    AgreedBoard & { readonly diagnostics: readonly Diagnostic[] };
}

/** The kept states of a board, the newest first; null asks for none. */
export function useKeptStates(boardId: string | null) {
  return useQuery({
    queryKey: [...versionsKey, "states", boardId],
    queryFn: () => request<KeptStateBody[]>("GET", `/api/boards/${boardId}/snapshots`),
    enabled: boardId !== null,
  });
}

/** What a kept state says, which never changes; null asks for none. */
export function useKeptState(boardId: string, id: string | null) {
  return useQuery({
    queryKey: ["kept state", boardId, id],
    queryFn: () => request<KeptState>("GET", `/api/boards/${boardId}/snapshots/${id}`),
    enabled: id !== null,
    staleTime: Infinity,
  });
}

/** What a kept state shows, as an update of an empty document; the one before it until it is there. Null asks for none. */
export function usePicture(boardId: string, id: string | null) {
  return useQuery({
    queryKey: ["picture", boardId, id],
    queryFn: () => fetchBytes(`/api/boards/${boardId}/snapshots/${id}/picture`),
    enabled: id !== null,
    staleTime: Infinity,
    // A board may be large, and a replay shows many.
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Our Dos when it was kept, which guests are not given; null where nothing is known of them. Null asks for none. */
export function useKeptOurDos(boardId: string, id: string | null) {
  return useQuery({
    queryKey: ["our dos of state", boardId, id],
    queryFn: () =>
      request<KeptOurDosBody | null>("GET", `/api/boards/${boardId}/snapshots/${id}/our-dos`),
    enabled: id !== null,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
}

export function useKeepState(boardId: string) {
  return useVersionMutation((name: string) =>
    request<KeptStateBody>("POST", `/api/boards/${boardId}/snapshots`, { name }),
  );
}

/** Answers the state that was there before; null when it could not be read. */
export function useBringBack(boardId: string) {
  return useVersionMutation((snapshot: string) =>
    request<KeptStateBody | null>("POST", `/api/boards/${boardId}/restore`, { snapshot }),
  );
}

export function useDropState(boardId: string) {
  return useVersionMutation((snapshot: string) =>
    request<void>("DELETE", `/api/boards/${boardId}/snapshots/${snapshot}`),
  );
}

function useVersionMutation<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: versionsKey }),
  });
}
