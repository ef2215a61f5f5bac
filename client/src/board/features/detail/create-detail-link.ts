import type { Editor, TLShapeId } from "tldraw";
import { drawDetailLink } from "../../canvas/drawing/draw-detail-link.ts";

/** Draws a cause between two Do results as a hand would, in a step of its own. */
export function createDetailLink(editor: Editor, from: TLShapeId, to: TLShapeId): void {
  editor.markHistoryStoppingPoint("detail link");
  editor.run(() => drawDetailLink(editor, [from, to]));
}
