import type { PatternCell, PatternItem } from "@zentaikan/capital-graph";
import type { Point } from "../../ground/drawing/board-edit.ts";
import { liesOn, type BoardLook, type Box } from "../../ground/drawing/board-look.ts";
import { lineBetween } from "../../ground/drawing/line-between.ts";
import { placeItems } from "./place-items.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

/** Something of the pattern that nobody has decided upon, where it would be, in page units. */
export type PatternGhost =
  | { readonly kind: "card"; readonly item: PatternCell; readonly box: Box }
  | {
      readonly kind: "arrow";
      readonly item: Exclude<PatternItem, PatternCell>;
      readonly path: readonly [Point, Point];
    };

export function ghostsOf(
  pattern: Pick<StartedPattern, "items" | "open" | "cards" | "standsFor">,
  look: BoardLook,
): readonly PatternGhost[] {
  const places = placeItems(pattern, look);
  const boxes = new Map<string, Box>(look.cards.map(({ id, box }) => [id, box]));
  const boxOf = (node: string) =>
    places.get(node) ?? boxes.get(pattern.cards.get(pattern.standsFor.get(node) ?? "") ?? "");
  return pattern.open.flatMap((item): PatternGhost[] => {
    if (item.kind === "node") {
      const box = places.get(item.id);
      return box === undefined ? [] : [{ kind: "card", item, box }];
    }
    const [from, to] = [boxOf(item.from), boxOf(item.to)];
    if (from === undefined || to === undefined) return [];
    return [{ kind: "arrow", item, path: lineBetween(from, to) }];
  });
}

/** The ghost under a point: a card before an arrow, of arrows the nearest. @param within page units */
export function ghostAt(
  ghosts: readonly PatternGhost[],
  point: Point,
  within: number,
): PatternGhost | null {
  let nearest: PatternGhost | null = null;
  let least = within;
  for (const ghost of ghosts) {
    if (ghost.kind === "card" && liesOn(ghost.box, point)) return ghost;
    const distance = ghost.kind === "arrow" ? distanceToLine(ghost.path, point) : Infinity;
    if (distance > least) continue;
    nearest = ghost;
    least = distance;
  }
  return nearest;
}

function distanceToLine([from, to]: readonly [Point, Point], point: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
