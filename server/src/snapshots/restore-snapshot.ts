import { documentName, type BoardId, type DocumentName, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { SnapshotBody, StateWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../errors.ts";
import type { RestoredBoard } from "../interpretation/restore-document.ts";
import type { WriteToDocument } from "../relay/write-to-document.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { keepSnapshot, readSnapshot } from "./snapshots.ts";

export interface SnapshotRestorer {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly writeToDocument: WriteToDocument;
  /** The edit that makes the stored document say what the state says; null for no document. */
  readonly restore: (name: DocumentName, state: Uint8Array) => Promise<RestoredBoard | null>;
  readonly describeState: (state: Uint8Array) => Promise<StateWordsBody>;
}

export interface AskedRestore {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly chargedTo: string;
  readonly side: Party;
  readonly snapshotId: string;
}

/**
 * Brings an earlier state back as an edit of the server, in the name of who asked. The state that
 * it replaces is kept first: restoring that one takes the restore back.
 * @returns the state that was there before
 * @throws Refusal noSuchSnapshot, noSuchBoard, storageUnavailable
 */
export async function restoreSnapshot(
  { boardId, person, chargedTo, side, snapshotId }: AskedRestore,
  { database, now, writeToDocument, restore, describeState }: SnapshotRestorer,
): Promise<SnapshotBody> {
  const state = await readSnapshot(database, { boardId, id: snapshotId, side });
  const name = documentName("board", boardId);
  let before: SnapshotBody | null = null;
  let lineup: string | null = null;
  const outcome = await writeToDocument({
    name,
    person,
    makeUpdate: async () => {
      const restored = await restore(name, state);
      if (restored === null) throw new Refusal("noSuchBoard");
      const snapshot = {
        boardId,
        person,
        chargedTo,
        occasion: "beforeRestore",
        name: "",
        party: "customer",
        state: restored.before,
        words: await describeState(restored.before),
      } as const;
      before = await keepSnapshot(database, snapshot, now());
      ({ lineup } = restored);
      return restored.update;
    },
  });
  if (outcome === "noDocument") throw new Refusal("noSuchBoard");
  if (outcome === "notSaved" || before === null) throw new Refusal("storageUnavailable");
  if (lineup !== null) {
    await database.updateTable("boards").set({ lineup }).where("id", "=", boardId).execute();
  }
  return before;
}
