import { replaceEqualDeep, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  SegmentationBody,
  SegmentationProgressBody,
  SegmentBasis,
} from "@zentaikan/protocol/segments";
import { request, requestLined } from "./http-client.ts";
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
      const before = queries.getQueryData<KnownSegmentation>(keyOf(basis))?.body ?? null;
      const answer = await requestLined<SegmentationBody | SegmentationProgressBody>(
        `/api/segments?basis=${basis}`,
        { readRow: before === null ? undefined : sameAs(before) },
      );
      if (!("verdict" in answer)) return { body: before, progress: answer };
      return { body: before !== null && isSame(before, answer) ? before : answer, progress: null };
    },
    refetchInterval: ({ state }) => (state.data?.progress ? lookEveryMs : false),
    staleTime: Infinity,
    // Rows that stayed the same are the same already; to look for them again takes long.
    structuralSharing: false,
  });
}

type Row = SegmentationBody["patterns"][number] | SegmentationBody["customers"][number];

const nameOf = (row: Row) => ("id" in row ? row.id : (row.known?.id ?? ""));

/** A row as it was here before, where it says the same. */
function sameAs({ patterns, customers }: SegmentationBody): (row: unknown) => unknown {
  const known = new Map<string, Row>();
  for (const row of [...patterns, ...customers]) known.set(nameOf(row), row);
  return (row) => replaceEqualDeep<unknown>(known.get(nameOf(row as Row)), row);
}

/** Nothing was found that was not here: what is drawn of it stays. */
function isSame(before: SegmentationBody, now: SegmentationBody): boolean {
  return (
    before.inputHash === now.inputHash &&
    before.computedAt === now.computedAt &&
    replaceEqualDeep(before.leftOut, now.leftOut) === before.leftOut &&
    before.patterns.every((pattern, at) => pattern === now.patterns[at]) &&
    before.customers.every((customer, at) => customer === now.customers[at])
  );
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
