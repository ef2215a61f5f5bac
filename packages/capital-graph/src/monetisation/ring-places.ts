import type { CirculationStructure, Sector } from "./circulation-structure.ts";
import { placeOf } from "./circulation-structure.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between two neighbours of the ring as they are drawn, in page units: room for an arrow's words. */
const GAP = 160;

/**
 * Places on a ring for everything that is drawn of sectors: we are at the top, then clockwise those
 * by whom money comes round, then the rest by kind. Upper left corners, none above or left of 0.
 * @param size of a drawn sector, in page units
 */
export function ringPlaces(
  structure: CirculationStructure,
  round: readonly string[],
  size: { readonly w: number; readonly h: number },
): ReadonlyMap<string, Point> {
  const cards = inRingOrder(structure.sectors, round).flatMap((sector) => sector.cards);
  const turn = (2 * Math.PI) / Math.max(1, cards.length);
  // The chord between neighbours is to hold the larger side and the gap.
  const chord = Math.hypot(size.w, size.h) + GAP;
  const radius = cards.length < 2 ? 0 : chord / 2 / Math.sin(Math.max(turn / 2, 1e-9));
  return new Map(
    cards.map((id, index) => {
      const angle = index * turn - Math.PI / 2;
      const [x, y] = [radius * (1 + Math.cos(angle)), radius * (1 + Math.sin(angle))];
      return [id, { x: Math.round(x), y: Math.round(y) }];
    }),
  );
}

function inRingOrder(sectors: readonly Sector[], round: readonly string[]): readonly Sector[] {
  const steps = new Map(round.map((key, step) => [key, step]));
  const stepOf = (sector: Sector) =>
    placeOf(sector) === "us" ? -1 : (steps.get(sector.key) ?? Infinity);
  const order = new Map(sectors.map((sector, index) => [sector, index]));
  return sectors.toSorted((one, other) => {
    const [a, b] = [stepOf(one), stepOf(other)];
    return a === b ? (order.get(one) ?? 0) - (order.get(other) ?? 0) : a - b;
  });
}
