import {
  commentsDocument,
  otherParty,
  type BoardId,
  type DocumentName,
  type Party,
} from "@zentaikan/protocol";
import type { MovedThreads } from "@zentaikan/board-model";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { SERVER_ITSELF, type WriteToDocument } from "../../relay/write-to-document.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import { ensureComments } from "./ensure-comments.ts";

export interface ThreadMover {
  readonly documents: DocumentStore;
  readonly worker: Pick<
    DocumentWorker,
    "seedComments" | "copyThreads" | "dropThreads" | "readComments"
  >;
  readonly writeToDocument: WriteToDocument;
}

/**
 * Moves threads to where another party reads. Written there first: nothing is lost in between, and
 * whoever begins anew after a crash ends at the same.
 */
export async function moveThreads(
  {
    boardId,
    to: party,
    moved,
  }: { readonly boardId: BoardId; readonly to: Party; readonly moved: MovedThreads },
  { documents, worker, writeToDocument }: ThreadMover,
): Promise<void> {
  const from = commentsDocument(otherParty(party), boardId);
  const to = await ensureComments(
    { boardId, party },
    { documents, seedComments: () => worker.seedComments() },
  );
  const write = async (name: DocumentName, makeUpdate: () => Promise<Uint8Array | null>) => {
    const outcome = await writeToDocument({ name, person: SERVER_ITSELF, makeUpdate });
    // Without a document there is nothing to move.
    if (outcome === "notSaved") throw new Error(`threads of ${boardId} could not be moved`);
  };
  await write(to, () => worker.copyThreads({ from, to, moved }));
  await write(from, () => worker.dropThreads({ from, to, moved }));
}
