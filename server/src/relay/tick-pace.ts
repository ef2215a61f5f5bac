import type { Clock } from "./clock.ts";
import { tickMs } from "./limits.ts";

/**
 * When a room passes on what has gathered: a tick after the last time, at once if that is over.
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
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, run: () => void) {
    this.#clock = clock;
    this.#run = run;
  }

  /** Something has gathered. Runs once for all that gathers until then. */
  plan({ members, hasEdits }: { readonly members: number; readonly hasEdits: boolean }): void {
    const dueAt = (hasEdits ? this.#editsRanAt : this.#ranAt) + tickMs(members);
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

  dispose(): void {
    this.#cancel?.();
  }
}
