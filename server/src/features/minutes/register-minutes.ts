import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { MinutesNeeds } from "./minutes-needs.ts";
import { minutesRoutes } from "./minutes-routes.ts";

/** Of each feature what minutes tell of it. */
interface Told {
  readonly keptStates: { readonly wordsOfMeeting: MinutesNeeds["wordsOfState"] };
  readonly agreements: {
    readonly decisionsOn: MinutesNeeds["versionDecisions"];
    readonly awaitedAt: MinutesNeeds["versionsAwaitedAt"];
  };
  readonly comments: Pick<MinutesNeeds, "threadsOf">;
  readonly lineups: { readonly ofBoard: MinutesNeeds["lineupOf"] };
  readonly exports: Pick<MinutesNeeds, "textFile">;
  readonly boards: Pick<MinutesNeeds, "freshStructure">;
}

export function registerMinutes(
  ground: Ground,
  { keptStates, agreements, comments, lineups, boards, exports }: Told,
): Feature {
  const needs: MinutesNeeds = {
    wordsOfState: keptStates.wordsOfMeeting,
    versionDecisions: agreements.decisionsOn,
    versionsAwaitedAt: agreements.awaitedAt,
    threadsOf: comments.threadsOf,
    freshStructure: boards.freshStructure,
    lineupOf: lineups.ofBoard,
    textFile: exports.textFile,
    tellRoads: (asked) => ground.worker.tellRoads(asked),
  };
  return { routes: [minutesRoutes({ ...ground, needs })] };
}
