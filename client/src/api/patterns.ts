import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  AdoptedPatternsBody,
  AdoptPatternsBody,
  BoardPatternBody,
  ChangePatternBody,
  CustomerPlacesBody,
  DismissPatternsBody,
  MoveCustomerBody,
  PatternCommentBody,
  PatternEventBody,
  PatternProposalBody,
} from "@zentaikan/protocol/patterns";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import { request } from "./http-client.ts";
import { patternsKey } from "./query-client.ts";

/** The patterns that were adopted; `useNews` keeps them, and all below, up to date. */
export function useAdoptedPatterns() {
  return useQuery({
    queryKey: [...patternsKey, "adopted"],
    queryFn: () => request<AdoptedPatternsBody>("GET", "/api/patterns"),
    staleTime: Infinity,
  });
}

/** What adopting what is found now would change. @param inputHash of what the page shows: another one asks anew */
export function usePatternProposal(basis: SegmentBasis, inputHash: string) {
  return useQuery({
    queryKey: [...patternsKey, "proposal", basis, inputHash],
    queryFn: () => request<PatternProposalBody>("GET", `/api/patterns/proposal?basis=${basis}`),
    staleTime: Infinity,
  });
}

export function usePatternHistory() {
  return useInfiniteQuery({
    queryKey: [...patternsKey, "history"],
    queryFn: ({ pageParam }) =>
      request<PatternEventBody[]>(
        "GET",
        pageParam === null ? "/api/patterns/history" : `/api/patterns/history?before=${pageParam}`,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < 100 ? undefined : last.at(-1)?.number),
    staleTime: Infinity,
  });
}

/** Where a customer stood. */
export function useCustomerPlaces(customerId: string) {
  return useQuery({
    queryKey: [...patternsKey, "customer", customerId],
    queryFn: () => request<CustomerPlacesBody>("GET", `/api/patterns/customers/${customerId}`),
    staleTime: Infinity,
    retry: false,
  });
}

/** What a board says of its customer's pattern. @param mayRead of our team alone */
export function useBoardPattern(boardId: string, mayRead: boolean) {
  return useQuery({
    queryKey: [...patternsKey, "board", boardId],
    queryFn: () => request<BoardPatternBody | null>("GET", `/api/boards/${boardId}/segment`),
    staleTime: Infinity,
    enabled: mayRead,
  });
}

export function usePatternComments(segmentId: string) {
  return useQuery({
    queryKey: [...patternsKey, "comments", segmentId],
    queryFn: () => request<PatternCommentBody[]>("GET", commentsPath(segmentId)),
    staleTime: Infinity,
  });
}

const commentsPath = (segmentId: string) => `/api/patterns/segments/${segmentId}/comments`;

export function useAdoptPatterns() {
  return usePatternMutation((body: AdoptPatternsBody) =>
    request<void>("POST", "/api/patterns", body),
  );
}

export function useDismissPatterns() {
  return usePatternMutation((body: DismissPatternsBody) =>
    request<void>("POST", "/api/patterns/dismissals", body),
  );
}

export function useChangePattern(segmentId: string) {
  return usePatternMutation((body: ChangePatternBody) =>
    request<void>("PATCH", `/api/patterns/segments/${segmentId}`, body),
  );
}

export function useMoveCustomer(customerId: string) {
  return usePatternMutation((body: MoveCustomerBody) =>
    request<void>("PUT", `/api/patterns/customers/${customerId}`, body),
  );
}

/** What is done with comments of a segment. */
type CommentDeed =
  | { readonly kind: "say"; readonly text: string }
  | { readonly kind: "rewrite"; readonly number: number; readonly text: string }
  | { readonly kind: "takeBack"; readonly number: number };

export function useCommentOnPattern(segmentId: string) {
  const path = commentsPath(segmentId);
  return usePatternMutation((deed: CommentDeed) => {
    switch (deed.kind) {
      case "say":
        return request<void>("POST", path, { text: deed.text });
      case "rewrite":
        return request<void>("PATCH", `${path}/${deed.number}`, { text: deed.text });
      case "takeBack":
        return request<void>("DELETE", `${path}/${deed.number}`);
    }
  });
}

export function useSeePatternComments(segmentId: string) {
  return usePatternMutation((number: number) =>
    request<void>("PUT", `${commentsPath(segmentId)}/${number}/seen`),
  );
}

/** A change is finished when everything shows it; one that was refused, when it shows what is. */
function usePatternMutation<Input>(mutationFn: (input: Input) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: patternsKey }),
  });
}
