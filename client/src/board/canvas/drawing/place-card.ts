import type { Editor, VecLike } from "tldraw";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import type { CapitalId, Stage } from "@zentaikan/capital-graph";
import { createCard } from "./create-card.ts";
import { frameBox } from "./frame-box.ts";
import { freePlaceInStage, stageLanes } from "./free-place-in-stage.ts";
import { centreOf, liesOn } from "../../ground/drawing/board-look.ts";

/**
 * Puts a card of this capital on the board and selects it: centred on a point of the page, or,
 * without one, in the stage after the selected card's, as growth mostly goes on from there.
 */
export function placeCard(editor: Editor, capital: CapitalId, centre?: VecLike): void {
  const { w, h } = CAPITAL_CARD_SIZE;
  const stage = centre === undefined ? nextStage(editor) : stageThatSeemsDeeper(editor, centre);
  const place =
    centre === undefined || stage !== null
      ? freePlaceInStage(editor, stage ?? 1)
      : { x: centre.x - w / 2, y: centre.y - h / 2 };
  editor.markHistoryStoppingPoint("place card");
  const id = createCard(editor, capital, place);
  editor.select(id);
  editor.setCurrentTool("select");
}

function nextStage(editor: Editor): Stage {
  const selected = editor.getOnlySelectedShape();
  if (selected?.type !== CAPITAL_CARD) return 1;
  const centre = centreOf(frameBox(editor, selected));
  const lane = stageLanes(editor).find((candidate) => liesOn(frameBox(editor, candidate), centre));
  if (lane === undefined) return 1;
  return lane.props.stage === 1 ? 2 : 3;
}

/** The stage of a lane that reaches there only while its cards are open; null for any other place. */
function stageThatSeemsDeeper(editor: Editor, point: VecLike): Stage | null {
  const lane = stageLanes(editor).find(
    (candidate) =>
      editor.getShapePageBounds(candidate)?.containsPoint(point) &&
      !liesOn(frameBox(editor, candidate), point),
  );
  return lane?.props.stage ?? null;
}
