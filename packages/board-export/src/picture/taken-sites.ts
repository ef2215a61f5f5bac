import type { PictureEnd } from "./picture.ts";

/** Where arrows already go out of boxes and come in. */
export class TakenSites {
  readonly #counts = new Map<string, number>();

  /** Two are as bad as many. */
  count(end: PictureEnd | null, way: "in" | "out"): number {
    return end === null ? 0 : Math.min(2, this.#counts.get(keyOf(end, way)) ?? 0);
  }

  add(end: PictureEnd | null, way: "in" | "out"): void {
    if (end !== null) this.#counts.set(keyOf(end, way), this.count(end, way) + 1);
  }
}

function keyOf({ box, site }: PictureEnd, way: "in" | "out"): string {
  return `${way} ${site} ${box}`;
}
