import { queryOptions, usePrefetchQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { MAX_ASKED_CLIENTS, type Party } from "@zentaikan/protocol";
import type { ClientAuthorBody, OpenedBoardBody, PersonBody } from "@zentaikan/protocol/http";
import { useEffect } from "react";
import { request } from "./http-client.ts";
import { neverKept, openedBoardKey } from "./query-client.ts";

/**
 * Whose the board is, what it is called, and what whoever is signed in may do there. It is asked
 * for as one begins to listen; `listen` hears when the board's socket says that something of it has
 * changed [W23].
 */
export function useOpenedBoard(boardId: string, listen: (onChanged: () => void) => () => void) {
  const queries = useQueryClient();
  useEffect(
    () => listen(() => void queries.invalidateQueries({ queryKey: openedBoardKey(boardId) })),
    [queries, boardId, listen],
  );
  return useBoardsDoor(boardId);
}

/** The same, for whoever stands on a page that listens already. */
export function useBoardsDoor(boardId: string) {
  return useQuery(doorOf(boardId));
}

/** Asks as the page of a board opens, so that it is known by then. */
export function useDoorAhead(boardId: string): void {
  usePrefetchQuery(doorOf(boardId));
}

function doorOf(boardId: string) {
  return queryOptions({
    queryKey: openedBoardKey(boardId),
    queryFn: () => request<OpenedBoardBody>("GET", `/api/boards/${boardId}`),
  });
}

/** What somebody may do before the server has said anything. */
export const NO_RIGHTS: Pick<OpenedBoardBody, "abilities" | "parties" | "archived"> = {
  abilities: [],
  parties: [],
  archived: false,
};

/** Which guests have opened the board. */
export function useGuestsWhoCame(boardId: string, isAsked: boolean) {
  return useQuery({
    queryKey: ["guests who came", boardId],
    queryFn: () => request<PersonBody[]>("GET", `/api/boards/${boardId}/guests`),
    enabled: isAsked,
    ...neverKept,
  });
}

/** Who writes on the open board as these clients. @throws ApiRefusal */
export async function readAuthors(
  boardId: string,
  clients: readonly number[],
): Promise<readonly ClientAuthorBody[]> {
  if (clients.length === 0) return [];
  const asked = clients.slice(0, MAX_ASKED_CLIENTS).join(",");
  return request<ClientAuthorBody[]>("GET", `/api/boards/${boardId}/authors?clients=${asked}`);
}

/** @throws ApiRefusal */
export async function changeNoteReaders(
  boardId: string,
  { record, party }: { readonly record: string; readonly party: Party },
): Promise<void> {
  const path = `/api/boards/${boardId}/notes/${encodeURIComponent(record)}/readers`;
  await request<null>("PUT", path, { party });
}
