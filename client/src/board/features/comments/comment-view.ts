import type { Atom } from "tldraw";
import { defineBoardPart } from "../../ground/board-part.ts";
import type { CommentView } from "./find-threads.ts";

/** What of the comments one person wants to see here; it outlives the panel, too. */
export const COMMENT_VIEW = defineBoardPart<Atom<CommentView>>("comment view");
