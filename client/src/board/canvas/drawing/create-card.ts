import { createShapeId, type Editor, type TLShapeId } from "tldraw";
import { CAPITAL_CARD } from "@zentaikan/board-model";
import type { CapitalId, Stage } from "@zentaikan/capital-graph";
import { freePlaceInStage } from "./free-place-in-stage.ts";

/** Draws a card with its upper left corner there, in page units. The caller marks the step of undo. */
export function createCard(
  editor: Editor,
  capital: CapitalId,
  { x, y }: { readonly x: number; readonly y: number },
): TLShapeId {
  const id = createShapeId();
  editor.createShape({ id, type: CAPITAL_CARD, x, y, props: { capital } });
  return id;
}

/** Draws a card where its stage has room. */
export function createCardInStage(editor: Editor, capital: CapitalId, stage: Stage): TLShapeId {
  return createCard(editor, capital, freePlaceInStage(editor, stage));
}
