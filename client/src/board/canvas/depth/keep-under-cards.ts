import type { Editor, TLShapeId } from "tldraw";
import { cardOfDoResult, DO_RESULT } from "@zentaikan/board-model";
import { shapeById } from "../../ground/shape-by-id.ts";

/**
 * A Do result that is pasted beside the cards makes nothing true, and nobody would see it: only
 * under a card that is selected does it come onto the board.
 */
export function keepUnderCards(editor: Editor): () => void {
  const created = new Set<TLShapeId>();
  const stops = [
    editor.sideEffects.registerAfterCreateHandler("shape", (shape, source) => {
      if (shape.type === DO_RESULT && source === "user") created.add(shape.id);
    }),
    editor.sideEffects.registerOperationCompleteHandler(() => {
      if (created.size === 0) return;
      const stray = [...created].filter((id) => {
        const shape = editor.getShape(id);
        return shape !== undefined && cardOfDoResult(shape, shapeById(editor)) === null;
      });
      created.clear();
      editor.deleteShapes(stray);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
