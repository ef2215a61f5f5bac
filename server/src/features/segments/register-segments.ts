import type { CapitalLineup, Text, Verdict } from "@zentaikan/capital-graph";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { Segmentations, type SegmentationsOptions } from "./segmentations.ts";
import { segmentRoutes } from "./segment-routes.ts";
import { emptiness } from "./standing-rows.ts";

/** What stands for a customer among others. */
interface StandingPattern {
  readonly boardId: string;
  readonly patternKey: string;
}

interface FoundOfAll {
  readonly basis: SegmentBasis;
  readonly inputHash: string;
  readonly lineup: CapitalLineup;
  readonly verdict: Verdict;
  /** How many different ones the customers have. */
  readonly patterns: number;
  readonly customers: readonly (StandingPattern & { readonly customerId: string })[];
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

export function registerSegments(
  { database, now, elapsed, log }: Ground,
  needs: Omit<SegmentationsOptions, "now" | "elapsed" | "log">,
) {
  const segmentations = new Segmentations({ ...needs, now, elapsed, log });
  const isEmpty = emptiness();
  return {
    /** What is found of all customers as they stand now, however long it takes. */
    found: async (basis: SegmentBasis): Promise<FoundOfAll> => {
      const { rows, segmented } = await segmentations.current(basis);
      const { inputHash, lineup, structures } = rows;
      const { verdict, patterns, found } = segmented;
      return {
        basis,
        inputHash,
        lineup,
        verdict,
        patterns: patterns.length,
        customers: structures.map(({ customerId, boardId, patternKey }) => {
          return { customerId, boardId, patternKey };
        }),
        segments:
          found?.segments.map(({ autoName, medoidKey, count, stability }) => {
            return { autoName, patternKey: medoidKey, count, stability };
          }) ?? null,
      };
    },
    /** What stands for a customer; undefined while its board is still to be read. */
    standingOf: async (
      customerId: string,
      basis: SegmentBasis,
    ): Promise<StandingPattern | null | undefined> => {
      const [standing] = await needs.standings.page({ basis, after: null, only: [customerId] });
      if (standing?.kind === "unread") return undefined;
      if (standing?.kind !== "structure" || isEmpty(standing.patternKey)) return null;
      const { boardId, patternKey } = standing;
      return { boardId, patternKey };
    },
    routes: [segmentRoutes({ database, segmentations })],
    close: () => segmentations.close(),
  } satisfies Feature & Record<string, unknown>;
}
