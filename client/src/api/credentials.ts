import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AuditPageBody,
  CreatedTokenBody,
  CreateTokenBody,
  OwnSessionBody,
  TokenBody,
} from "@zentaikan/protocol/people";
import { request } from "./http-client.ts";
import { sessionKey } from "./query-client.ts";

const sessionsKey = ["own sessions"] as const;
const tokensKey = ["tokens"] as const;

/** The browsers in which whoever asks is signed in. */
export function useOwnSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: () => request<OwnSessionBody[]>("GET", "/api/sessions"),
  });
}

/** Signs one browser out, or with null all of them, this one too. */
export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      request<void>("DELETE", id === null ? "/api/sessions" : `/api/sessions/${id}`),
    onSettled: () =>
      Promise.all(
        [sessionsKey, sessionKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}

export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: () => request<TokenBody[]>("GET", "/api/tokens"),
  });
}

export function useCreateToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CreateTokenBody) => request<CreatedTokenBody>("POST", "/api/tokens", body),
    onSettled: () => queries.invalidateQueries({ queryKey: tokensKey }),
  });
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>("DELETE", `/api/tokens/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: tokensKey }),
  });
}

/** The audit log of a customer, or with null of the workspace, the newest first, a page at a time. */
export function useAudit(customerId: string | null) {
  return useInfiniteQuery({
    queryKey: ["audit", customerId],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      request<AuditPageBody>("GET", auditPath("/api/audit", { customerId, before: pageParam })),
    getNextPageParam: ({ next }) => next,
  });
}

/** @param before the entry from which older ones are asked for */
export function auditPath(
  path: string,
  { customerId, before = null }: { customerId: string | null; before?: number | null },
): string {
  const query = new URLSearchParams();
  if (customerId !== null) query.set("customerId", customerId);
  if (before !== null) query.set("before", String(before));
  return query.size === 0 ? path : `${path}?${query}`;
}
