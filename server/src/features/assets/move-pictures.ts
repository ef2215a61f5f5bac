import { documentName, type BoardId, type Party } from "@zentaikan/protocol";
import type { Ground } from "../../ground.ts";
import { setParty } from "./assets.ts";
import { picturesOfKept, type KeptStatesOfBoards } from "./unused-pictures.ts";

export interface MovedPictures {
  readonly boardId: BoardId;
  readonly hashes: readonly string[];
  /** Who reads now what shows them. */
  readonly to: Party;
}

/**
 * Pictures go where the note goes that shows them [AS5]. What the board, or a state of it, shows
 * besides stays with everybody.
 */
export async function movePictures(
  { boardId, hashes, to }: MovedPictures,
  options: Pick<Ground, "database" | "worker"> & KeptStatesOfBoards,
): Promise<void> {
  if (hashes.length === 0) return;
  const { database, worker } = options;
  if (to === "customer") return setParty(database, { boardId, hashes, party: to });
  const shown = new Set([
    ...(await worker.picturesOn(documentName("board", boardId))),
    ...(await picturesOfKept(boardId, options)),
  ]);
  const hidden = hashes.filter((hash) => !shown.has(hash));
  return setParty(database, { boardId, hashes: hidden, party: to });
}
