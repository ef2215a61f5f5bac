import type { StoreBinding } from "@zentaikan/board-model";
import type { Editor } from "tldraw";

/**
 * Has what a frame brought written in that frame [BS5]: the store would tell of it at the next one,
 * by which all who look on would see it so much later.
 */
export function writeWithinFrame(editor: Editor, binding: StoreBinding): () => void {
  // Called after the library's own listener, which works the pointer.
  const gather = () => binding.gatherEdits();
  editor.on("tick", gather);
  return () => editor.off("tick", gather);
}
