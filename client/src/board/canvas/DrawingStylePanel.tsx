import { DefaultStylePanel, useEditor, useValue, type TLUiStylePanelProps } from "tldraw";
import { CAPITAL_CARD, DO_RESULT, STAGE_LANE, VISION_STAR } from "@zentaikan/board-model";
import { isDetailArrow } from "./drawing/detail-arrow.ts";
import { growthLinkState } from "./drawing/use-growth-link.ts";

const drawingTools = new Set(["draw", "note", "text"]);
const ours = new Set<string>([CAPITAL_CARD, DO_RESULT, STAGE_LANE, VISION_STAR]);

/**
 * Colours and pens, for free drawing only: what a card or a growth link looks like follows from
 * what it means.
 */
export function DrawingStylePanel(props: TLUiStylePanelProps) {
  const editor = useEditor();
  const isDrawing = useValue(
    "free drawing",
    () => {
      if (drawingTools.has(editor.getCurrentToolId())) return true;
      return editor.getSelectedShapes().some((shape) => {
        if (shape.type === "arrow") {
          return growthLinkState(editor, shape) === "none" && !isDetailArrow(editor, shape);
        }
        return !ours.has(shape.type);
      });
    },
    [editor],
  );
  return isDrawing ? <DefaultStylePanel {...props} /> : null;
}
