import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PersonBody, SessionBody } from "@zentaikan/protocol/http";
import { createContext, use, useEffect, useRef, useState } from "react";
import { ApiRefusal, request } from "./http-client.ts";
import { isSignedOut, sessionKey } from "./query-client.ts";
import { takeSignInToken } from "./sign-in-token.ts";

/** The session that the page stands on; `SessionGate` provides it, and shows nothing without one. */
export const SessionContext = createContext<SessionBody | null>(null);

export function useSession(): SessionBody {
  const session = use(SessionContext);
  if (session === null) throw new Error("useSession needs a SessionGate above it");
  return session;
}

export interface OpenedSession {
  /** Undefined while it is asked for; null where nobody is signed in. */
  readonly session: SessionBody | null | undefined;
  readonly unreachable: boolean;
  /** The sign-in link was answered with a refusal. */
  readonly linkRefused: boolean;
  readonly retry: () => void;
}

/**
 * Redeems the sign-in link that opened the page, if one did, then asks who is signed in. A link
 * that could not be delivered is kept for the retry; a refused one is no obstacle to somebody who
 * is signed in already.
 */
export function useOpenedSession(linkToken: string | null): OpenedSession {
  const token = useRef(linkToken);
  const [linkRefused, setLinkRefused] = useState(false);
  const { data, isError, refetch } = useQuery({
    queryKey: sessionKey,
    staleTime: Infinity,
    queryFn: async () => {
      if (token.current !== null) {
        setLinkRefused(!(await isRedeemed(token.current)));
        token.current = null;
      }
      return readSession();
    },
  });
  useEffect(() => {
    // A link pasted into a tab that shows the product already changes the fragment and no more.
    const onHashChange = () => {
      const fresh = takeSignInToken();
      if (fresh === null) return;
      token.current = fresh;
      void refetch();
    };
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, [refetch]);
  const unreachable = isError && data === undefined;
  return { session: data, unreachable, linkRefused, retry: () => void refetch() };
}

async function isRedeemed(token: string): Promise<boolean> {
  try {
    await request("POST", "/api/session", { token });
    return true;
  } catch (error) {
    if (error instanceof ApiRefusal && error.status < 500) return false;
    throw error;
  }
}

async function readSession(): Promise<SessionBody | null> {
  try {
    return await request<SessionBody>("GET", "/api/session");
  } catch (error) {
    if (isSignedOut(error)) return null;
    throw error;
  }
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>("DELETE", "/api/session"),
    onSuccess: () => {
      queries.setQueryData(sessionKey, null);
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
