/** A scribble in a presence lies five deep. */
const maxDepth = 16;
/** Fields and items of all levels. The most that the canvas says of somebody are some hundreds. */
const maxValues = 4096;

/**
 * Whether a state of presence is of a shape that can be compared and written again on every way it
 * takes, here and in browsers: strangers choose how deep and how wide.
 */
export function isSmallState(state: unknown): boolean {
  let level: unknown[] = [state];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return false;
    const inside: unknown[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      for (const one of Object.values(value)) inside.push(one);
    }
    values += inside.length;
    if (values > maxValues) return false;
    level = inside;
  }
  return true;
}
