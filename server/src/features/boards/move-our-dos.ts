import type { KeptOurDos } from "@zentaikan/board-model";
import { documentName, type BoardId } from "@zentaikan/protocol";
import { recordAudit } from "../../events/record-audit.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { MovedOurDos } from "../../interpretation/migrate-stored.ts";
import {
  SERVER_ITSELF,
  type WriteOutcome,
  type WriteToDocument,
} from "../../relay/write-to-document.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { ensureInternal } from "./internal-document.ts";

interface OurDosMover {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<DocumentWorker, "seedInternal" | "copyOurDos" | "dropOurDos">;
  readonly writeToDocument: WriteToDocument;
  readonly now: () => number;
}

/**
 * Moves our Dos that somebody who was away, or a program of an earlier form, brought onto the board,
 * where guests read [B9]. Written where they belong first: nothing is lost in between.
 */
export async function moveOurDos(boardId: BoardId, mover: OurDosMover): Promise<void> {
  const { worker, writeToDocument } = mover;
  const board = documentName("board", boardId);
  const internal = await ensureInternal(boardId, mover);
  let moved: MovedOurDos | null = null;
  const write = async (name: typeof board, makeUpdate: () => Promise<Uint8Array | null>) => {
    const outcome = await writeToDocument({ name, person: SERVER_ITSELF, makeUpdate });
    if (outcome !== "saved") throw new Error(`our Dos of ${boardId} could not be moved`);
  };
  await write(internal, async () => {
    moved = await worker.copyOurDos({ board, internal });
    return moved === null ? null : moved.update;
  });
  if (moved !== null) await noteMoved(boardId, moved, mover);
  await write(board, () => worker.dropOurDos(board));
}

/** Our Dos of the Do results of a state that was brought back are as they were in it [B9] [N11]. */
export async function bringBackOurDos(
  { boardId, id, ...past }: KeptState,
  mover: Pick<OurDosMover, "documents" | "writeToDocument"> & {
    readonly worker: Pick<DocumentWorker, "seedInternal" | "bringBackOurDos">;
  },
): Promise<WriteOutcome> {
  const name = await ensureInternal(boardId, mover);
  const makeUpdate = () => mover.worker.bringBackOurDos(name, { ...past, about: aboutKept(id) });
  return mover.writeToDocument({ name, person: SERVER_ITSELF, makeUpdate });
}

interface KeptState {
  readonly boardId: BoardId;
  readonly id: string;
  readonly state: Uint8Array;
  /** What was known of our Dos when it was kept; null for nothing. */
  readonly kept: readonly KeptOurDos[] | null;
}

/** A line of the log. */
export function noteMoved(
  boardId: BoardId,
  { count }: MovedOurDos,
  { database, now }: Pick<OurDosMover, "database" | "now">,
): Promise<void> {
  const actor = { id: null, name: "Zentaikan" };
  return recordAudit(database, { kind: "ourDosMoved", actor, boardId, details: { count } }, now());
}
