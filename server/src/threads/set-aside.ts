/** Work on something by name, as the log and the operator read it. */
type Work = string;

interface Deaths {
  readonly count: number;
  readonly isAsideUntil: number;
}

const deathsToSetAside = 2;
const firstAsideMs = 10 * 60_000;
const longestAsideMs = 24 * 60 * 60_000;

/** Which work has ended its thread so often that it is not tried for now [T2]. */
export class SetAside {
  readonly #now: () => number;
  readonly #deaths = new Map<Work, Deaths>();

  /** @param now milliseconds that only go forward */
  constructor(now: () => number) {
    this.#now = now;
  }

  has(work: Work): boolean {
    return (this.#deaths.get(work)?.isAsideUntil ?? -Infinity) > this.#now();
  }

  list(): Work[] {
    return [...this.#deaths.keys()].filter((work) => this.has(work));
  }

  /** @returns whether it is set aside by that */
  died(work: Work): boolean {
    const count = (this.#deaths.get(work)?.count ?? 0) + 1;
    const times = count - deathsToSetAside;
    const asideMs = times < 0 ? 0 : Math.min(firstAsideMs * 2 ** times, longestAsideMs);
    this.#deaths.set(work, { count, isAsideUntil: this.#now() + asideMs });
    return asideMs > 0;
  }

  /** It was done, or is about something else now. */
  forget(work: Work): void {
    this.#deaths.delete(work);
  }

  forgetAll(isMeant: (work: Work) => boolean): void {
    for (const work of this.#deaths.keys()) if (isMeant(work)) this.#deaths.delete(work);
  }
}
