import {
  bindStore,
  boardSchema,
  keepUndoToOwnEdits,
  type StoreBinding,
} from "@zentaikan/board-model";
import { atom, createTLStore, type Atom, type TLStore } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { BoardReading } from "../ground/board-reading.ts";
import { BoardComments } from "../features/comments/board-comments.ts";
import { boardImages } from "../canvas/content/board-images.ts";
import { BoardNotes } from "../ground/board-notes.ts";
import { onNextFrame } from "../ground/on-next-frame.ts";
import { SharedAnswers } from "../ground/shared-answers.ts";

/** Up to so many people each frame of a drag is sent; with more, 30 a second have to do. */
const fewPeople = 6;

export interface BoardContent {
  readonly store: TLStore;
  readonly binding: StoreBinding;
  readonly reading: BoardReading;
  readonly answers: SharedAnswers;
  readonly comments: BoardComments;
  readonly notes: BoardNotes;
}

export interface BoardContentOptions {
  readonly doc: Doc;
  readonly awareness: Awareness;
  readonly boardId: string;
  readonly mode: Atom<"readonly" | "readwrite">;
}

/** What people see and touch of a document that is whole. */
export function openBoardContent({
  doc,
  awareness,
  boardId,
  mode,
}: BoardContentOptions): BoardContent {
  const store = createTLStore({
    schema: boardSchema,
    assets: boardImages(boardId),
    collaboration: { status: atom("status", "online"), mode },
    // tldraw would write a record of each visitor into the board: who somebody is, the server says.
    users: { currentUser: atom("current user", null) },
  });
  keepUndoToOwnEdits(store);
  const binding = bindStore({
    store,
    doc,
    schedule: onNextFrame,
    isCrowded: () => awareness.getStates().size > fewPeople,
  });
  return {
    store,
    binding,
    reading: new BoardReading(store, doc),
    answers: new SharedAnswers(doc),
    comments: new BoardComments(boardId),
    notes: new BoardNotes(doc, awareness),
  };
}

export function closeBoardContent(content: BoardContent): void {
  const { comments, notes, answers, reading, binding } = content;
  for (const part of [comments, notes, answers, reading, binding]) part.dispose();
}
