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
import type { FoundPatterns, FoundPlace } from "./found-patterns.ts";
import { matchSegments } from "./match-segments.ts";
import { featuresOf, formBody, type Placing } from "./place-pattern.ts";
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

/**
 * Null while there is too little to speak of patterns. Ten thousand customers are gone through some
 * at a time, so that everybody else has their turns.
 * @param now where customers stand
 */
export async function weigh(
  { customers, segments, placeOf }: FoundPatterns,
  adopted: Adopted | null,
  now: readonly PlaceRow[],
): Promise<Weighed | null> {
  if (segments === null) return null;
  const olds = adopted?.segments ?? [];
  const standing: Standing[] = [];
  const ofFound = segments.map(() => new Set<string>());
  for await (const { customerId, boardId, patternKey } of inTurns(customers)) {
    const found = placeOf(patternKey);
    if (found === null) continue;
    const to = placingOf(found);
    standing.push({ customerId, boardId, patternKey, to });
    if (to.segmentId !== null) ofFound[found.nearest.segment]?.add(customerId);
  }
  const current = new Map<string, PlaceRow>();
  const ofOld = new Map(olds.map(({ segmentId }) => [segmentId, new Set<string>()]));
  for await (const row of inTurns(now)) {
    current.set(row.customerId, row);
    ofOld.get(row.segmentId ?? "")?.add(row.customerId);
  }
  const paired = matchSegments(
    olds.map(({ segmentId, patternKey }) => ({
      patternKey,
      customers: ofOld.get(segmentId) ?? new Set(),
    })),
    segments.map(({ patternKey }, place) => ({
      patternKey,
      customers: ofFound[place] ?? new Set(),
    })),
  );
  const continues = paired.map((old) => (old === null ? null : (olds[old]?.segmentId ?? null)));
  const nameAfter = new Map(continues.flatMap((id, place) => (id === null ? [] : [[id, place]])));
  const idAfter = new Map(segments.map((_, place) => [foundName(place), continues[place]]));
  const places: Weighed["places"][number][] = [];
  const moves: Move[] = [];
  for await (const { to, ...customer } of inTurns(standing)) {
    const from = current.get(customer.customerId) ?? null;
    current.delete(customer.customerId);
    const place = { ...customer, ...placeAfter(from, to, nameAfter) };
    places.push(place);
    const { segmentId } = place;
    const after = segmentId === null ? null : (idAfter.get(segmentId) ?? segmentId);
    if (from !== null && from.segmentId === after) continue;
    const endsByHand = from?.how === "byHand" && place.hand === null;
    moves.push({ ...customer, from, to: place, endsByHand });
  }
  // In the order in which they came there.
  const leaving = [...current.values()];
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

type Standing = Pick<WantedPlace, "customerId" | "boardId" | "patternKey"> & {
  readonly to: Placing;
};

async function* inTurns<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (let from = 0; from < items.length; from += CUSTOMERS_A_TURN) {
    yield* items.slice(from, from + CUSTOMERS_A_TURN);
    await nextTurn();
  }
}

function placingOf({ kind, nearest, next }: FoundPlace): Placing {
  return {
    segmentId: kind === "candidate" ? null : foundName(nearest.segment),
    kind,
    nearestId: foundName(nearest.segment),
    nearestDistance: nearest.distance,
    nextId: next === null ? null : foundName(next.segment),
    nextDistance: next?.distance ?? null,
  };
}

/** Whom people put somewhere stays there, as long as what they were put into goes on. */
function placeAfter(
  row: PlaceRow | null,
  to: Placing,
  nameAfter: ReadonlyMap<string, number>,
): Placing & { readonly hand: PlaceRow | null } {
  const after = row?.segmentId == null ? null : (nameAfter.get(row.segmentId) ?? null);
  const stands = row?.how === "byHand" && (row.segmentId === null || after !== null);
  if (!stands) return { ...to, hand: null };
  const segmentId = after === null ? null : foundName(after);
  return { ...to, segmentId, kind: row.kind, hand: row };
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
