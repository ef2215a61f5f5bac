import { LIMITS } from "./limits.ts";

export type MakeDiff = (state: Uint8Array, stateVector: Uint8Array) => Promise<Uint8Array>;

/** One after another: the document process has other work, and holds a copy of what waits there. */
export class DiffQueue {
  readonly #make: MakeDiff;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(make: MakeDiff) {
    this.#make = make;
  }

  /** @returns null when too many wait already */
  ask(state: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array> | null {
    if (this.#waiting >= LIMITS.maxWaitingDiffs) return null;
    this.#waiting += 1;
    const run = (): Promise<Uint8Array> => this.#make(state, stateVector);
    const diff = this.#last.then(run, run).finally(() => (this.#waiting -= 1));
    this.#last = diff;
    return diff;
  }
}
