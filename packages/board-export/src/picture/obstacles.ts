import type { PictureRect } from "./picture.ts";
import type { Obstacles } from "./route-arrow.ts";

const CELL = 256;
/** So that a shape of any size, and an arrow of any length, takes bounded time. */
const MAX_CELLS = 64;
const MAX_FOUND = 64;

interface Obstacle {
  readonly id: string;
  readonly at: PictureRect;
}

/** A grid over the page. What is larger than a page is no obstacle: every way runs through it. */
export function obstaclesOf(boxes: readonly Obstacle[]): Obstacles {
  const cells = new Map<string, Obstacle[]>();
  for (const obstacle of boxes) {
    const names = cellsOf(obstacle.at);
    if (names === null) continue;
    for (const name of names) {
      const found = cells.get(name);
      if (found === undefined) cells.set(name, [obstacle]);
      else if (found.length < MAX_FOUND) found.push(obstacle);
    }
  }
  return {
    near: (area) => {
      const found = new Set<Obstacle>();
      for (const name of cellsOf(area) ?? []) {
        for (const obstacle of cells.get(name) ?? []) {
          if (found.size < MAX_FOUND) found.add(obstacle);
        }
      }
      return [...found];
    },
  };
}

function cellsOf({ x, y, w, h }: PictureRect): string[] | null {
  const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  const columns = Math.floor((x + w) / CELL) - left + 1;
  const rows = Math.floor((y + h) / CELL) - top + 1;
  if (!(columns * rows <= MAX_CELLS)) return null;
  return Array.from(
    { length: columns * rows },
    (_, index) => `${left + (index % columns)} ${top + Math.floor(index / columns)}`,
  );
}
