import type { Editor } from "tldraw";
import { boardInPictures } from "../ground/board-context.ts";

/**
 * Has another of the board's macro structures on the canvas. What is being written is done first; the
 * steps of undo stay behind, since what they speak of is no longer before anybody.
 */
export function showAlternative(editor: Editor, id: string): void {
  const board = boardInPictures(editor);
  if (board === null || board.alternatives.shown.get() === id) return;
  editor.complete();
  editor.setEditingShape(null);
  editor.selectNone();
  // It speaks of cards that are there no more.
  board.preview.wait(null);
  board.alternatives.show(id);
  editor.clearHistory();
}
