/** Takes out `removed` letters at a place and puts others there. Places count UTF-16 units, as Yjs does. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

export function applySplice(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

/** More differences than people make between two looks; beyond, all between is one replacement. */
const MAX_DIFFERENCES = 200;

/**
 * What turns one text into the other, from left to right, in places of the first. Whole letters
 * alone, for half of a pair is none. Myers, "An O(ND) difference algorithm" (1986), with a bound.
 */
export function splicesBetween(from: string, to: string): readonly Splice[] {
  if (from === to) return [];
  const [a, b] = [Array.from(from), Array.from(to)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const start = a.slice(0, head).join("").length;
  const kept = lettersInBoth(middleA, middleB);
  const splices: Splice[] = [];
  let [at, x, y] = [start, 0, 0];
  for (const [keptX, keptY] of [...kept, [middleA.length, middleB.length] as const]) {
    const removed = middleA.slice(x, keptX).join("").length;
    const inserted = middleB.slice(y, keptY).join("");
    if (removed > 0 || inserted !== "") splices.push({ at, removed, inserted });
    at += removed + (middleA[keptX] ?? "").length;
    [x, y] = [keptX + 1, keptY + 1];
  }
  return splices;
}

/** Places of letters that stay, in either text; none where too much differs. */
function lettersInBoth(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0) return [];
  const steps: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= MAX_DIFFERENCES; differences += 1) {
    steps.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = cameFromAbove(furthest, diagonal, differences)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(steps, a.length, b.length);
    }
    furthest = next;
  }
  return [];
}

function cameFromAbove(
  furthest: ReadonlyMap<number, number>,
  diagonal: number,
  differences: number,
): boolean {
  if (diagonal === -differences) return true;
  if (diagonal === differences) return false;
  return (furthest.get(diagonal - 1) ?? 0) < (furthest.get(diagonal + 1) ?? 0);
}

function walkBack(
  steps: readonly ReadonlyMap<number, number>[],
  lengthA: number,
  lengthB: number,
): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  let [x, y] = [lengthA, lengthB];
  for (const [differences, furthest] of [...steps.entries()].toReversed()) {
    const diagonal = x - y;
    const before = diagonal + (cameFromAbove(furthest, diagonal, differences) ? 1 : -1);
    const fromX = furthest.get(before) ?? 0;
    const fromY = fromX - before;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return kept.toReversed();
}
