import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";
import type { Ghost } from "../../ground/drawing/ghost.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** What a plan would draw; what the board has already stays as it is. */
export function ghostsOfPlan(plan: TakeInPlan, look: BoardLook): readonly Ghost[] {
  const onBoard = new Map<string, Box>(
    [...look.cards, ...look.stars].map(({ id, box }) => [id, box]),
  );
  const planned = new Map<string, Box>([
    ...plan.cards.map(({ card, box }) => [card.id, box] as const),
    ...plan.stars.map(({ star, box }) => [star.id, box] as const),
  ]);
  const boxOf = (id: string | null): Box | undefined => {
    if (id === null) return undefined;
    return planned.get(id) ?? onBoard.get(plan.standsFor.get(id) ?? "");
  };
  const cards = plan.cards.map(({ card, box }): Ghost => {
    return { kind: "box", tone: "new", box, card: null, capital: card.capital, from: null };
  });
  const stars = plan.stars.map(({ box }): Ghost => {
    return { kind: "box", tone: "new", box, card: null, from: null };
  });
  const lines = plan.arrows.flatMap(({ from, to, kind }): readonly Ghost[] => {
    const [start, end] = [boxOf(from), boxOf(to)];
    if (start === undefined || end === undefined) return [];
    const path = lineBetween(start, end);
    return [{ kind: "line", tone: "new", path, isDouble: kind === "reinvest" }];
  });
  return [...lines, ...cards, ...stars];
}
