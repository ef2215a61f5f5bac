import type { Editor } from "tldraw";
import type { CapitalCardShape } from "@zentaikan/board-model";
import { stageLanes } from "../drawing/free-place-in-stage.ts";
import { centreOf, liesOn } from "../../ground/drawing/board-look.ts";
import { deepestBy } from "./places.ts";
import { frameBox } from "../drawing/frame-box.ts";

/**
 * A card that is dragged among open ones may be let go where its lane only seems to reach: it stays
 * whole on the lane, then, as the others see it in the frame.
 */
export function keepOnLane(editor: Editor, card: CapitalCardShape): CapitalCardShape {
  const box = frameBox(editor, card);
  const centre = centreOf(box);
  for (const lane of stageLanes(editor).map((shape) => frameBox(editor, shape))) {
    const tooDeep = box.y + box.h - (lane.y + lane.h);
    if (tooDeep > 0 && liesOn({ ...lane, h: lane.h + deepestBy(editor, card) }, centre)) {
      return { ...card, y: card.y - tooDeep };
    }
  }
  return card;
}
