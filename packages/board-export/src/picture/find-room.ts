import type { PictureRect } from "./picture.ts";
import type { Obstacles } from "./route-arrow.ts";
import type { Point } from "./shape-parts.ts";

/** Steps away from where words would stand, nearest first; more up and down than aside. */
const SHIFTS: readonly Point[] = [0, 1, 2, 3, 4]
  .flatMap((down) => [0, 1, 2].map((aside) => ({ x: aside * 48, y: down * 24 })))
  .flatMap(({ x, y }) => [
    { x, y },
    { x: -x, y },
    { x, y: -y },
    { x: -x, y: -y },
  ])
  .toSorted((a, b) => Math.hypot(a.x * 1.5, a.y) - Math.hypot(b.x * 1.5, b.y));
/** Words laid before are looked through so far back. */
const MAX_REMEMBERED = 200;

/**
 * Room for words on arrows beside cards and each other; where there is none nearby, they stand
 * where they were wanted.
 */
export function roomFinder(obstacles: Obstacles): (wanted: PictureRect) => Point {
  const given: PictureRect[] = [];
  return (wanted) => {
    const { w, h } = wanted;
    const isFree = (at: PictureRect) =>
      ![...obstacles.near(at).map((obstacle) => obstacle.at), ...given].some((other) =>
        overlap(at, other),
      );
    const spots = SHIFTS.map(({ x, y }) => ({ x: wanted.x + x, y: wanted.y + y, w, h }));
    const spot = spots.find(isFree) ?? wanted;
    given.push(spot);
    if (given.length > MAX_REMEMBERED) given.shift();
    return spot;
  };
}

function overlap(a: PictureRect, b: PictureRect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
