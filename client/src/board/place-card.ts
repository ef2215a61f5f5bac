import { createShapeId, type Editor, type VecLike } from "tldraw";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import type { CapitalId, Stage } from "@zentaikan/capital-graph";
import { freePlaceInStage, stageLanes } from "./free-place-in-stage.ts";

/**
 * Puts a card of this capital on the board and selects it: centred on a point of the page, or,
 * without one, in the stage after the selected card's, as growth mostly goes on from there.
 */
export function placeCard(editor: Editor, capital: CapitalId, centre?: VecLike): void {
  const { w, h } = CAPITAL_CARD_SIZE;
  const { x, y } =
    centre === undefined
      ? freePlaceInStage(editor, nextStage(editor), CAPITAL_CARD_SIZE)
      : { x: centre.x - w / 2, y: centre.y - h / 2 };
  const id = createShapeId();
  editor.markHistoryStoppingPoint("place card");
  editor.createShape({ id, type: CAPITAL_CARD, x, y, props: { capital } });
  editor.select(id);
  editor.setCurrentTool("select");
}

function nextStage(editor: Editor): Stage {
  const selected = editor.getOnlySelectedShape();
  if (selected?.type !== CAPITAL_CARD) return 1;
  const centre = editor.getShapePageBounds(selected)?.center;
  const lane = stageLanes(editor).find(
    (candidate) =>
      centre !== undefined && editor.getShapePageBounds(candidate)?.containsPoint(centre),
  );
  if (lane === undefined) return 1;
  return lane.props.stage === 1 ? 2 : 3;
}
