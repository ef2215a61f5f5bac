/** Edits that were taken in so lately are near each other, in whatever list. */
const mostRuns = 512;

/**
 * The entries that were taken in last, in their order. Neighbouring clocks of one client that came
 * one after another are one run: a board that one person draws on is a few numbers, not a thousand.
 */
export class RecentEntries {
  /** [client, first clock, last clock, …] */
  #runs: number[] = [];

  add(client: number, clock: number): void {
    const runs = this.#runs;
    const last = runs.length - 1;
    if (runs[last - 2] === client && runs[last] === clock - 1) {
      runs[last] = clock;
      return;
    }
    runs.push(client, clock, clock);
    if (runs.length > 2 * mostRuns * numbersOfRun)
      this.#runs = runs.slice(-mostRuns * numbersOfRun);
  }

  /** How many were taken in since this one, itself counted; infinite where that was too long ago. */
  distanceTo({ client, clock }: { readonly client: number; readonly clock: number }): number {
    let since = 0;
    for (let at = this.#runs.length - numbersOfRun; at >= 0; at -= numbersOfRun) {
      const [first = 0, last = 0] = [this.#runs[at + 1], this.#runs[at + 2]];
      if (this.#runs[at] === client && first <= clock && clock <= last)
        return since + last - clock + 1;
      since += last - first + 1;
    }
    return Infinity;
  }
}

const numbersOfRun = 3;
