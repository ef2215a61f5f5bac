import {
  applyCommentCommand,
  type CommandOutcome,
  type CommentActor,
  type CommentCommand,
} from "@zentaikan/board-model";
import type * as Y from "yjs";

export interface AskedComment {
  readonly command: CommentCommand;
  readonly actor: CommentActor;
}

export interface WrittenComment {
  readonly outcome: CommandOutcome;
  /** Null where nothing had to be written. */
  readonly update: Uint8Array<ArrayBuffer> | null;
}

/** The edit that does what the command says. */
export function writeComment(doc: Y.Doc, { command, actor }: AskedComment): WrittenComment {
  let update: Uint8Array<ArrayBuffer> | null = null;
  doc.once("update", (made: Uint8Array) => {
    update = new Uint8Array(made);
  });
  const outcome = applyCommentCommand(doc, command, actor);
  return { outcome, update };
}
