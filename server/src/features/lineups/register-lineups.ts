import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { lineupRoutes } from "./lineup-routes.ts";
import { namingLineup } from "./naming-lineup.ts";
import { lineupOfBoard, newestVersion } from "./lineups.ts";
import { newProposals } from "./proposal-rows.ts";
import { proposalRoutes, type ProposalRoutesOptions } from "./proposal-routes.ts";

export function registerLineups(
  { database, now, writeToDocument, worker }: Ground,
  { onChanged }: Pick<ProposalRoutesOptions, "onChanged">,
) {
  const switchLineup: typeof worker.switchLineup = (name, change) =>
    worker.switchLineup(name, change);
  return {
    routes: [
      lineupRoutes({ database, now, writeToDocument, switchLineup, onChanged }),
      proposalRoutes({ database, now, onChanged }),
    ],
    newProposals: (personId: string) => newProposals(database, { personId, now: now() }),
    /** In whose words capitals of all boards are named, whatever their lineup. */
    naming: () => namingLineup(database),
    /** In whose words a board speaks. */
    ofBoard: (boardId: BoardId) => lineupOfBoard(database, boardId),
    newest: (id: string) => newestVersion(database, id),
  } satisfies Feature & Record<string, unknown>;
}
