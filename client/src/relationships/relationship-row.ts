import { levelSevenGaps, type LevelSevenGap, type Viewpoint } from "@zentaikan/capital-graph";
import type { RelatedCustomerBody, StandingLevelBody } from "@zentaikan/protocol/relationships";

/** A customer as the page shows it. */
export interface RelationshipRow {
  readonly customer: RelatedCustomerBody;
  /** From either side, the level that stands and since when it has been the same. */
  readonly sides: Readonly<Record<Viewpoint, StandingSide | null>>;
  /** The latest of both. */
  readonly latest: StandingLevelBody | null;
  /** What level 7 lacks; null where its board was not read yet, or is not for whoever asks. */
  readonly gaps: readonly LevelSevenGap[] | null;
  /** Level 7 stands, and is not borne out (V38). */
  readonly isUnsupported: boolean;
}

interface StandingSide {
  readonly level: number;
  readonly since: string;
}

const knownRows = new WeakMap<RelatedCustomerBody, RelationshipRow>();

/** The same row for what was read of it before: when one customer changes, no other row is drawn anew. */
export function relationshipRow(customer: RelatedCustomerBody): RelationshipRow {
  const row = knownRows.get(customer) ?? rowOf(customer);
  knownRows.set(customer, row);
  return row;
}

function rowOf(customer: RelatedCustomerBody): RelationshipRow {
  const { points } = customer;
  const latest = points.at(-1) ?? null;
  const gaps = gapsOf(customer, latest?.viewpoint ?? "ourGuess");
  return {
    customer,
    sides: { customer: standing(points, "customer"), ourGuess: standing(points, "ourGuess") },
    latest,
    gaps,
    isUnsupported: latest?.level === 7 && gaps !== null && gaps.length > 0,
  };
}

/** What level 7 lacks; null where the board was not read yet, or is not for whoever asks. */
export function gapsOf({ board }: Pick<RelatedCustomerBody, "board">, viewpoint: Viewpoint) {
  if (board === null) return levelSevenGaps(null, viewpoint);
  return board.kind === "read" ? levelSevenGaps(board.grounds, viewpoint) : null;
}

/** @param points by day */
function standing(points: readonly StandingLevelBody[], viewpoint: Viewpoint): StandingSide | null {
  const own = points.filter((point) => point.viewpoint === viewpoint);
  const last = own.at(-1);
  if (last === undefined) return null;
  const before = own.findLastIndex(({ level }) => level !== last.level);
  return { level: last.level, since: own[before + 1]?.at ?? last.at };
}

/** What our Dos on its board support; null where that is not known. */
export function contributionOf({ customer: { board } }: RelationshipRow) {
  return board?.kind === "read" ? board.contribution : null;
}
