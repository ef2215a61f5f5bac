import type { TLShape } from "@tldraw/tlschema";
import { sha256 } from "@zentaikan/capital-graph";

/**
 * Says of which board, and Do result there, another one was taken: to whoever knows both, and to
 * nobody else. Readers of this board may not read that one.
 */
export function takenMark(board: string, doResult: string): string {
  return sha256(`${board} ${doResult}`);
}

/** It lies in `meta.takenFrom`, so that it goes with the record and comes back with it. Total. */
export function readTakenMark(meta: TLShape["meta"]): string | null {
  const mark = meta["takenFrom"];
  return typeof mark === "string" ? mark : null;
}

/** The meta of a Do result that was taken from there. */
export function writeTakenMark(mark: string): TLShape["meta"] {
  return { takenFrom: mark };
}
