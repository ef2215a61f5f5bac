import type { BoardId } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { snapshotRoutes, type SnapshotRoutesOptions } from "./snapshot-routes.ts";
import {
  internalSnapshots,
  keepSnapshot,
  partyOfSnapshot,
  readSnapshot,
  type NamedSnapshot,
  type NewSnapshot,
} from "./snapshots.ts";

export function registerSnapshots(
  ground: Ground,
  { onKept }: Pick<SnapshotRoutesOptions, "onKept">,
) {
  const { database, now, log, worker, rooms, writeToDocument } = ground;
  const routes = snapshotRoutes({
    database,
    now,
    log,
    writeToDocument,
    replaceDocument: (name, state) => rooms.replace(name, state),
    notToBlame: (name) => worker.forget(name),
    restore: (name, state) => worker.restore(name, state),
    stateOf: (name) => worker.stateOf(name),
    restorable: (state, about) => worker.restorable(state, about),
    describeState: (state, about) => worker.describeState(state, about),
    onKept,
  });
  return {
    routes: [routes],
    /** Keeps what is put to agreement, in the transaction of whoever puts it. */
    keepProposed: async (
      transaction: WorkspaceDatabase,
      frozen: Omit<NewSnapshot, "occasion" | "name">,
    ) => {
      const snapshot = { occasion: "proposed", name: "", ...frozen } as const;
      return (await keepSnapshot(transaction, snapshot, now())).id;
    },
    /** Bytes of a version for somebody who was let in to it by its lines. */
    stateOfVersion: (version: { readonly boardId: BoardId; readonly id: string }) =>
      readSnapshot(database, { ...version, side: "internal" }),
    partyOf: (version: Omit<NamedSnapshot, "side">) => partyOfSnapshot(database, version),
    internalOn: (boardId: BoardId) => internalSnapshots(database, boardId),
  } satisfies Feature & Record<string, unknown>;
}
