import type { Editor, VecLike } from "tldraw";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import type { CapitalId, Stage } from "@zentaikan/capital-graph";
import { createCard } from "./create-card.ts";
import { freePlaceInStage, stageLanes } from "./free-place-in-stage.ts";

/**
 * Puts a card of this capital on the board and selects it: centred on a point of the page, or,
 * without one, in the stage after the selected card's, as growth mostly goes on from there.
 */
export function placeCard(editor: Editor, capital: CapitalId, centre?: VecLike): void {
  const { w, h } = CAPITAL_CARD_SIZE;
  const place =
    centre === undefined
      ? freePlaceInStage(editor, nextStage(editor))
      : { x: centre.x - w / 2, y: centre.y - h / 2 };
  editor.markHistoryStoppingPoint("place card");
  const id = createCard(editor, capital, place);
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
