import { DefaultStylePanel, useEditor, useValue, type TLUiStylePanelProps } from "tldraw";
import {
  CAPITAL_CARD,
  DO_RESULT,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
} from "@zentaikan/board-model";
import { isDetailArrow } from "./drawing/detail-arrow.ts";
import { isMeant } from "./drawing/is-meant.ts";

const drawingTools = new Set(["draw", "note", "text"]);
const ours = new Set<string>([
  CAPITAL_CARD,
  DO_RESULT,
  SECTOR,
  STAGE_LANE,
  STORY_PANEL,
  VISION_STAR,
]);

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
          return !isMeant(editor, shape) && !isDetailArrow(editor, shape);
        }
        return !ours.has(shape.type);
      });
    },
    [editor],
  );
  return isDrawing ? <DefaultStylePanel {...props} /> : null;
}
