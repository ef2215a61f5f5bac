import type { CapitalLineup, Text } from "@zentaikan/capital-graph";
import type { Placing } from "./place-pattern.ts";
import type { PatternVersionBody } from "@zentaikan/protocol/patterns";
import type { SegmentBasis } from "@zentaikan/protocol/segments";

/** How near a pattern is to the segments, which are named by their place. */
export interface FoundPlace {
  readonly kind: Placing["kind"];
  readonly nearest: { readonly segment: number; readonly distance: number };
  readonly next: { readonly segment: number; readonly distance: number } | null;
}

/** The segments that are found of all customers as they stand now. */
export interface FoundPatterns {
  readonly basis: SegmentBasis;
  /** Of everything it was computed from. */
  readonly inputHash: string;
  /** In whose words capitals are named. */
  readonly lineup: CapitalLineup;
  readonly verdict: PatternVersionBody["verdict"];
  /** How many different ones the customers have. */
  readonly patterns: number;
  /** With what stands for them. */
  readonly customers: readonly {
    readonly customerId: string;
    readonly boardId: string;
    readonly patternKey: string;
  }[];
  /** Where it was found to stand; null while there are no segments. */
  readonly placeOf: (patternKey: string) => FoundPlace | null;
  /** Null while there is too little to speak of segments. */
  readonly segments:
    | readonly {
        readonly autoName: Text;
        /** Of the customer that stands for it. */
        readonly patternKey: string;
        readonly count: number;
        readonly stability: number;
      }[]
    | null;
}
