import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import type { LatestNeeds } from "./latest-content.ts";
import { latestLinkRoutes } from "./latest-link-routes.ts";
import { latestPageRoutes } from "./latest-page-routes.ts";

export function registerLatestAgreed(
  { database, now, publicUrl, authentication, timeZone, worker }: Ground,
  needs: Pick<LatestNeeds, "latestAgreed" | "drawFrame"> & {
    /** The bytes that were frozen. */
    readonly frozenBytes: (frozen: {
      readonly boardId: BoardId;
      readonly id: string;
    }) => Promise<Uint8Array>;
  },
): Feature {
  const pages = latestPageRoutes({
    database,
    now,
    timeZone,
    authentication,
    latestAgreed: needs.latestAgreed,
    drawFrame: needs.drawFrame,
    async readFrozen(boardId, { proposalId, subject, onPurpose, records }, customer) {
      const state = await needs.frozenBytes({ boardId, id: proposalId });
      const frozen = { state, customer, agreements: records, subject, onPurpose };
      return worker.exportState(frozen, aboutKept(proposalId));
    },
  });
  return { routes: [latestLinkRoutes({ database, now, publicUrl }), pages] };
}
