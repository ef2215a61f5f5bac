import { createShapeId, getArrowBindings, toRichText, type Editor, type TLShapeId } from "tldraw";
import {
  bendOfFlow,
  UNSAID_FLOW,
  writeFlowMeaning,
  type FlowMeaning,
} from "@zentaikan/board-model";
import { bindArrow } from "./bind-arrow.ts";

/**
 * Draws what flows from one sector to another, attached at both ends. It bends to its own side, so
 * that what comes back lies beside it. The caller marks the step of undo.
 */
export function createFlow(
  editor: Editor,
  { from, to }: { readonly from: TLShapeId; readonly to: TLShapeId },
  { text = "", ...meaning }: Partial<FlowMeaning> & { readonly text?: string } = {},
): TLShapeId {
  const id = createShapeId();
  const bend = bendOfFlow(flowsBetween(editor, from, to).length);
  const meta = writeFlowMeaning({}, { ...UNSAID_FLOW, ...meaning });
  editor.createShape({
    id,
    type: "arrow",
    meta,
    props: { bend, richText: toRichText(text), size: "s", font: "sans" },
  });
  bindArrow(editor, { arrow: id, terminal: "start", to: from });
  bindArrow(editor, { arrow: id, terminal: "end", to });
  return id;
}

/** Arrows that lead from the one to the other. */
function flowsBetween(editor: Editor, from: TLShapeId, to: TLShapeId): readonly TLShapeId[] {
  return editor.getCurrentPageShapes().flatMap((shape) => {
    if (shape.type !== "arrow") return [];
    const { start, end } = getArrowBindings(editor, shape);
    return start?.toId === from && end?.toId === to ? [shape.id] : [];
  });
}
