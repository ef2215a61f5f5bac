import type { CommentThread, TakenParts } from "@zentaikan/board-model";
import { DOCUMENT_KINDS, documentName, type BoardId, type Party } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { standingCustomer } from "../../storage/standing-customer.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { Actor } from "../../identity/actor.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { newId } from "../../new-id.ts";
import { stillMayOnBoard } from "../../policy/still-may.ts";
import { LIMITS } from "../../relay/limits.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { BoardForms } from "./board-forms.ts";
import { insertBoard, requireRoomForBoard } from "./insert-board.ts";

export interface DuplicateOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<DocumentWorker, "duplicate" | "compact">;
  readonly forms: Pick<BoardForms, "present">;
  readonly now: () => number;
  /** Other features' parts of a copy, in its transaction. */
  readonly copyPictures: (
    transaction: WorkspaceDatabase,
    copy: BoardPair & { readonly hashes: readonly string[] },
  ) => Promise<void>;
  readonly keepCopiedThreads: (
    transaction: WorkspaceDatabase,
    copy: BoardPair & {
      readonly party: Party;
      readonly threads: readonly CommentThread[];
      readonly personId: string;
    },
  ) => Promise<void>;
  /** Gives the new board its first reading. */
  readonly onCreated: (boardId: BoardId) => Promise<void>;
}

interface BoardPair {
  readonly from: BoardId;
  readonly to: BoardId;
}

interface AskedCopy {
  readonly from: BoardId;
  readonly customerId: string;
  readonly title: string;
  readonly parts: TakenParts;
  readonly maker: Actor;
}

/**
 * Makes a board of what is stored of another one. Documents come first and all rows in one
 * transaction: a crash in between leaves documents that no board names, and never half a copy [B11].
 * @throws Refusal noSuchCustomer, quotaReached, boardNotMigrated, noSuchBoard, forbidden
 */
export async function duplicateBoard(
  { from, customerId, title, parts, maker }: AskedCopy,
  options: DuplicateOptions,
): Promise<BoardId> {
  const { database, documents, worker, now } = options;
  await requireRoomForBoard(database, customerId);
  const form = await options.forms.present(from);
  if (form.kind === "stuck") throw new Refusal("boardNotMigrated");
  const to = newId() as BoardId;
  const copy = await worker.duplicate({ parts, boards: { from, to } });
  if (copy === null) throw new Refusal("storageUnavailable");
  for (const kind of DOCUMENT_KINDS) {
    const update = copy.documents[kind];
    if (update === null) continue;
    const name = documentName(kind, to);
    await documents.create(name, update);
    // A room that reads so large an update as it lies would hold up everybody.
    if (update.length > LIMITS.compactionBytes) await worker.compact(name, null);
  }
  const { person } = maker;
  await database.transaction().execute(async (transaction) => {
    const right = { boardId: from, ability: "export", now: now() } as const;
    await stillMayOnBoard(transaction, maker, right);
    const forCustomer = await standingCustomer(transaction, customerId);
    const { customer, ...speaksOf } = await transaction
      .selectFrom("boards")
      .innerJoin("customers", (join) => join.on("customers.id", "=", forCustomer))
      .select([
        "boards.kind",
        "boards.lineup",
        "boards.lineupVersion",
        "customers.nameJa as customer",
      ])
      .where("boards.id", "=", from)
      .executeTakeFirstOrThrow();
    const row = { id: to, customerId: forCustomer, title, ...speaksOf };
    await insertBoard(transaction, { row, maker }, now());
    await options.copyPictures(transaction, { from, to, hashes: copy.pictures });
    for (const party of ["customer", "internal"] as const) {
      const threads = copy.threads[party];
      const personId = person.id;
      await options.keepCopiedThreads(transaction, { from, to, party, threads, personId });
    }
    const details = { copyId: to, title, copyCustomerId: forCustomer, customer };
    const entry = { kind: "boardDuplicated", actor: person, boardId: from, details } as const;
    await recordAudit(transaction, entry, now());
  });
  await options.onCreated(to);
  return to;
}
