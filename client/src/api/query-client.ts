import { QueryCache, MutationCache, QueryClient } from "@tanstack/react-query";
import { ApiRefusal } from "./http-client.ts";

export const sessionKey = ["session"] as const;
/** True when the session of this page ended by itself, and not because somebody signed out here. */
export const sessionEndedKey = ["session ended"] as const;
export const customersKey = ["customers"] as const;
/** The patterns that customers fall into: they follow from every board and every sheet. */
export const segmentsKey = ["segments"] as const;
export const inboxKey = ["inbox"] as const;
/** Of what somebody decides upon: it is what is so now. */
export const neverKept = { gcTime: 0, staleTime: 0 } as const;
/** What the door of one board says of it. */
export const openedBoardKey = (boardId: string) => ["board", boardId] as const;
/** How near we are to customers, and what our Dos support. */
export const relationshipsKey = ["relationships"] as const;
/** Patterns that our team adopted, who stands in them, and what was said of them. */
export const patternsKey = ["patterns"] as const;
/** Lineups with their versions, and whatever is proposed for them, whose keys begin with it. */
export const lineupsKey = ["lineups"] as const;
/** Meetings on boards, their rounds, and what is one's own in them. */
export const meetingsKey = ["meetings"] as const;
/** Kept states of boards, and what people said to them. */
export const versionsKey = ["versions"] as const;

/**
 * Holds what lists of the HTTP interface said last. Live boards are no part of it.
 * A call that is answered 401 means that the session has ended: the session becomes null, and
 * with that the sign-in page appears, wherever the call came from.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (!isSignedOut(error)) return;
    if (client.getQueryData(sessionKey)) client.setQueryData(sessionEndedKey, true);
    client.setQueryData(sessionKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && !isFinal(error) },
    },
  });
  return client;
}

/** A refusal stays what it is, but for "too fast": a list that took it for an answer would stay behind. */
function isFinal(error: Error): boolean {
  return error instanceof ApiRefusal && error.status !== 429;
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiRefusal && error.status === 401;
}
