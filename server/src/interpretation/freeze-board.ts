import type { KeptOurDos } from "@zentaikan/board-model";
import { documentName, type BoardId } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { DocumentWorker } from "./document-worker.ts";
import { ourDosBeside } from "./our-dos-beside.ts";

export interface FrozenBoard {
  /** The whole document, as one update. */
  readonly state: Uint8Array;
  readonly words: StateWordsBody;
  /** What lay beside it of our Dos; null where that could not be read. */
  readonly ourDos: readonly KeptOurDos[] | null;
}

/** A board down to its last saved edit, while it goes on as it is; null for no board. */
export async function freezeBoard(
  worker: DocumentWorker,
  boardId: BoardId,
): Promise<FrozenBoard | null> {
  const name = documentName("board", boardId);
  const state = await worker.stateOf(name);
  if (state === null) return null;
  const ourDos = await ourDosBeside(worker, boardId);
  return { state, ourDos, words: await worker.describeState(state, name) };
}
