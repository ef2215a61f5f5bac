import {
  applyCommentCommand,
  type CommandOutcome,
  type CommentActor,
  type CommentCommand,
} from "@zentaikan/board-model";
import type * as Y from "yjs";
import { updateBy } from "./update-by.ts";

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
  const { answer, update } = updateBy(doc, () => applyCommentCommand(doc, command, actor));
  return { outcome: answer, update };
}
