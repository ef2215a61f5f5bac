import { BOARD_SCHEMA_VERSION } from "@zentaikan/board-model/board-schema-version";
import {
  documentName,
  parseDocumentName,
  type BoardId,
  type DocumentName,
} from "@zentaikan/protocol";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { MovedOurDos } from "../../interpretation/migrate-stored.ts";
import type { Log } from "../../log.ts";
import { LIMITS } from "../../relay/limits.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import type { DocumentHead, DocumentStore } from "../../storage/document-store.ts";
import { askTogether } from "../../storage/ask-together.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { BoardReadings } from "./board-readings.ts";
import { boardSchemasOf } from "./boards.ts";
import { ensureInternal } from "./internal-document.ts";
import { noteMoved } from "./move-our-dos.ts";

const internalOf = (boardId: BoardId) => documentName("internal", boardId);

interface BoardFormsOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<DocumentWorker, "migrate" | "compact" | "seedInternal">;
  readonly now: () => number;
  readonly readings: Pick<BoardReadings, "read">;
  readonly log: Log;
}

/**
 * `stored`: in this form, which is the present one, a later one, or 0 for what never was a board.
 * `stuck`: in an earlier form that it could not leave; its bytes are as they were.
 */
type BoardForm =
  | { readonly kind: "stored"; readonly boardSchema: number }
  | { readonly kind: "stuck" }
  | { readonly kind: "noDocument" };

export interface BoardForms {
  /** The form in which the board lies, after it was brought to the present one if it can be. */
  present(boardId: BoardId): Promise<BoardForm>;
  /** The same for whoever opens a document; all others have had one form only. */
  prepare(name: DocumentName): Promise<void>;
}

/**
 * Migrates a board that an earlier release stored, when it is first opened and before anybody is
 * let in: no room is open yet. The edit is one append, so a crash leaves the board in the old form
 * or in the new one; it is the server's own, in nobody's name, and nobody has drawn by it. Whoever
 * opens the board at the same moment waits for it.
 */
export function keepBoardForms(options: BoardFormsOptions): BoardForms {
  const { database, documents, worker, readings, log } = options;
  const inTurn = oneAfterAnother();
  /** As it was when it could not be migrated: nothing else would come of another try. */
  const stuck = new Map<BoardId, DocumentHead>();

  const schemaOf = askTogether((boardIds: readonly string[]) => boardSchemasOf(database, boardIds));
  const knownForm = async (boardId: BoardId): Promise<BoardForm | null> => {
    const boardSchema = await schemaOf(boardId);
    const isPresent = boardSchema !== null && boardSchema >= BOARD_SCHEMA_VERSION;
    return isPresent ? { kind: "stored", boardSchema } : null;
  };

  const compactLarge = async (name: DocumentName, bytes: number): Promise<void> => {
    if (bytes <= LIMITS.compactionBytes) return;
    try {
      // A room that reads so large an update as it lies would hold up everybody.
      await worker.compact(name, null);
    } catch (error) {
      log.error({ err: error, document: name }, "a document was not compacted");
    }
  };

  /** Before they are gone from the board; nobody has this document open, as the board is not open. */
  const keepOurDos = async (boardId: BoardId, moved: MovedOurDos): Promise<void> => {
    const name = await ensureInternal(boardId, options);
    const head = await documents.head(name);
    if (head === null) throw new Error(`${name} is gone`);
    const { epoch, sequence } = head;
    const edit = { update: new Uint8Array(moved.update), owners: [] };
    await documents.append({ name, epoch, sequence: sequence + 1, ...edit });
    await noteMoved(boardId, moved, options);
  };

  const readAgain = async (boardId: BoardId): Promise<void> => {
    try {
      await readings.read(boardId, null);
    } catch (error) {
      // The next opening finds nothing to migrate, and has it read again.
      log.error({ err: error, boardId }, "a board could not be read");
    }
  };

  const bring = async (boardId: BoardId): Promise<BoardForm> => {
    const known = await knownForm(boardId);
    if (known !== null) return known;
    const name = documentName("board", boardId);
    const head = await documents.head(name);
    const before = stuck.get(boardId);
    if (head === null) return { kind: "noDocument" };
    if (before?.epoch === head.epoch && before.sequence === head.sequence) return { kind: "stuck" };

    const migrated = await worker.migrate({ board: name, internal: internalOf(boardId) });
    if (migrated === null) return { kind: "noDocument" };
    const { epoch, sequence } = migrated;
    if (migrated.kind === "stuck") {
      stuck.set(boardId, { epoch, sequence });
      log.error({ boardId, why: migrated.why }, "a board could not be migrated, and is not opened");
      return { kind: "stuck" };
    }
    const { edit, boardSchema } = migrated;
    if (edit !== null) {
      const { ourDos, ...rest } = edit;
      if (ourDos !== null) await keepOurDos(boardId, ourDos);
      await documents.append({ name, epoch, sequence: sequence + 1, ...rest });
      log.info({ boardId, boardSchema }, "a board was migrated");
      await compactLarge(name, edit.update.length);
    }
    await readAgain(boardId);
    return { kind: "stored", boardSchema };
  };

  const present = async (boardId: BoardId): Promise<BoardForm> =>
    (await knownForm(boardId)) ?? (await inTurn(boardId, () => bring(boardId)));
  return {
    present,
    async prepare(name) {
      const document = parseDocumentName(name);
      if (document?.kind === "board" || document?.kind === "internal")
        await present(document.boardId);
    },
  };
}
