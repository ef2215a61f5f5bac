import { useQuery } from "@tanstack/react-query";
import type { Party } from "@zentaikan/protocol";
import type {
  BoardPersonBody,
  CommentCommandBody,
  MarkSeenBody,
  SeenBody,
} from "@zentaikan/protocol/comment-bodies";
import type { PersonBody } from "@zentaikan/protocol/http";
import { ApiRefusal, request } from "./http-client.ts";
import { neverKept } from "./query-client.ts";

const refreshPeopleEveryMs = 60_000;
const retryAfterMs = [400, 1500];

/** Whom a comment can call by name: everybody who sees the board, or our team alone. */
export function useBoardPeople(
  boardId: string,
  party: Party = "customer",
  how: { readonly enabled?: boolean; readonly refetchOnMount?: "always" } = {},
) {
  return useQuery({
    ...how,
    queryKey: ["people", boardId, party],
    queryFn: () =>
      request<BoardPersonBody[]>("GET", `/api/boards/${boardId}/people?party=${party}`),
    staleTime: refreshPeopleEveryMs,
  });
}

/** Guests who see the board; null for who is one of them. */
export function useGuests(
  boardId: string,
  parties: readonly Party[],
): readonly PersonBody[] | null {
  const isOurs = parties.includes("internal");
  // Whoever came a moment ago reads it too.
  const how = { enabled: isOurs, refetchOnMount: "always" } as const;
  const { data: everybody } = useBoardPeople(boardId, "customer", how);
  const { data: team } = useBoardPeople(boardId, "internal", how);
  if (!isOurs) return null;
  if (everybody === undefined || team === undefined) return [];
  const ours = new Set(team.map(({ person }) => person.id));
  return everybody.map(({ person }) => person).filter(({ id }) => !ours.has(id));
}

/** Which guests have read a thread. */
export function useThreadReaders(boardId: string, threadId: string, isAsked: boolean) {
  return useQuery({
    queryKey: ["thread readers", boardId, threadId],
    queryFn: () =>
      request<PersonBody[]>("GET", `/api/boards/${boardId}/comments/${threadId}/readers`),
    enabled: isAsked,
    ...neverKept,
  });
}

/** @throws ApiRefusal */
export async function changeThreadReaders(
  boardId: string,
  { threadId, party }: { readonly threadId: string; readonly party: Party },
): Promise<void> {
  const path = `/api/boards/${boardId}/comments/${threadId}/readers`;
  await request<null>("PUT", path, { party });
}

/**
 * Asks until there is an answer: the command's id makes sure that nothing is said twice.
 * @throws ApiRefusal when the server says no; another error when it stays out of reach
 */
export async function sendCommentCommand(
  { boardId, party }: { readonly boardId: string; readonly party: Party },
  command: CommentCommandBody,
): Promise<void> {
  for (const delayMs of [...retryAfterMs, null]) {
    try {
      await request<unknown>("POST", `/api/boards/${boardId}/comments?party=${party}`, command);
      return;
    } catch (error) {
      const mayHelp = !(error instanceof ApiRefusal) || error.status === 503;
      if (!mayHelp || delayMs === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
}

/** Up to where the person has seen each thread of the board. */
export function readSeen(boardId: string): Promise<SeenBody> {
  return request("GET", `/api/boards/${boardId}/comments/seen`);
}

export function markSeen(boardId: string, seen: MarkSeenBody["seen"]): Promise<SeenBody> {
  return request("POST", `/api/boards/${boardId}/comments/seen`, { seen });
}

/** An id for a command, and for what it makes; unlike any other. */
export function newCommentId(): string {
  return crypto
    .getRandomValues(new Uint32Array(4))
    .reduce((id, random) => id + random.toString(36).padStart(7, "0"), "");
}
