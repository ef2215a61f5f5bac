import type { Point } from "../../ground/drawing/board-edit.ts";
import type { Box } from "../../ground/drawing/board-look.ts";

/** Page units kept free for a lane's name above and its exit condition below; less when it is full. */
const heads = [96, 64];
/** Distances between two cards, the first that fits. */
const gaps = [24, 8, 2];

interface Sized {
  readonly id: string;
  readonly box: Box;
}

/**
 * Upper left corners for cards in this order from top to bottom: in the middle of the lane, evenly
 * spread, and clear of what stands fast there. Null when the lane has no room for all of them.
 */
export function placeInLane(
  lane: Box,
  cards: readonly Sized[],
  fast: readonly Box[],
): ReadonlyMap<string, Point> | null {
  const inTheWay = fast.filter(({ x, w }) => x < lane.x + lane.w && x + w > lane.x);
  for (const head of heads) {
    for (const gap of gaps) {
      const room = { top: lane.y + head, bottom: lane.y + lane.h - head + 8 };
      const places = inTheWay.length === 0 ? spread(lane, cards, room, gap) : null;
      const found = places ?? stack(lane, cards, { ...room, gap, inTheWay });
      if (found !== null) return found;
    }
  }
  return null;
}

function spread(
  lane: Box,
  cards: readonly Sized[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  gap: number,
): ReadonlyMap<string, Point> | null {
  const needed = cards.reduce((sum, { box }) => sum + box.h + gap, 0);
  const spare = bottom - top - needed;
  if (spare < 0) return null;
  const share = spare / Math.max(1, cards.length);
  const places = new Map<string, Point>();
  let y = top + (gap + share) / 2;
  for (const { id, box } of cards) {
    places.set(id, { x: lane.x + (lane.w - box.w) / 2, y });
    y += box.h + gap + share;
  }
  return places;
}

/** Around what stands fast: each card at the first height below the one before where it is free. */
function stack(
  lane: Box,
  cards: readonly Sized[],
  room: {
    readonly top: number;
    readonly bottom: number;
    readonly gap: number;
    readonly inTheWay: readonly Box[];
  },
): ReadonlyMap<string, Point> | null {
  const { gap } = room;
  const obstacles = room.inTheWay.toSorted((a, b) => a.y - b.y);
  const places = new Map<string, Point>();
  let y = room.top;
  for (const { id, box } of cards) {
    for (const obstacle of obstacles) {
      const isClear = y + box.h + gap <= obstacle.y || y >= obstacle.y + obstacle.h + gap;
      if (!isClear) y = obstacle.y + obstacle.h + gap;
    }
    if (y + box.h > room.bottom) return null;
    places.set(id, { x: lane.x + (lane.w - box.w) / 2, y });
    y += box.h + gap;
  }
  return places;
}
