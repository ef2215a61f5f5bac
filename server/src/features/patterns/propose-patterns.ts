import { setImmediate as nextTurn } from "node:timers/promises";
import {
  comparePatterns,
  describeFeature,
  type CapitalLineup,
  type Feature,
} from "@zentaikan/capital-graph";
import type {
  KnownCustomerBody,
  PatternMoveBody,
  PatternProposalBody,
} from "@zentaikan/protocol/patterns";
import { dueReasons, type Adopted } from "./adopted.ts";
import type { FoundPatterns } from "./found-patterns.ts";
import { matchSegments } from "./match-segments.ts";
import { featuresOf, formBody, patternPlacer, type Placing } from "./place-pattern.ts";
import type { PlaceRow, WantedPlace } from "./places.ts";

/** A found segmentation beside the adopted one, with what adopting it would do to everybody. */
export interface Weighed {
  readonly segments: NonNullable<FoundPatterns["segments"]>;
  /** For each found segment the id of the adopted one that goes on in it, else null. */
  readonly continues: readonly (string | null)[];
  readonly vanishing: readonly string[];
  readonly moves: readonly Move[];
  readonly stays: number;
  /** All that are to stand somewhere; segments are named by `foundName`. */
  readonly places: readonly (Placing &
    Pick<WantedPlace, "customerId" | "boardId" | "patternKey"> & {
      readonly hand: PlaceRow | null;
    })[];
  /** Rows of customers that have no structure any more. */
  readonly leaving: readonly PlaceRow[];
}

interface Move {
  readonly customerId: string;
  readonly boardId: string;
  readonly patternKey: string;
  readonly from: PlaceRow | null;
  readonly to: Placing | null;
  readonly endsByHand: boolean;
}

/** So many rows of a table people read; the rest is counted. */
export const MOST_MOVES = 500;
const CUSTOMERS_A_TURN = 250;
/** More features than that explain nothing. */
const MOST_WORDS = 3;

/** What a found segment is called until it has an id. */
export function foundName(place: number): string {
  return `found ${place}`;
}

/** Null while there is too little to speak of patterns. @param now where customers stand */
export async function weigh(
  { customers, segments }: FoundPatterns,
  adopted: Adopted | null,
  now: readonly PlaceRow[],
): Promise<Weighed | null> {
  if (segments === null) return null;
  const olds = adopted?.segments ?? [];
  const medoids = segments.map(({ patternKey }, place) => ({
    segmentId: foundName(place),
    patternKey,
  }));
  const placeOf = patternPlacer(medoids);
  const standing: (FoundPatterns["customers"][number] & { readonly to: Placing })[] = [];
  for (const [index, customer] of customers.entries()) {
    const to = placeOf(customer.patternKey);
    if (to !== null) standing.push({ ...customer, to });
    // To measure thousands takes a while, in which everybody else has their turns.
    if (index % CUSTOMERS_A_TURN === 0) await nextTurn();
  }
  const current = new Map(now.map((row) => [row.customerId, row]));
  const paired = matchSegments(
    olds.map(({ segmentId, patternKey }) => ({
      patternKey,
      customers: idsWhere(now, (row) => row.segmentId === segmentId),
    })),
    medoids.map(({ segmentId, patternKey }) => ({
      patternKey,
      customers: idsWhere(standing, ({ to }) => to.segmentId === segmentId),
    })),
  );
  const continues = paired.map((old) => (old === null ? null : (olds[old]?.segmentId ?? null)));
  const nameAfter = new Map(continues.flatMap((id, place) => (id === null ? [] : [[id, place]])));
  const places = standing.map(({ to, ...customer }) => {
    const row = current.get(customer.customerId);
    const after = row?.segmentId == null ? null : (nameAfter.get(row.segmentId) ?? null);
    const stands = row?.how === "byHand" && (row.segmentId === null || after !== null);
    if (!stands) return { ...customer, ...to, hand: null };
    const segmentId = after === null ? null : foundName(after);
    return { ...customer, ...to, segmentId, kind: row.kind, hand: row };
  });
  const idAfter = (name: string | null) =>
    name === null ? null : (continues[medoids.findIndex((one) => one.segmentId === name)] ?? name);
  const moves = places.flatMap((place): Move[] => {
    const from = current.get(place.customerId) ?? null;
    if (from !== null && from.segmentId === idAfter(place.segmentId)) return [];
    const endsByHand = from?.how === "byHand" && place.hand === null;
    return [{ ...place, from, to: place, endsByHand }];
  });
  const there = new Set(places.map(({ customerId }) => customerId));
  const leaving = now.filter(({ customerId }) => !there.has(customerId));
  return {
    segments,
    continues,
    vanishing: olds.map(({ segmentId }) => segmentId).filter((id) => !continues.includes(id)),
    stays: places.length - moves.length,
    moves: [
      ...moves,
      ...leaving.map((from) => ({ ...from, from, to: null, endsByHand: from.how === "byHand" })),
    ],
    places,
    leaving,
  };
}

/** What people read of it. @param knownOf what whoever asks may know of a customer */
export function proposalBody(
  found: FoundPatterns,
  adopted: Adopted | null,
  {
    weighed,
    knownOf,
    dismissed,
  }: {
    readonly weighed: Weighed | null;
    readonly knownOf: (customer: Pick<Move, "customerId" | "boardId">) => KnownCustomerBody;
    readonly dismissed: PatternProposalBody["dismissed"];
  },
): PatternProposalBody {
  const stabilities = weighed?.segments.map(({ stability }) => stability) ?? [];
  const explain = explainer(found, adopted);
  return {
    was: adopted?.version.version ?? null,
    basis: found.basis,
    inputHash: found.inputHash,
    verdict: found.verdict,
    due: dueReasons(
      {
        candidates: weighed?.places.filter(({ kind }) => kind === "candidate").length ?? 0,
        all: weighed?.places.length ?? 0,
      },
      stabilities,
    ),
    found: weighed && {
      segments: weighed.segments.map(({ autoName, patternKey, count, stability }, place) => ({
        autoName,
        form: formBody(patternKey),
        count,
        stability,
        continues: weighed.continues[place] ?? null,
      })),
      vanishing: [...weighed.vanishing],
      stays: weighed.stays,
      moves: weighed.moves.slice(0, MOST_MOVES).map((move) => ({
        known: knownOf(move),
        from: move.from && { segment: move.from.segmentId, found: null, kind: move.from.kind },
        to: move.to && proposedPlace(move.to, weighed.continues),
        endsByHand: move.endsByHand,
        ...explain(move),
      })),
      movesLeftOut: Math.max(0, weighed.moves.length - MOST_MOVES),
    },
    dismissed,
  };
}

function proposedPlace(
  { segmentId, kind }: Placing,
  continues: readonly (string | null)[],
): NonNullable<PatternMoveBody["to"]> {
  if (segmentId === null) return { segment: null, found: null, kind };
  const found = continues.findIndex((_, place) => foundName(place) === segmentId);
  return { segment: continues[found] ?? null, found, kind };
}

/** Why somebody moves, in the words of the method. */
function explainer({ segments, lineup }: FoundPatterns, adopted: Adopted | null) {
  const medoidsNow = new Map(
    (segments ?? []).map(({ patternKey }, place) => [foundName(place), featuresOf(patternKey)]),
  );
  const medoidsBefore = new Map(
    (adopted?.segments ?? []).map(({ segmentId, patternKey }) => [
      segmentId,
      featuresOf(patternKey),
    ]),
  );
  return ({ from, to, patternKey }: Move): Pick<PatternMoveBody, "shared" | "differing"> => {
    const own = featuresOf(patternKey);
    const before = medoidsBefore.get(from?.segmentId ?? "") ?? null;
    // A candidate is told by how it differs from the nearest of them.
    const after = medoidsNow.get(to?.segmentId ?? to?.nearestId ?? "") ?? null;
    if (own === null || to === null || after === null) return { shared: [], differing: [] };
    const toAfter = comparePatterns(own, after);
    const shared = toAfter.shared.filter((feature) => before?.has(feature) !== true);
    const differing =
      to.segmentId === null
        ? toAfter.onlyLeft
        : before === null
          ? []
          : comparePatterns(own, before).onlyRight;
    return {
      shared: to.segmentId === null ? [] : inWords(shared, lineup),
      differing: inWords(differing, lineup),
    };
  };
}

function inWords(features: readonly Feature[], lineup: CapitalLineup) {
  return features.slice(0, MOST_WORDS).map((feature) => describeFeature(feature, lineup));
}

function idsWhere<Row extends { readonly customerId: string }>(
  rows: readonly Row[],
  isMeant: (row: Row) => boolean,
): ReadonlySet<string> {
  return new Set(rows.filter(isMeant).map(({ customerId }) => customerId));
}
