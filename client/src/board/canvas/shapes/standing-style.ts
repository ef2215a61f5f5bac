/** As tldraw writes the place of a shape that is not turned. */
const moved = /^matrix\(1, 0, 0, 1, (?<x>[-\d.]+), (?<y>[-\d.]+)\)$/;

interface StandingStyle {
  readonly left: string;
  readonly top: string;
  readonly transform: string;
}

/**
 * How an element stands where tldraw's transform puts it. Each transform is a space of its own, and a
 * browser composes its picture of all of them anew whenever one moves; far away, where a whole pixel
 * of the page is a fraction of one on the screen, a corner says the same and all share one space.
 */
export function standingStyle(transform: string, isFar: boolean): StandingStyle {
  const { x, y } = (isFar && moved.exec(transform)?.groups) || {};
  if (x === undefined || y === undefined) return { left: "", top: "", transform };
  return { left: `${x}px`, top: `${y}px`, transform: "" };
}
