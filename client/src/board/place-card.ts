import { createShapeId, type Editor, type VecLike } from "tldraw";
import {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  STAGE_LANE,
  type StageLaneShape,
} from "@zentaikan/board-model";
import type { CapitalId } from "@zentaikan/capital-graph";
import { freePlace } from "./free-place.ts";

/**
 * Puts a card of this capital on the board and selects it: centred on a point of the page, or,
 * without one, in the stage after the selected card's, as growth mostly goes on from there.
 */
export function placeCard(editor: Editor, capital: CapitalId, centre?: VecLike): void {
  const { w, h } = CAPITAL_CARD_SIZE;
  const { x, y } =
    centre === undefined ? placeInLane(editor) : { x: centre.x - w / 2, y: centre.y - h / 2 };
  const id = createShapeId();
  editor.markHistoryStoppingPoint("place card");
  editor.createShape({ id, type: CAPITAL_CARD, x, y, props: { capital } });
  editor.select(id);
  editor.setCurrentTool("select");
}

function placeInLane(editor: Editor): { x: number; y: number } {
  const lane = laneForNext(editor);
  const bounds = lane === undefined ? undefined : editor.getShapePageBounds(lane);
  if (bounds === undefined) return editor.getViewportPageBounds().center;
  const cards = editor
    .getCurrentPageShapes()
    .filter((shape) => shape.type === CAPITAL_CARD)
    .flatMap((shape) => editor.getShapePageBounds(shape) ?? []);
  return freePlace(bounds, cards, CAPITAL_CARD_SIZE);
}

function laneForNext(editor: Editor): StageLaneShape | undefined {
  const lanes = editor
    .getCurrentPageShapes()
    .filter((shape): shape is StageLaneShape => shape.type === STAGE_LANE)
    .toSorted((a, b) => a.props.stage - b.props.stage);
  const selected = editor.getOnlySelectedShape();
  if (selected?.type !== CAPITAL_CARD) return lanes[0];
  const centre = editor.getShapePageBounds(selected)?.center;
  const held = lanes.findIndex(
    (lane) => centre !== undefined && editor.getShapePageBounds(lane)?.containsPoint(centre),
  );
  return lanes[Math.min(held + 1, lanes.length - 1)];
}
