import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { DocumentExists, type DocumentStore } from "../../storage/document-store.ts";

/** Makes the document of what lies beside the board for our team alone, where there is none yet. */
export async function ensureInternal(
  boardId: BoardId,
  {
    documents,
    worker,
  }: {
    readonly documents: DocumentStore;
    readonly worker: Pick<DocumentWorker, "seedInternal">;
  },
): Promise<DocumentName> {
  const name = documentName("internal", boardId);
  if ((await documents.head(name)) !== null) return name;
  try {
    await documents.create(name, await worker.seedInternal());
  } catch (error) {
    // Two people came at once, and the other one made it.
    if (!(error instanceof DocumentExists)) throw error;
  }
  return name;
}
