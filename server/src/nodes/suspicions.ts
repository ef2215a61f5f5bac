import { setTimeout as wait } from "node:timers/promises";
import type { Membership } from "./membership.ts";

/** PostgreSQL sees a moment later than a fellow does that a process is gone. */
const betweenLooksMs = [0, 10, 25, 50, 100, 200, 400, 800];

/** Looks whether a fellow that cannot be reached is gone, until it is, or seems to be there. */
export class Suspicions {
  readonly #membership: () => Pick<Membership, "fellows" | "suspect">;
  readonly #looking = new Map<string, Promise<void>>();

  constructor(membership: () => Pick<Membership, "fellows" | "suspect">) {
    this.#membership = membership;
  }

  /** A thousand sockets to it end at once: they wait for one answer. */
  of(fellow: string): Promise<void> {
    const known = this.#looking.get(fellow);
    if (known !== undefined) return known;
    const looking = this.#look(fellow).finally(() => this.#looking.delete(fellow));
    this.#looking.set(fellow, looking);
    return looking;
  }

  async #look(fellow: string): Promise<void> {
    for (const pauseMs of betweenLooksMs) {
      await wait(pauseMs, undefined, { ref: false });
      if (!this.#membership().fellows.has(fellow)) return;
      await this.#membership()
        .suspect(fellow)
        .catch(() => undefined);
    }
  }
}
