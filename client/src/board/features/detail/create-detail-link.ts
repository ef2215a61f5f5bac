import { createShapeId, type Editor, type TLShapeId } from "tldraw";
import { bindArrow } from "../../canvas/drawing/bind-arrow.ts";

/** Draws a cause between two Do results, attached at both ends, as a hand would draw it. */
export function createDetailLink(editor: Editor, from: TLShapeId, to: TLShapeId): void {
  const arrow = createShapeId();
  editor.markHistoryStoppingPoint("detail link");
  editor.run(() => {
    editor.createShape({ id: arrow, type: "arrow" });
    bindArrow(editor, { arrow, terminal: "start", to: from });
    bindArrow(editor, { arrow, terminal: "end", to });
  });
}
