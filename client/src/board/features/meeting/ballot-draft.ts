import type { RoundKind, Temperature } from "@zentaikan/protocol";
import type { BallotBody } from "@zentaikan/protocol/meetings";

/** A ballot while somebody fills it in; of the three ways, its round has one. */
export interface BallotDraft {
  readonly dots: ReadonlyMap<string, number>;
  readonly order: readonly string[];
  readonly felt: ReadonlyMap<string, Temperature>;
}

export function draftOf(ballot: BallotBody | null): BallotDraft {
  return {
    dots: new Map(ballot?.kind === "dots" ? ballot.dots.map(({ on, count }) => [on, count]) : []),
    order: ballot?.kind === "order" ? ballot.order : [],
    felt: new Map(ballot?.kind === "temperature" ? ballot.felt.map(({ of, is }) => [of, is]) : []),
  };
}

/** Null while it says nothing. */
export function ballotOf(kind: RoundKind, { dots, order, felt }: BallotDraft): BallotBody | null {
  switch (kind) {
    case "road":
      return null;
    case "dots": {
      const given = [...dots].filter(([, count]) => count > 0);
      if (given.length === 0) return null;
      return { kind, dots: given.map(([on, count]) => ({ on, count })) };
    }
    case "order":
      return order.length === 0 ? null : { kind, order: [...order] };
    case "temperature":
      if (felt.size === 0) return null;
      return { kind, felt: [...felt].map(([of, is]) => ({ of, is })) };
  }
}
