import type { Share } from "../../relay/person-quota.ts";

/** One browser needs one, whatever its tabs. */
const mostStreams = 32;

/** How many streams each person has open. Each is asked whom it concerns whenever anything is said. */
export class OpenStreams {
  readonly #open = new Map<string, number>();

  /** @returns the way out; null when the person has as many as they may */
  enter({ key, factor }: Share): (() => void) | null {
    const open = this.#open.get(key) ?? 0;
    if (open >= mostStreams * factor) return null;
    this.#open.set(key, open + 1);
    return () => {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left === 0) this.#open.delete(key);
      else this.#open.set(key, left);
    };
  }
}
