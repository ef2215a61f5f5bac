import { documentName, type BoardId, type DocumentName, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { recordAudit } from "../../events/record-audit.ts";
import { requireSaved } from "../../http/require-saved.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { WriteToDocument } from "../../relay/write-to-document.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { ensureInternal } from "./internal-document.ts";

export interface NoteMover {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<DocumentWorker, "seedInternal" | "copyNote" | "dropNote" | "picturesOn">;
  readonly writeToDocument: WriteToDocument;
  /** Pictures go where the note goes that shows them. */
  readonly onPicturesMoved: (moved: {
    readonly boardId: BoardId;
    readonly hashes: readonly string[];
    readonly to: Party;
  }) => Promise<void>;
  /** The note lies there as well now: whom it called there it called already. */
  readonly onMentionsMoved: (moved: {
    readonly boardId: BoardId;
    readonly record: string;
    readonly to: Party;
  }) => Promise<void>;
  readonly now: () => number;
}

interface AskedNote {
  readonly boardId: BoardId;
  readonly record: string;
  /** Who is to read it from now on. */
  readonly to: Party;
  readonly person: PersonBody;
}

/**
 * Moves the note of a record to where others read, behind what stands there [B10]. It is written
 * there first: a crash in between leaves it in both places, and never in none.
 * @throws Refusal noSuchBoard, lockedInMeeting, storageUnavailable
 */
export async function moveNote(asked: AskedNote, mover: NoteMover): Promise<void> {
  const { boardId, record, person } = asked;
  const { worker, writeToDocument } = mover;
  const board = documentName("board", boardId);
  const internal = await ensureInternal(boardId, mover);
  const isHidden = asked.to === "internal";
  const move = isHidden
    ? { from: board, to: internal, record }
    : { from: internal, to: board, record };
  const write = async (name: DocumentName, makeUpdate: () => Promise<Uint8Array | null>) => {
    requireSaved(await writeToDocument({ name, person, makeUpdate }));
  };
  const hashes = await worker.picturesOn(move.from, record);
  // Whoever is to read the note is given its pictures before, and whoever is not, no more after.
  if (!isHidden) await mover.onPicturesMoved({ boardId, hashes, to: asked.to });
  let hasSome = false;
  await write(move.to, async () => {
    const update = await worker.copyNote(move);
    hasSome = update !== null;
    return update;
  });
  if (!hasSome) return;
  // Before the other place is read without it.
  await mover.onMentionsMoved({ boardId, record, to: asked.to });
  await write(move.from, () => worker.dropNote(move));
  if (isHidden) await mover.onPicturesMoved({ boardId, hashes, to: asked.to });
  const kind = isHidden ? "noteMadeInternal" : "noteShared";
  const entry = { kind, actor: person, boardId, details: { record } } as const;
  await recordAudit(mover.database, entry, mover.now());
}
