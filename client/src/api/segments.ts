import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  SegmentationBody,
  SegmentationProgressBody,
  SegmentBasis,
} from "@zentaikan/protocol/segments";
import { request } from "./http-client.ts";
import { segmentsKey } from "./query-client.ts";

/** What is known of the patterns: the last answer, and how far the next one is. */
interface KnownSegmentation {
  readonly body: SegmentationBody | null;
  /** Null while nothing is computed. */
  readonly progress: SegmentationProgressBody | null;
}

const lookEveryMs = 1000;
const keyOf = (basis: SegmentBasis) => [...segmentsKey, basis] as const;

/**
 * The patterns of all customers; asking has them computed, and is asked again until they are there.
 * The answer before stays in sight meanwhile. `useNews` says when there may be another one.
 */
export function useSegmentation(basis: SegmentBasis) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: keyOf(basis),
    queryFn: async (): Promise<KnownSegmentation> => {
      const answer = await request<SegmentationBody | SegmentationProgressBody>(
        "GET",
        `/api/segments?basis=${basis}`,
      );
      if ("verdict" in answer) return { body: answer, progress: null };
      const before = queries.getQueryData<KnownSegmentation>(keyOf(basis));
      return { body: before?.body ?? null, progress: answer };
    },
    refetchInterval: ({ state }) => (state.data?.progress ? lookEveryMs : false),
    staleTime: Infinity,
  });
}

/** Waits for the computation no longer: what was known stays. */
export function useLeaveSegmentation(basis: SegmentBasis) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await queries.cancelQueries({ queryKey: keyOf(basis) });
      queries.setQueryData<KnownSegmentation>(keyOf(basis), (known) => ({
        body: known?.body ?? null,
        progress: null,
      }));
      await request<void>("DELETE", `/api/segments?basis=${basis}`);
    },
  });
}
