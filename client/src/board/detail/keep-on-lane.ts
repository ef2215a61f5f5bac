import type { Editor } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { stageLanes } from "../free-place-in-stage.ts";
import { centreOf, liesOn } from "../mend/board-look.ts";
import { deeperBy } from "./places.ts";
import { frameBox } from "./frame-box.ts";

/**
 * A card that is dragged among open ones may be let go where its lane only seems to reach: it stays
 * on the lane, then, and is seen where it was put as far as the others leave room.
 */
export function keepOnLane(editor: Editor, card: CapitalCardShape): CapitalCardShape {
  const box = frameBox(editor, card);
  const centre = centreOf(box);
  for (const lane of stageLanes(editor).map((shape) => frameBox(editor, shape))) {
    const foot = lane.y + lane.h;
    const isBelow = !liesOn(lane, centre);
    if (isBelow && liesOn({ ...lane, h: lane.h + deeperBy(editor) }, centre)) {
      return { ...card, y: card.y - (centre.y - foot) };
    }
  }
  return card;
}
