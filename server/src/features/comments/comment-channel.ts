import type { BoardId, Party } from "@zentaikan/protocol";

/** Where on a board something is said: among everybody who sees it, or in our team alone. */
export interface CommentChannel {
  readonly boardId: BoardId;
  readonly party: Party;
}
