import { isShapeId, type Editor, type TLShapeId } from "tldraw";
import type { MacroStructure } from "@zentaikan/capital-graph";
import { createCardInStage } from "../../canvas/drawing/create-card.ts";
import { createGrowthLink } from "../../canvas/drawing/create-growth-link.ts";
import type { EntryPlan, EntryCard } from "./plan-entry.ts";

/** Draws what a plan adds, as one step of undo, and selects it. */
export function applyPlan(editor: Editor, plan: EntryPlan, structure: MacroStructure): void {
  const drawn = new Map<string, TLShapeId>();
  for (const { capital, stage, cards } of structure.nodes) {
    // The reading is a moment late: what was undone just now is drawn anew.
    const id = cards.filter(isShapeId).find((card) => editor.getShape(card) !== undefined);
    if (id !== undefined) drawn.set(keyOf({ capital, stage }), id);
  }
  editor.markHistoryStoppingPoint("entry");
  editor.run(() => {
    const created: TLShapeId[] = [];
    const draw = (card: EntryCard): TLShapeId => {
      const id = createCardInStage(editor, card.capital, card.stage);
      drawn.set(keyOf(card), id);
      created.push(id);
      return id;
    };
    const cardFor = (card: EntryCard) => drawn.get(keyOf(card)) ?? draw(card);
    for (const card of plan.cards) draw(card);
    for (const { from, to, kind } of plan.links) {
      const [tail, head] = [cardFor(from), cardFor(to)];
      created.push(createGrowthLink(editor, tail, head, { kind }));
    }
    const { star } = structure;
    for (const card of plan.toStar) {
      if (star === null || !isShapeId(star.id)) continue;
      created.push(createGrowthLink(editor, cardFor(card), star.id));
    }
    if (created.length > 0) editor.select(...created);
  });
}

function keyOf({ capital, stage }: EntryCard): string {
  return `${stage}.${capital}`;
}
