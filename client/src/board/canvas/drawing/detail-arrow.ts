import { getArrowBindings, type Editor, type TLArrowShape, type TLShape } from "tldraw";
import { cardOfDoResult, DO_RESULT } from "@zentaikan/board-model";
import { depthOf } from "../depth/depth.ts";
import { shapeById } from "../../ground/shape-by-id.ts";

/** Whether an arrow has an end on a Do result: it is detail then, and no part of the frame. */
export function isDetailArrow(editor: Editor, arrow: TLArrowShape): boolean {
  return heldBy(editor, arrow).some((shape) => shape.type === DO_RESULT);
}

/** What an arrow that is being drawn, or that is there, is bound to so far. */
export function heldBy(editor: Editor, arrow: TLArrowShape): readonly TLShape[] {
  const { start, end } = getArrowBindings(editor, arrow);
  return [start, end].flatMap((binding) => (binding && editor.getShape(binding.toId)) ?? []);
}

/** In the frame no detail shows; nowhere does a Do result whose card is gone. */
export function visibilityOf(shape: TLShape, editor: Editor): "hidden" | "inherit" {
  if (shape.type === DO_RESULT) {
    const isOpen = depthOf(editor).get() === "detail";
    return isOpen && cardOfDoResult(shape, shapeById(editor)) !== null ? "inherit" : "hidden";
  }
  if (shape.type !== "arrow" || !isDetailArrow(editor, shape)) return "inherit";
  return depthOf(editor).get() === "frame" ? "hidden" : "inherit";
}
