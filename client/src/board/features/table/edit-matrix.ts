import { isShapeId, type Editor } from "tldraw";
import type { GrowthNode, LinkKind, MacroStructure } from "@zentaikan/capital-graph";
import { createCardInStage } from "../../canvas/drawing/create-card.ts";
import { createGrowthLink } from "../../canvas/drawing/create-growth-link.ts";
import type { MatrixCell } from "./matrix-rows.ts";

/** Places a card for an empty cell, or takes away what was drawn for a filled one. */
export function toggleCell(editor: Editor, { capital, stage, node }: MatrixCell): void {
  editor.markHistoryStoppingPoint("matrix cell");
  if (node === null) createCardInStage(editor, capital.id, stage);
  else editor.deleteShapes(node.cards.filter(isShapeId));
}

export function linkNodes(
  editor: Editor,
  {
    from,
    to,
    kind,
  }: { readonly from: GrowthNode; readonly to: GrowthNode; readonly kind: LinkKind },
): void {
  const start = from.cards.find(isShapeId);
  const end = to.cards.find(isShapeId);
  if (start === undefined || end === undefined) return;
  editor.markHistoryStoppingPoint("matrix link");
  editor.run(() => createGrowthLink(editor, start, end, { kind }));
}

/** Leads a node to the star, or takes its arrows to the star away. False where there is no star. */
export function toggleStarLink(
  editor: Editor,
  { star, starLinks }: MacroStructure,
  node: GrowthNode,
): boolean {
  const drawn = starLinks.filter(({ from }) => from === node.key).flatMap(({ arrows }) => arrows);
  const start = node.cards.find(isShapeId);
  const goal = star !== null && isShapeId(star.id) ? star.id : null;
  if (start === undefined || goal === null) return false;
  editor.markHistoryStoppingPoint("star link");
  if (drawn.length > 0) editor.deleteShapes(drawn.filter(isShapeId));
  else editor.run(() => createGrowthLink(editor, start, goal));
  return true;
}

export function deleteLink(editor: Editor, link: { readonly arrows: readonly string[] }): void {
  editor.markHistoryStoppingPoint("delete link");
  editor.deleteShapes(link.arrows.filter(isShapeId));
}
