import type { SegmentBasis } from "@zentaikan/protocol/segments";
import type { LatelyChanged } from "../../events/lately-changed.ts";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { Segmentations, type SegmentationsOptions } from "./segmentations.ts";
import type { FoundPattern } from "./segmented.ts";
import { segmentRoutes } from "./segment-routes.ts";

export function registerSegments(
  { database, now, elapsed, log }: Ground,
  {
    changed,
    ...needs
  }: Omit<SegmentationsOptions, "now" | "elapsed" | "log"> & {
    readonly changed: LatelyChanged;
  },
) {
  const segmentations = new Segmentations({ ...needs, now, elapsed, log });
  return {
    /** What is found of all customers as they stand now, however long it takes. */
    found: async (basis: SegmentBasis) => {
      const { rows, segmented } = await segmentations.current(basis);
      const { inputHash, lineup, structures } = rows;
      const { verdict, patterns, found } = segmented;
      // The process that found them has measured every pattern already.
      const places = new Map<string, FoundPattern["place"]>();
      for (const { key, place } of patterns) places.set(key, place);
      return {
        basis,
        inputHash,
        lineup,
        verdict,
        patterns: patterns.length,
        customers: structures,
        placeOf: (patternKey: string) => places.get(patternKey) ?? null,
        segments:
          found?.segments.map(({ autoName, medoidKey, count, stability }) => {
            return { autoName, patternKey: medoidKey, count, stability };
          }) ?? null,
      };
    },
    routes: [segmentRoutes({ database, segmentations, changed })],
    close: () => segmentations.close(),
  } satisfies Feature & Record<string, unknown>;
}
