import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { Segmentations, type SegmentationsOptions } from "./segmentations.ts";
import { segmentRoutes } from "./segment-routes.ts";

export function registerSegments(
  { database, now, elapsed, log }: Ground,
  needs: Omit<SegmentationsOptions, "now" | "elapsed" | "log">,
) {
  const segmentations = new Segmentations({ ...needs, now, elapsed, log });
  return {
    routes: [segmentRoutes({ database, segmentations })],
    close: () => segmentations.close(),
  } satisfies Feature & Record<string, unknown>;
}
