import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { boardPatternRoutes } from "./board-pattern-routes.ts";
import { patternCommentRoutes } from "./pattern-comment-routes.ts";
import { patternRoutes, type PatternRoutesOptions } from "./pattern-routes.ts";
import { customerPlacer, type PlaceCustomersOptions } from "./place-customers.ts";
import { mergePlaces } from "./places.ts";

/** What a stop left out, or an archive changed, is found so soon. */
const placeEveryMs = 5 * 60_000;

export function registerPatterns(
  { database, now, log }: Ground,
  needs: Pick<PatternRoutesOptions, "findPatterns" | "onChanged"> &
    Pick<PlaceCustomersOptions, "standings">,
) {
  const { findPatterns, standings, onChanged } = needs;
  const placer = customerPlacer({ database, standings, onChanged, now, log });
  return {
    routes: [
      patternRoutes({ database, now, findPatterns, onChanged }),
      patternCommentRoutes({ database, now, onChanged }),
      boardPatternRoutes(database),
    ],
    rounds: [{ name: "places", betweenMs: placeEveryMs, run: () => placer.placeAll() }],
    close: () => placer.close(),
    boardChanged: (boardId: string) => placer.boardChanged(boardId),
    mergeMemberships: (
      transaction: WorkspaceDatabase,
      merged: { readonly from: string; readonly into: string },
    ) => mergePlaces(transaction, { ...merged, now: now() }),
  } satisfies Feature & Record<string, unknown>;
}
