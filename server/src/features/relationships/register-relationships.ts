import type { StandingLevelBody } from "@zentaikan/protocol/relationships";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { mergeAssessments } from "./assessments.ts";
import { keepContribution, type ReadContribution } from "./contributions.ts";
import { relationshipRoutes, type RelationshipRoutesOptions } from "./relationship-routes.ts";
import { standingLevels } from "./standing-levels.ts";

type RelationshipsNeeds = Pick<
  RelationshipRoutesOptions,
  "changed" | "onAssessed" | "onChanged" | "standings"
>;

export function registerRelationships({ database, now }: Ground, needs: RelationshipsNeeds) {
  return {
    routes: [relationshipRoutes({ database, now, ...needs })],
    /** A board was read: what our Dos support there now. */
    async noteContribution(read: ReadContribution): Promise<void> {
      if (await keepContribution(database, read)) needs.onChanged(read.boardId);
    },
    /** The level that stands for each customer, for our team's eyes. @param only of these */
    async latestLevels(
      only: readonly string[],
    ): Promise<ReadonlyMap<string, StandingLevelBody | undefined>> {
      const levels = await standingLevels(database, { only, most: 1 });
      return new Map([...levels].map(([customerId, [latest]]) => [customerId, latest]));
    },
    mergeAssessments,
  } satisfies Feature & Record<string, unknown>;
}
