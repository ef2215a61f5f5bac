import type { Awareness } from "y-protocols/awareness";
import { CARET_FIELD, type CaretState } from "./caret-state.ts";

/** 15 times a second, as pointers on the canvas. */
const intervalMs = 66;

/**
 * Tells colleagues where this tab writes: no more often than they can see, nothing twice, and
 * nothing of somebody who went elsewhere [UI11].
 */
export class CaretTeller {
  readonly #awareness: Awareness;
  /** Null while nobody writes there; undefined while there is nothing to be told yet. */
  readonly #read: () => CaretState | null | undefined;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastToldMs = 0;
  /** As it lies in the awareness, where it is told from here apart from what is told from elsewhere. */
  #told: unknown = null;

  constructor(awareness: Awareness, read: () => CaretState | null | undefined) {
    this.#awareness = awareness;
    this.#read = read;
    document.addEventListener("visibilitychange", this.#onVisibility);
  }

  readonly soon = (): void => {
    const waitMs = Math.max(0, this.#lastToldMs + intervalMs - Date.now());
    this.#timer ??= setTimeout(this.#look, waitMs);
  };

  /** At once, for a caret that is gone is nobody's business. */
  readonly leave = (): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // Where somebody went on to is told already.
    if (this.#told !== null && this.#known() === this.#told) {
      this.#awareness.setLocalStateField(CARET_FIELD, null);
    }
    this.#told = null;
  };

  dispose(): void {
    document.removeEventListener("visibilitychange", this.#onVisibility);
    this.leave();
  }

  readonly #look = (): void => {
    this.#timer = null;
    if (document.hidden) return;
    const state = this.#read();
    if (state === null) return this.leave();
    if (state === undefined || JSON.stringify(state) === JSON.stringify(this.#known())) return;
    this.#lastToldMs = Date.now();
    this.#told = state;
    this.#awareness.setLocalStateField(CARET_FIELD, state);
  };

  #known(): unknown {
    return this.#awareness.getLocalState()?.[CARET_FIELD];
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) this.leave();
    else this.soon();
  };
}
