import { isShapeId, type Editor, type TLShapeId } from "tldraw";
import type { MacroStructure } from "@zentaikan/capital-graph";
import { createCardInStage } from "../../canvas/drawing/create-card.ts";
import { createGrowthLink } from "../../canvas/drawing/create-growth-link.ts";
import type { EntryPlan, EntryCard } from "./plan-entry.ts";

/** Draws what a plan adds, as one step of undo, and selects it. */
export function applyPlan(editor: Editor, plan: EntryPlan, structure: MacroStructure): void {
  const drawn = new Map<string, TLShapeId>();
  for (const { capital, stage, cards } of structure.nodes) {
    const id = cards.find(isShapeId);
    if (id !== undefined) drawn.set(keyOf({ capital, stage }), id);
  }
  editor.markHistoryStoppingPoint("entry");
  editor.run(() => {
    const created: TLShapeId[] = [];
    for (const card of plan.cards) {
      const id = createCardInStage(editor, card.capital, card.stage);
      drawn.set(keyOf(card), id);
      created.push(id);
    }
    for (const { from, to, kind } of plan.links) {
      const ends = [drawn.get(keyOf(from)), drawn.get(keyOf(to))] as const;
      if (ends[0] === undefined || ends[1] === undefined) continue;
      created.push(createGrowthLink(editor, ends[0], ends[1], { kind }));
    }
    const { star } = structure;
    for (const card of plan.toStar) {
      const from = drawn.get(keyOf(card));
      if (from === undefined || star === null || !isShapeId(star.id)) continue;
      created.push(createGrowthLink(editor, from, star.id));
    }
    if (created.length > 0) editor.select(...created);
  });
}

function keyOf({ capital, stage }: EntryCard): string {
  return `${stage}.${capital}`;
}
