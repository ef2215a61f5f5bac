import type { Editor } from "tldraw";
import {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  STAGE_LANE,
  type StageLaneShape,
} from "@zentaikan/board-model";
import type { Stage } from "@zentaikan/capital-graph";
import { frameBox } from "./frame-box.ts";
import { freePlace } from "../../ground/drawing/free-place.ts";

/** Where the next card of a stage goes, in page units; the middle of the view where no lane is. */
export function freePlaceInStage(editor: Editor, stage: Stage): { x: number; y: number } {
  const lane = stageLanes(editor).find(({ props }) => props.stage === stage);
  if (lane === undefined) {
    const { x, y } = editor.getViewportPageBounds().center;
    return { x: x - CAPITAL_CARD_SIZE.w / 2, y: y - CAPITAL_CARD_SIZE.h / 2 };
  }
  const cards = editor
    .getCurrentPageShapes()
    .filter((shape) => shape.type === CAPITAL_CARD)
    .map((card) => frameBox(editor, card));
  return freePlace(frameBox(editor, lane), cards, CAPITAL_CARD_SIZE);
}

/** In the order of the stages. */
export function stageLanes(editor: Editor): readonly StageLaneShape[] {
  return editor
    .getCurrentPageShapes()
    .filter((shape): shape is StageLaneShape => shape.type === STAGE_LANE)
    .toSorted((a, b) => a.props.stage - b.props.stage);
}
