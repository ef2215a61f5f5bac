import type { KeptOurDos } from "@zentaikan/board-model";
import { documentName, type BoardId } from "@zentaikan/protocol";
import type { DocumentWorker } from "./document-worker.ts";
import { refusalOfReading } from "./refusal-of-reading.ts";

/**
 * Our Dos of a board, for a state of it that is being kept; null where they cannot be read: the
 * state is kept all the same.
 */
export async function ourDosBeside(
  worker: Pick<DocumentWorker, "ourDosBeside">,
  boardId: BoardId,
): Promise<readonly KeptOurDos[] | null> {
  try {
    return await worker.ourDosBeside(documentName("internal", boardId));
  } catch (error) {
    if (refusalOfReading(error) === null) throw error;
    return null;
  }
}
