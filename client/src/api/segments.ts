import { replaceEqualDeep, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  SegmentationBeginningBody,
  SegmentationBody,
  SegmentationChangesBody,
  SegmentationProgressBody,
  SegmentBasis,
} from "@zentaikan/protocol/segments";
import { request, requestLined } from "./http-client.ts";
import { BEGINNING } from "./marked-list.ts";
import { segmentsKey } from "./query-client.ts";
import { begunList, useListReader } from "./use-list-reader.ts";

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
  const read = useListReader(keyOf(basis));
  return useQuery({
    queryKey: keyOf(basis),
    queryFn: (): Promise<KnownSegmentation> => {
      const before = queries.getQueryData<KnownSegmentation>(keyOf(basis))?.body ?? null;
      return before === null
        ? read((onBegun) => readFirst(basis, onBegun))
        : readAgain(basis, before);
    },
    refetchInterval: ({ state }) => (state.data?.progress ? lookEveryMs : false),
    staleTime: Infinity,
    // Rows that stayed the same are the same already; to look for them again takes long.
    structuralSharing: false,
  });
}

/** The segments of thousands, to be looked at while their customers come. */
export function useBegunSegmentation(basis: SegmentBasis): SegmentationBody | undefined {
  return useQuery<SegmentationBody>(begunList(keyOf(basis))).data;
}

/** As `public/first-paint.js` asks for them. */
const pathOf = (basis: SegmentBasis, asked = "") => `/api/segments?basis=${basis}${asked}`;

/** When what is held was read. */
const marks = new WeakMap<object, string>();
const onMark = (read: object, readAt: string) => void marks.set(read, readAt);

type ReadWhole = SegmentationBody | SegmentationProgressBody;

async function readFirst(
  basis: SegmentBasis,
  onBegun: (body: SegmentationBody) => Promise<void>,
): Promise<KnownSegmentation> {
  const path = pathOf(basis, `&first=${BEGINNING}`);
  let answer = await requestLined<ReadWhole | SegmentationBeginningBody>(path, { onMark });
  if ("kind" in answer) {
    const begun = withGaps(answer);
    await onBegun(begun);
    answer = await requestLined<ReadWhole>(pathOf(basis), { onMark, readRow: sameAs(begun) });
  }
  return "step" in answer ? { body: null, progress: answer } : { body: answer, progress: null };
}

async function readAgain(
  basis: SegmentBasis,
  before: SegmentationBody,
): Promise<KnownSegmentation> {
  const mark = marks.get(before);
  const since = mark === undefined ? "" : `&since=${encodeURIComponent(mark)}`;
  const answer = await requestLined<ReadWhole | SegmentationChangesBody>(pathOf(basis, since), {
    readRow: sameAs(before),
    onMark,
  });
  if ("step" in answer) return { body: before, progress: answer };
  const body = "kind" in answer ? takeIn(before, answer) : answer;
  const now = isSame(before, body) ? before : body;
  marks.set(now, marks.get(answer) ?? "");
  return { body: now, progress: null };
}

/** Everybody in their place, though only few are known: a picture may be drawn of those alone. */
function withGaps({
  kind: _kind,
  all,
  patterns: fewPatterns,
  customers: fewCustomers,
  ...head
}: SegmentationBeginningBody): SegmentationBody {
  const body: SegmentationBody = { ...head, patterns: [], customers: [] };
  for (const { at, pattern } of fewPatterns) body.patterns[at] = pattern;
  for (const { at, customer } of fewCustomers) body.customers[at] = customer;
  body.patterns.length = all.patterns;
  body.customers.length = all.customers;
  return body;
}

function takeIn(
  before: SegmentationBody,
  { leftOut, customers: changed }: SegmentationChangesBody,
): SegmentationBody {
  const customers = [...before.customers];
  for (const { at, customer } of changed) {
    customers[at] = replaceEqualDeep(before.customers[at], customer);
  }
  return { ...before, leftOut, customers };
}

type Row = SegmentationBody["patterns"][number] | SegmentationBody["customers"][number];

const nameOf = (row: Row) => ("id" in row ? row.id : (row.known?.id ?? ""));

/** A row as it was here before, where it says the same. */
function sameAs({ patterns, customers }: SegmentationBody): (row: unknown) => unknown {
  const known = new Map<string, Row>();
  // Gaps are left out.
  for (const row of [patterns, customers].flat()) known.set(nameOf(row), row);
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
