import type { Point } from "./point.ts";

/** Neighbours of a bundle lie so far apart along the way, where that leads straight up or down. */
const STEP = 0.2;
/** Words stay off the sectors. */
const MOST = 0.62;

/**
 * How far along its way the words of a flow stand, from 0 to 1, so that those of all that flows
 * between two sectors stay apart. Side by side, ways lie above each other and so do their words; of
 * sectors above each other the ways lie beside each other, closer than words are wide: there the
 * words go up and down like steps.
 * @param place among all flows between the two, whichever way they lead, from one side to the other
 * @param way from the tail to the head
 * @param isBack leads against the way by which places are counted
 */
export function flowLabelShare({
  place,
  count,
  way,
  isBack,
}: {
  readonly place: number;
  readonly count: number;
  readonly way: Point;
  readonly isBack: boolean;
}): number {
  const steepness = Math.abs(way.y) / (Math.hypot(way.x, way.y) || 1);
  const step = Math.min(STEP, MOST / Math.max(1, count - 1)) * steepness;
  const aside = (place - (count - 1) / 2) * step;
  return 0.5 + (isBack ? -aside : aside);
}
