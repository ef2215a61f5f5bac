import type { Drawing, DrawnCard, Stage } from "@zentaikan/capital-graph";
import { CAPITAL_CARD_SIZE } from "../records/capital-card.ts";
import { placeInLanes, type CardOrder } from "./lane-layout.ts";
import type { Point } from "../view/page-transform.ts";
import { VISION_STAR_SIZE } from "../records/vision-star.ts";

/** Beyond this many arrows nobody sees a crossing more, and counting them takes its time. */
const MAX_ARROWS = 80;
const MAX_ROUNDS = 6;

/**
 * An order of the cards in their lanes in which few arrows cross each other or run over a card,
 * and those that remain are short. Swaps two cards of a lane while that makes the picture better:
 * a local search, deterministic, good enough for the dozen cards of a macro structure. Cards that
 * somebody has placed before keep the order they were placed in.
 */
export function orderCards(drawing: Drawing): CardOrder {
  const order = new Map<Stage | null, string[]>();
  for (const card of drawing.cards.toSorted(byRank)) {
    order.set(card.laneStage, [...(order.get(card.laneStage) ?? []), card.id]);
  }
  const isPlaced = drawing.cards.some((card) => card.rank !== undefined);
  if (isPlaced || drawing.arrows.length > MAX_ARROWS) return order;
  let best = disorder(drawing, order);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = best;
    for (const ids of order.values()) {
      for (const [a, b] of pairsBelow(ids.length)) {
        swap(ids, a, b);
        const found = disorder(drawing, order);
        if (found < best) best = found;
        else swap(ids, a, b);
      }
    }
    if (best === before) break;
  }
  return order;
}

function byRank({ rank: one = Infinity }: DrawnCard, { rank: other = Infinity }: DrawnCard) {
  return one === other ? 0 : one - other;
}

/** The smaller, the easier to read: crossings and covered cards first, then length. */
function disorder(drawing: Drawing, order: CardOrder): number {
  const centres = centresOf(drawing, order);
  const lines = drawing.arrows.flatMap(({ from, to }) => {
    const [start, end] = [centres.get(from ?? ""), centres.get(to ?? "")];
    return start && end ? [{ from, to, start, end }] : [];
  });
  let crossings = 0;
  for (const [a, b] of pairsBelow(lines.length)) {
    const [one, other] = [lines[a], lines[b]];
    if (one && other && doCross(one, other)) crossings += 1;
  }
  const covered = lines.flatMap((line) =>
    drawing.cards.filter((card) => runsOver(line, card, centres)),
  );
  const length = lines.reduce((sum, { start, end }) => sum + Math.abs(end.y - start.y), 0);
  // Down is the way people read inside a lane.
  const rises = lines.filter(({ start, end }) => start.x === end.x && end.y < start.y);
  return crossings + 2 * covered.length + rises.length / 100 + length / 100_000;
}

interface Line {
  readonly from: string | null;
  readonly to: string | null;
  readonly start: Point;
  readonly end: Point;
}

function centresOf(drawing: Drawing, order: CardOrder): Map<string, Point> {
  const { cards, stars } = placeInLanes(drawing, order);
  return new Map([
    ...[...cards].map(([id, at]) => [id, centre(at, CAPITAL_CARD_SIZE)] as const),
    ...[...stars].map(([id, at]) => [id, centre(at, VISION_STAR_SIZE)] as const),
  ]);
}

function centre({ x, y }: Point, { w, h }: { w: number; h: number }): Point {
  return { x: x + w / 2, y: y + h / 2 };
}

function doCross(a: Line, b: Line): boolean {
  const ends = new Set([a.from, a.to, b.from, b.to]);
  if (ends.size < 4) return false;
  const isBetween = (line: Line, one: Point, other: Point) =>
    side(line, one) * side(line, other) < 0;
  return isBetween(a, b.start, b.end) && isBetween(b, a.start, a.end);
}

/** Which side of the line a point is on: the sign says it, 0 on the line itself. */
function side({ start, end }: Line, { x, y }: Point): number {
  return Math.sign((end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x));
}

function runsOver(line: Line, { id }: DrawnCard, centres: ReadonlyMap<string, Point>): boolean {
  const centre = centres.get(id);
  if (centre === undefined || id === line.from || id === line.to) return false;
  const { start, end } = line;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  // The point of the line that comes nearest to the card's centre; cards are flat, so by height.
  const share = dx === 0 ? (centre.y - start.y) / dy : (centre.x - start.x) / dx;
  if (!(share > 0 && share < 1)) return false;
  const offset = dx === 0 ? start.x - centre.x : start.y + share * dy - centre.y;
  return Math.abs(offset) < (dx === 0 ? CAPITAL_CARD_SIZE.w : CAPITAL_CARD_SIZE.h) / 2;
}

function* pairsBelow(count: number): Generator<[number, number]> {
  for (let b = 1; b < count; b += 1) for (let a = 0; a < b; a += 1) yield [a, b];
}

function swap(items: string[], a: number, b: number): void {
  const [one, other] = [items[a], items[b]];
  if (one === undefined || other === undefined) return;
  items[a] = other;
  items[b] = one;
}
