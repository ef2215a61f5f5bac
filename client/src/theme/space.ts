/** How many times 4 px; nothing stands at a distance of its own. */
type Step = 0 | 0.5 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | 12 | 24;
type Distance = Step | -0.5 | -1 | -2 | -3 | -4 | "auto";

const grid = 4;

/** Padding, margin and gap on the grid of 4 px, side by side as CSS counts them. */
export function space(...distances: readonly Distance[]): string {
  return distances
    .map((distance) => (typeof distance === "string" ? distance : `${distance * grid}px`))
    .join(" ");
}
