import { isShapeId, type Editor } from "tldraw";
import type { GrowthLink, GrowthNode } from "@zentaikan/capital-graph";
import { createCardInStage } from "../create-card.ts";
import { createGrowthLink } from "../create-growth-link.ts";
import type { MatrixCell } from "./matrix-rows.ts";

/** Places a card for an empty cell, or takes away what was drawn for a filled one. */
export function toggleCell(editor: Editor, { capital, stage, node }: MatrixCell): void {
  editor.markHistoryStoppingPoint("matrix cell");
  if (node === null) createCardInStage(editor, capital.id, stage);
  else editor.deleteShapes(node.cards.filter(isShapeId));
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
