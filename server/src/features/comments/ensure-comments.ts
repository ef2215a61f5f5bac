import { commentsDocument, type DocumentName } from "@zentaikan/protocol";
import { DocumentExists, type DocumentStore } from "../../storage/document-store.ts";
import type { CommentChannel } from "./comment-channel.ts";

interface CommentsSeeder {
  readonly documents: DocumentStore;
  readonly seedComments: () => Promise<Uint8Array>;
}

/** Makes the document of these comments where there is none yet. */
export async function ensureComments(
  { boardId, party }: CommentChannel,
  { documents, seedComments }: CommentsSeeder,
): Promise<DocumentName> {
  const name = commentsDocument(party, boardId);
  if ((await documents.head(name)) !== null) return name;
  try {
    await documents.create(name, await seedComments());
  } catch (error) {
    // Two people came at once, and the other one made it.
    if (!(error instanceof DocumentExists)) throw error;
  }
  return name;
}
