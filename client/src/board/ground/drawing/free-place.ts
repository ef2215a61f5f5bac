interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Room for a lane's header above the first card, and the distance between cards. */
const headerHeight = 64;
const gap = 20;

/**
 * Where a new card goes when nobody said where: below the lowest card of the lane, in its middle;
 * when the lane is full, the first gap from above, and at last over the others, a little aside.
 */
export function freePlace(
  lane: Box,
  cards: readonly Box[],
  size: { readonly w: number; readonly h: number },
): { x: number; y: number } {
  const x = lane.x + (lane.w - size.w) / 2;
  const first = lane.y + headerHeight;
  const last = lane.y + lane.h - headerHeight - size.h;
  const inLane = cards.filter((card) => card.x < lane.x + lane.w && card.x + card.w > lane.x);
  const below = Math.max(first, ...inLane.map((card) => card.y + card.h + gap));
  if (below <= last) return { x, y: below };
  for (let y = first; y <= last; y += size.h + gap) {
    const isFree = inLane.every((card) => card.y >= y + size.h || card.y + card.h <= y);
    if (isFree) return { x, y };
  }
  const aside = 1 + (inLane.length % 5);
  return { x: x + aside * 8, y: first + aside * 16 };
}
