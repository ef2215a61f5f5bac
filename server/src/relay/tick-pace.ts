import type { Clock } from "./clock.ts";

/** What delivering may take of a core in one room, as long as its tick can stretch. */
const mostOfCore = 1 / 14;
/** However much there is to deliver, nobody waits longer for it. */
const mostMs = 50;
/** Nobody feels so short a wait: as long as a tick is within it, delivering takes less still. */
const unfeltMs = 14;
const mostWithinUnfelt = 1 / 60;
/** How much the newest delivery says of what the next one will take. */
const weightOfNewest = 0.2;

/**
 * When a room passes on what has gathered: a tick after the last time, at once if that is over.
 *
 * A tick is as long as the deliveries of the room are work: writes to sockets are most of what a busy
 * room costs, so few people, or many who are quiet, wait for the commit alone, and in a crowd, or
 * where the core is busy with others, more goes into one write.
 *
 * Edits look back at the last edits only. Cursors come so often that there is always one just
 * before, and an edit in a calm room would wait for a whole tick instead of its commit alone.
 */
export class TickPace {
  readonly #clock: Clock;
  readonly #run: () => void;
  #ranAt = -Infinity;
  #editsRanAt = -Infinity;
  #dueAt = Infinity;
  #workMs = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, run: () => void) {
    this.#clock = clock;
    this.#run = run;
  }

  get tickMs(): number {
    const unfelt = Math.min(unfeltMs, this.#workMs / mostWithinUnfelt);
    return Math.min(mostMs, Math.max(unfelt, this.#workMs / mostOfCore));
  }

  /** Something has gathered. Runs once for all that gathers until then. */
  plan({ hasEdits }: { readonly hasEdits: boolean }): void {
    const dueAt = (hasEdits ? this.#editsRanAt : this.#ranAt) + this.tickMs;
    if (dueAt >= this.#dueAt) return;
    this.#cancel?.();
    this.#dueAt = dueAt;
    this.#cancel = this.#clock.after(Math.max(0, dueAt - this.#clock.now()), () => {
      this.#dueAt = Infinity;
      this.#cancel = null;
      this.#run();
    });
  }

  ran({ withEdits }: { readonly withEdits: boolean }): void {
    this.#ranAt = this.#clock.now();
    if (withEdits) this.#editsRanAt = this.#ranAt;
  }

  /** Does a delivery, and learns from how long it takes. */
  deliver(delivery: () => void): void {
    const startedAt = this.#clock.now();
    delivery();
    this.#workMs += weightOfNewest * (this.#clock.now() - startedAt - this.#workMs);
  }

  dispose(): void {
    this.#cancel?.();
  }
}
