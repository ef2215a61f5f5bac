import { createShapeId, isShapeId, type Editor } from "tldraw";
import { CAPITAL_CARD, CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import type { GrowthLink, GrowthNode } from "@zentaikan/capital-graph";
import { createGrowthLink } from "../create-growth-link.ts";
import { freePlaceInStage } from "../free-place-in-stage.ts";
import type { MatrixCell } from "./matrix-rows.ts";

/** Places a card for an empty cell, or takes away what was drawn for a filled one. */
export function toggleCell(editor: Editor, { capital, stage, node }: MatrixCell): void {
  editor.markHistoryStoppingPoint("matrix cell");
  if (node !== null) {
    editor.deleteShapes(node.cards.filter(isShapeId));
    return;
  }
  editor.createShape({
    id: createShapeId(),
    type: CAPITAL_CARD,
    ...freePlaceInStage(editor, stage, CAPITAL_CARD_SIZE),
    props: { capital: capital.id },
  });
}

export function linkNodes(editor: Editor, from: GrowthNode, to: GrowthNode): void {
  const start = from.cards.find(isShapeId);
  const end = to.cards.find(isShapeId);
  if (start === undefined || end === undefined) return;
  editor.markHistoryStoppingPoint("matrix link");
  editor.run(() => createGrowthLink(editor, start, end));
}

export function deleteLink(editor: Editor, link: GrowthLink): void {
  editor.markHistoryStoppingPoint("delete link");
  editor.deleteShapes(link.arrows.filter(isShapeId));
}
