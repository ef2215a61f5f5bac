import type { Frame } from "@zentaikan/protocol";
import { LIMITS } from "./limits.ts";

/**
 * What the head of a reader's edit says of it, before anything is decoded: nothing that they send
 * is ever kept, so it may not cost what an edit costs.
 *
 * A client of y-websocket answers the server with the edits that the server lacks, of which a
 * reader has none, and all deletions that it knows, which for a large board are many: an answer
 * without edits adds nothing, whatever its size [AC10].
 */
export function judgeReader({
  kind,
  update,
}: Extract<Frame, { kind: "syncAnswer" | "update" }>): "known" | "tooMuch" | "worthDecoding" {
  if (kind === "syncAnswer" && hasNoEdits(update)) return "known";
  return update.length > LIMITS.maxReaderBytes ? "tooMuch" : "worthDecoding";
}

/** The first number of an update is that of the clients whose edits follow. */
function hasNoEdits(update: Uint8Array): boolean {
  return update[0] === 0;
}
