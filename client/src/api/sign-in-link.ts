import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SessionBody, SignInPreviewBody } from "@zentaikan/protocol/http";
import { useEffect, useState } from "react";
import { ApiRefusal, request } from "./http-client.ts";
import { readSession } from "./session.ts";
import { takeSignInToken } from "./sign-in-token.ts";

/** The token of the link that opened the page, or that was pasted since; null when it has served. */
export function useSignInToken(linkToken: string | null) {
  const [token, setToken] = useState(linkToken);
  useEffect(() => {
    // A link pasted into a tab that shows the product already changes the fragment and no more.
    const onHashChange = () => setToken((before) => takeSignInToken() ?? before);
    window.addEventListener("hashchange", onHashChange);
    return () => window.removeEventListener("hashchange", onHashChange);
  }, []);
  return { token, forget: () => setToken(null) };
}

/** Whom the link signs in; null for one that no longer works. Asking uses up nothing. */
export function useSignInPreview(token: string | null) {
  return useQuery({
    queryKey: previewKey(token),
    enabled: token !== null,
    staleTime: Infinity,
    queryFn: () =>
      request<SignInPreviewBody>("POST", "/api/sign-in/preview", { token }).catch(nullIfRefused),
  });
}

/** Signs in, and tells where that led: a session may be given, and not kept by the browser. */
export function useRedeemSignInLink(token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (): Promise<SessionBody | "refused" | "notKept"> => {
      const answer = request<SessionBody>("POST", "/api/session", { token });
      if ((await answer.catch(nullIfRefused)) === null) return "refused";
      return (await readSession()) ?? "notKept";
    },
    onSuccess: (outcome) => {
      if (outcome === "refused") queries.setQueryData(previewKey(token), null);
    },
  });
}

const previewKey = (token: string | null) => ["sign-in link", token] as const;

/** A link that does not work; whoever asked too often may try again. */
function nullIfRefused(error: unknown): null {
  if (error instanceof ApiRefusal && (error.status === 400 || error.status === 401)) return null;
  throw error;
}
