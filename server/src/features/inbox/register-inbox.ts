import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { changesOnBoards } from "./changes-on-boards.ts";
import { inboxRoutes, type InboxRoutesOptions } from "./inbox-routes.ts";
import { keepInbox, type KeepInboxOptions } from "./keep-inbox.ts";
import { readInbox } from "./read-inbox.ts";

export function registerInbox(
  { database, fellows, rolesOf, sideOf, present, now, log }: Ground,
  needs: Pick<
    InboxRoutesOptions,
    | "awaitedVersions"
    | "proposedVersions"
    | "newLineupProposals"
    | "freshStructure"
    | "keptStructure"
  > &
    Pick<KeepInboxOptions, "changed">,
) {
  const { changed, freshStructure, keptStructure } = needs;
  const inbox = { database, rolesOf, sideOf, present };
  const kept = keepInbox({ ...inbox, fellows, changed, freshStructure, keptStructure, now, log });
  return {
    ...kept,
    routes: [inboxRoutes({ ...inbox, now, bell: kept.bell, ...needs })],
    read: (personId: string) => readInbox(inbox, personId),
    // Of it, what changed is told: the structure alone, which is the same to everybody.
    changesOnBoards: (personId: string) => changesOnBoards({ ...inbox, keptStructure, personId }),
  } satisfies Feature & Record<string, unknown>;
}
