import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

const STAR = "the planned star";

/** What a plan would draw; what the board has already stays as it is. */
export function ghostsOfPlan(
  plan: TakeInPlan,
  starIds: readonly string[],
  look: BoardLook,
): readonly Ghost[] {
  const boxes = new Map<string, Box>(
    [...look.cards, ...look.stars].map(({ id, box }) => [id, box]),
  );
  for (const { card, box } of plan.cards) boxes.set(card.id, box);
  if (plan.star !== null) boxes.set(STAR, plan.star.at);
  const boxOf = (id: string | null): Box | undefined => {
    if (id === null) return undefined;
    const isNewStar = plan.star !== null && starIds.includes(id);
    return boxes.get(isNewStar ? STAR : (plan.standsFor.get(id) ?? id));
  };
  const cards = plan.cards.map(({ card, box }): Ghost => {
    return { kind: "box", tone: "new", box, card: null, capital: card.capital, from: null };
  });
  const star: readonly Ghost[] =
    plan.star === null
      ? []
      : [{ kind: "box", tone: "new", box: plan.star.at, card: null, from: null }];
  const lines = plan.arrows.flatMap(({ from, to, kind }): readonly Ghost[] => {
    const [start, end] = [boxOf(from), boxOf(to)];
    if (start === undefined || end === undefined) return [];
    const path = lineBetween(start, end);
    return [{ kind: "line", tone: "new", path, isDouble: kind === "reinvest" }];
  });
  return [...lines, ...cards, ...star];
}
