import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ChangeDigestBody, DigestBody } from "@zentaikan/protocol/people";
import { request } from "./http-client.ts";

const digestKey = ["digest"] as const;

/** How often I am told by mail what waits for me. */
export function useDigest() {
  return useQuery({
    queryKey: digestKey,
    queryFn: () => request<DigestBody>("GET", "/api/digest"),
  });
}

export function useChangeDigest() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (chosen: ChangeDigestBody) => request<DigestBody>("PUT", "/api/digest", chosen),
    onSuccess: (digest) => queries.setQueryData(digestKey, digest),
  });
}

/** By the secret of a mail's link, whoever is signed in. */
export function useEndDigest() {
  return useMutation({
    mutationFn: (secret: string) => request<void>("POST", "/api/digest/end", { secret }),
  });
}
