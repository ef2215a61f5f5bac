import type { Editor } from "tldraw";
import { CAPITAL_CARD, cardOfDoResult, type DoResultShape } from "@zentaikan/board-model";
import { shapeById } from "../../ground/shape-by-id.ts";
import { placeUnder } from "./edit-do-results.ts";
import { doResultsOf } from "./places.ts";

/** Where a Do result that is dragged would stand: in the open card under the pointer, if any. */
export function dropUnderPointer(editor: Editor, { id }: DoResultShape) {
  const point = editor.inputs.getCurrentPagePoint();
  const shape = editor.getShapeAtPoint(point, {
    hitInside: true,
    filter: (candidate) =>
      candidate.type === CAPITAL_CARD ||
      (candidate.id !== id && cardOfDoResult(candidate, shapeById(editor)) !== null),
  });
  if (shape === undefined) return {};
  const card = shape.type === CAPITAL_CARD ? shape : cardOfDoResult(shape, shapeById(editor));
  if (card === null) return {};
  const others = doResultsOf(editor, card.id).filter((sibling) => sibling.id !== id);
  const position = others.filter((sibling) => {
    const bounds = editor.getShapePageBounds(sibling.id);
    return bounds !== undefined && bounds.center.y < point.y;
  }).length;
  return placeUnder(editor, card.id, position, id);
}
