import { createShapeId, toRichText, type Editor, type TLShapeId } from "tldraw";
import { writeFlowMeaning, type FlowMeaning } from "@zentaikan/board-model";
import { bindArrow } from "./bind-arrow.ts";
import { freeBend } from "./free-bend.ts";

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
  const meta = writeFlowMeaning({}, meaning);
  editor.createShape({
    id,
    type: "arrow",
    meta,
    props: { richText: toRichText(text), size: "s", font: "sans" },
  });
  bindArrow(editor, { arrow: id, terminal: "start", to: from });
  bindArrow(editor, { arrow: id, terminal: "end", to });
  const arrow = editor.getShape(id);
  if (arrow?.type === "arrow") {
    editor.updateShape({ id, type: "arrow", props: { bend: freeBend(editor, arrow) } });
  }
  return id;
}
