import { CAPITAL_CARD_SIZE } from "@zentaikan/board-model";
import type { PatternCell, PatternItem } from "@zentaikan/capital-graph";
import type { BoardLook, Box } from "../../ground/drawing/board-look.ts";
import { freePlace } from "../../ground/drawing/free-place.ts";

const firstBelow = 64;
const pitch = CAPITAL_CARD_SIZE.h + 20;

/**
 * Where cards of the pattern would stand that nobody has decided upon. Each has a place of its own
 * among all of its beat, so that it stays there while others are taken; where something lies there
 * by now, it goes where a new card would.
 */
export function placeItems(
  {
    items,
    open,
  }: { readonly items: readonly PatternItem[]; readonly open: readonly PatternItem[] },
  look: BoardLook,
): ReadonlyMap<string, Box> {
  const isOpen = new Set(open.map(({ id }) => id));
  const taken = look.cards.map(({ box }) => box);
  const places = new Map<string, Box>();
  for (const { stage, box: lane } of look.lanes) {
    const cells = items.filter(
      (item): item is PatternCell => item.kind === "node" && item.stage === stage,
    );
    for (const [at, { id }] of cells.entries()) {
      if (!isOpen.has(id)) continue;
      const x = lane.x + (lane.w - CAPITAL_CARD_SIZE.w) / 2;
      const own = { x, y: lane.y + firstBelow + at * pitch, ...CAPITAL_CARD_SIZE };
      const isFree =
        own.y + own.h <= lane.y + lane.h - firstBelow && !taken.some((box) => meet(box, own));
      const place = isFree
        ? own
        : { ...freePlace(lane, taken, CAPITAL_CARD_SIZE), ...CAPITAL_CARD_SIZE };
      taken.push(place);
      places.set(id, place);
    }
  }
  return places;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.w &&
    other.x < one.x + one.w &&
    one.y < other.y + other.h &&
    other.y < one.y + one.h
  );
}
