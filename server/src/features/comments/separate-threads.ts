import { commentsDocument, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { SERVER_ITSELF, type WriteToDocument } from "../../relay/write-to-document.ts";
import { keepThreadRows } from "./comment-index.ts";
import { ensureComments } from "./ensure-comments.ts";

interface SeparateThreadsOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: Pick<
    DocumentWorker,
    "seedComments" | "copyThreads" | "dropThreads" | "compact" | "readComments"
  >;
  readonly writeToDocument: WriteToDocument;
  readonly internalVersions: (boardId: BoardId) => Promise<readonly string[]>;
}

/**
 * Threads on internal versions lay in the document that guests are given, until there was one for
 * our team alone. Moves them there, before anybody is let in; whatever a crash left is done by the
 * next start. Written there first: nothing is lost in between.
 */
export async function separateThreads(options: SeparateThreadsOptions): Promise<void> {
  const { database } = options;
  const left = await database.selectFrom("threadsToSeparate").select("boardId").execute();
  for (const row of left) {
    await separateOnBoard(row.boardId as BoardId, options);
    await database.deleteFrom("threadsToSeparate").where("boardId", "=", row.boardId).execute();
  }
}

async function separateOnBoard(
  boardId: BoardId,
  { database, documents, worker, writeToDocument, internalVersions }: SeparateThreadsOptions,
): Promise<void> {
  const from = commentsDocument("customer", boardId);
  const channel = { boardId, party: "internal" } as const;
  const to = await ensureComments(channel, {
    documents,
    seedComments: () => worker.seedComments(),
  });
  const move = { from, to, versions: await internalVersions(boardId) };
  const write = async (name: DocumentName, makeUpdate: () => Promise<Uint8Array | null>) => {
    const outcome = await writeToDocument({ name, person: SERVER_ITSELF, makeUpdate });
    // Without comments there is nothing to separate.
    if (outcome === "notSaved") throw new Error(`comments of ${boardId} could not be separated`);
  };
  await write(to, () => worker.copyThreads(move));
  await write(from, () => worker.dropThreads(move));
  // So that nothing of what was taken out is handed to anybody.
  await worker.compact(from, null);
  for (const thread of await worker.readComments(to)) {
    await keepThreadRows(database, channel, thread);
  }
}
