import type { CloseReason, Frame } from "@zentaikan/protocol";
import type { DocumentStore } from "../storage/document-store.ts";
import type { Author } from "./admission.ts";
import { LIMITS } from "./limits.ts";
import type { Member } from "./member.ts";
import type { RoomContent } from "./room-content.ts";

export type EditFrame = Extract<Frame, { kind: "syncAnswer" | "update" }>;

interface Refused {
  readonly reason: CloseReason;
  readonly why: string;
}

/** Whether an edit is within what a member may send, whatever it says. Uses up their quota. */
export function checkQuota(member: Member, { kind, update }: EditFrame, now: number) {
  if (kind === "update" && update.length > LIMITS.maxUpdateBytes) {
    return refused("updateTooBig", `${update.length} bytes`);
  }
  const isWithin = member.edits.take(1, now) && member.editBytes.take(update.length, now);
  return isWithin ? null : refused("tooMany", "edits");
}

interface Space {
  readonly store: DocumentStore;
  readonly content: RoomContent;
}

/** Whether there is room for an edit. */
export function checkSpace({ update }: EditFrame, { store, content }: Space) {
  if (!store.isWritable()) return refused("storageUnavailable", "not writable");
  const isFull = content.bytes + update.length > LIMITS.maxDocumentBytes;
  return isFull ? refused("documentFull", `${content.bytes} bytes`) : null;
}

/** How much an edit of this member may bring. */
export function mayBy({ rights }: Member, { kind }: EditFrame): Author["may"] {
  if (rights.mayWrite) return "write";
  return kind === "syncAnswer" ? "answer" : "repeat";
}

function refused(reason: CloseReason, why: string): Refused {
  return { reason, why };
}
