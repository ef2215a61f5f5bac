import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PersonBody, SessionBody } from "@zentaikan/protocol/http";
import { createContext, use } from "react";
import { forgetAskedAhead } from "./asked-ahead.ts";
import { request } from "./http-client.ts";
import { isSignedOut, sessionEndedKey, sessionKey } from "./query-client.ts";

/** The session that the page stands on; `SessionGate` provides it, and shows nothing without one. */
export const SessionContext = createContext<SessionBody | null>(null);

export function useSession(): SessionBody {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionGate above it");
  return session;
}

interface OpenedSession {
  /** Undefined while it is asked for; null where nobody is signed in. */
  readonly session: SessionBody | null | undefined;
  readonly unreachable: boolean;
  readonly retry: () => void;
}

/** Asks who is signed in. Who waits for a sign-in that happens in another tab is asked for again. */
export function useOpenedSession(): OpenedSession {
  const { data, isError, refetch } = useQuery({
    queryKey: sessionKey,
    staleTime: Infinity,
    queryFn: readSession,
    refetchOnWindowFocus: ({ state }) => (state.data === null ? "always" : false),
  });
  const unreachable = isError && data === undefined;
  return { session: data, unreachable, retry: () => void refetch() };
}

export async function readSession(): Promise<SessionBody | null> {
  try {
    return await request<SessionBody>("GET", "/api/session");
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

/** Whether the session of this page ended by itself: it expired, or was ended elsewhere. */
export function useSessionEnded(): boolean {
  return useQueryClient().getQueryData(sessionEndedKey) === true;
}

/** Shows the pages to somebody who has just signed in, and nothing of what another person read. */
export function useEnter() {
  const queries = useQueryClient();
  return (session: SessionBody) => {
    forgetAskedAhead();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    queries.setQueryData(sessionKey, session);
    // Asked for once more, so that the service worker hears whose pages open without a server.
    void queries.invalidateQueries({ queryKey: sessionKey });
  };
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>("DELETE", "/api/session"),
    onSuccess: () => {
      forgetAskedAhead();
      queries.setQueryData(sessionKey, null);
      // Whoever signs in next wants their own pages.
      history.replaceState(null, "", "/");
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
  });
}

export function useRenamePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => request<unknown>("PATCH", "/api/session/person", { name }),
    onSuccess: (_, name) =>
      queries.setQueryData<SessionBody | null>(
        sessionKey,
        (session) => session && { ...session, person: withName(session.person, name) },
      ),
  });
}

function withName(person: PersonBody, name: string): PersonBody {
  return { ...person, name };
}
