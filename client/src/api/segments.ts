import { replaceEqualDeep, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  SegmentationBody,
  SegmentationChangesBody,
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
      const mark = before && marks.get(before);
      const since = mark == null ? "" : `&since=${encodeURIComponent(mark)}`;
      const answer = await requestLined<
        SegmentationBody | SegmentationChangesBody | SegmentationProgressBody
      >(`/api/segments?basis=${basis}${since}`, {
        readRow: before === null ? undefined : sameAs(before),
        onMark: (read, readAt) => marks.set(read, readAt),
      });
      if ("step" in answer) return { body: before, progress: answer };
      if ("kind" in answer) {
        const body = before && takeIn(before, answer);
        if (body !== null) marks.set(body, marks.get(answer) ?? "");
        return { body, progress: null };
      }
      if (before === null || !isSame(before, answer)) return { body: answer, progress: null };
      marks.set(before, marks.get(answer) ?? "");
      return { body: before, progress: null };
    },
    refetchInterval: ({ state }) => (state.data?.progress ? lookEveryMs : false),
    staleTime: Infinity,
    // Rows that stayed the same are the same already; to look for them again takes long.
    structuralSharing: false,
  });
}

/** When what is held was read. */
const marks = new WeakMap<object, string>();

/** The very same where nothing of it is otherwise. */
function takeIn(
  before: SegmentationBody,
  { leftOut, customers: changed }: SegmentationChangesBody,
): SegmentationBody {
  const customers = [...before.customers];
  for (const { at, customer } of changed) {
    customers[at] = replaceEqualDeep(before.customers[at], customer);
  }
  const now = { ...before, leftOut: replaceEqualDeep(before.leftOut, leftOut), customers };
  return isSame(before, now) ? before : now;
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
