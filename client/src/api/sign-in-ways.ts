import { useMutation, useQuery } from "@tanstack/react-query";
import type { SignInWaysBody } from "@zentaikan/protocol/people";
import { request } from "./http-client.ts";

/** What this server offers besides links. */
export function useSignInWays() {
  return useQuery({
    queryKey: ["sign-in ways"],
    queryFn: () => request<SignInWaysBody>("GET", "/api/sign-in"),
    staleTime: Infinity,
  });
}

export function useSendSignInLink() {
  return useMutation({
    mutationFn: (asked: { readonly email: string; readonly to: string }) =>
      request<void>("POST", "/api/sign-in/email", asked),
  });
}
