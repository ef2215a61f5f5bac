import type { Call } from "./call.ts";

type Take = (event: KeyboardEvent, call: Call) => boolean;

/** Brings keys of the editor to the list that a sign called, while it is open. */
export class CallKeys {
  #take: Take | null = null;

  /** Null where no list is open. */
  give(take: Take | null): void {
    this.#take = take;
  }

  /** @returns whether the key was the list's */
  readonly onKey: Take = (event, call) => this.#take?.(event, call) === true;
}
