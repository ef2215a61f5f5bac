import { documentName, type BoardId, type DocumentName, type Party } from "@zentaikan/protocol";
import type { AppOptions } from "./app.ts";
import type { BoardReadings } from "./features/boards/board-readings.ts";
import type { InboxBell } from "./features/inbox/inbox-bell.ts";
import { aboutKept, type DocumentWorker } from "./interpretation/document-worker.ts";
import type { Log } from "./log.ts";
import type { WriteToDocument } from "./relay/write-to-document.ts";
import { keepSnapshot, readSnapshot } from "./features/snapshots/snapshots.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";

export interface VersionServicesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly timeZone: string;
  readonly worker: DocumentWorker;
  readonly writeToDocument: WriteToDocument;
  readonly replaceDocument: (name: DocumentName, state: Uint8Array) => Promise<boolean>;
  readonly log: Log;
  readonly readings: Pick<BoardReadings, "standingChanged">;
  readonly bell: InboxBell;
}

/** Introduces kept states and agreements to each other and to what makes and reads them. */
export function versionServices({
  database,
  now,
  timeZone,
  worker,
  writeToDocument,
  replaceDocument,
  log,
  readings,
  bell,
}: VersionServicesOptions): Pick<AppOptions, "snapshots" | "agreements"> {
  // Whoever asks was let in to the version by its lines.
  const frozenState = (frozen: { readonly boardId: BoardId; readonly id: string }) =>
    readSnapshot(database, { ...frozen, side: "internal" });
  const ring = (boardId: BoardId, party: Party) => bell.ring({ kind: "versions", boardId, party });
  return {
    snapshots: {
      database,
      now,
      log,
      writeToDocument,
      replaceDocument,
      notToBlame: (name) => worker.forget(name),
      restore: (name, state) => worker.restore(name, state),
      stateOf: (name) => worker.stateOf(name),
      restorable: (state, about) => worker.restorable(state, about),
      describeState: (state, about) => worker.describeState(state, about),
      onKept: (boardId) => ring(boardId, "customer"),
    },
    agreements: {
      database,
      now,
      timeZone,
      freeze: async (boardId) => {
        const name = documentName("board", boardId);
        const state = await worker.stateOf(name);
        return state && { state, words: await worker.describeState(state, name) };
      },
      keepFrozen: async (transaction, frozen) => {
        const snapshot = { occasion: "proposed", name: "", ...frozen } as const;
        return (await keepSnapshot(transaction, snapshot, now())).id;
      },
      frozenBytes: frozenState,
      exportState: (state, id) => worker.exportState(state, aboutKept(id)),
      frozenHash: async (frozen) =>
        (await worker.describeState(await frozenState(frozen), aboutKept(frozen.id))).contentHash,
      onChanged: async (boardId, party) => {
        ring(boardId, party);
        await readings.standingChanged(boardId);
        bell.ring({ kind: "board", boardId, party });
      },
    },
  };
}
