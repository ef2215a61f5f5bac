import type { Schedule } from "../store/pace.ts";

/** Time and what waits for it, moved by the test. */
export class HandClock {
  nowMs = 0;
  #tasks: (() => void)[] = [];

  readonly now = (): number => this.nowMs;

  readonly schedule: Schedule = (task) => {
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  };

  /** Lets time pass, then runs what waited for the next frame. */
  frame(elapsedMs = 16): void {
    this.nowMs += elapsedMs;
    for (const task of this.#tasks.splice(0)) task();
  }
}
