import { Box as PageBox, type Editor } from "tldraw";
import type { CapitalCardShape, StageLaneShape } from "@zentaikan/board-model";
import type { Box } from "../../ground/drawing/board-look.ts";

/**
 * Where a card or a lane lies in the frame, on the page, whatever is open: what is placed or moved
 * goes by this, for it is what the board says.
 */
export function frameBox(editor: Editor, shape: CapitalCardShape | StageLaneShape): Box {
  const { w, h } = shape.props;
  const corners = [
    { x: 0, y: 0 },
    { x: w, y: 0 },
    { x: w, y: h },
    { x: 0, y: h },
  ];
  const box = PageBox.FromPoints(editor.getShapePageTransform(shape).applyToPoints(corners));
  return { x: box.x, y: box.y, w: box.w, h: box.h };
}
