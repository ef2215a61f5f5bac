import type { Editor } from "tldraw";
import { DO_RESULT } from "@zentaikan/board-model";

/**
 * A cause among Do results goes with either of them, and comes back with the same step of undo: left
 * without its ends it would be free drawing in the frame.
 */
export function letArrowsGoAlong(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) => {
    if (shape.type !== DO_RESULT || source !== "user") return;
    const arrows = editor.getBindingsToShape(shape, "arrow").map(({ fromId }) => fromId);
    editor.deleteShapes(arrows);
  });
}
