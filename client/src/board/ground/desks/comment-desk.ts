import type { Atom, Signal } from "tldraw";
import type { CommentAnchor, CommentThread } from "@zentaikan/board-model";
import type { Text } from "@zentaikan/capital-graph";
import { defineBoardPart } from "../board-part.ts";

/** What one person has before them among the comments. */
export type CommentPlace =
  | { readonly kind: "list" }
  | { readonly kind: "thread"; readonly id: string }
  | { readonly kind: "new"; readonly anchor: CommentAnchor; readonly about: Text };

/** What is said on the board, and the way to it. */
export interface CommentDesk {
  /** In the order in which they began. */
  readonly threads: Signal<readonly CommentThread[]>;
  readonly place: Atom<CommentPlace>;
  readonly open: (place: CommentPlace) => void;
}

export const COMMENT_DESK = defineBoardPart<CommentDesk>("comment desk");
