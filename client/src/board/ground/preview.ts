import { atom, computed, type Atom, type Signal } from "tldraw";
import type { Speech } from "../../messages/translate.ts";
import type { PastState } from "../features/history/ghosts-of-past.ts";
import type { BoardEdit } from "./board-edit.ts";

/** A change that somebody may make, in words and as edits. */
export interface Proposal {
  readonly words: (speech: Speech) => string;
  readonly edits: readonly BoardEdit[];
}

/**
 * What the canvas shows as ghosts: the proposal pointed at now, else the one that waits to be done
 * or let go. Nothing of it is in the board, and nobody else sees it.
 */
export class Preview {
  readonly #pointed = atom<Proposal | null>("pointed proposal", null);
  readonly #waiting = atom<Proposal | null>("waiting proposal", null);
  /** An earlier state that somebody looks at: what bringing it back would do shows beside all else. */
  readonly past: Atom<PastState | null> = atom<PastState | null>("state compared", null);
  readonly waiting: Signal<Proposal | null> = this.#waiting;
  readonly shown: Signal<Proposal | null> = computed(
    "shown proposal",
    () => this.#pointed.get() ?? this.#waiting.get(),
  );

  point(proposal: Proposal | null): void {
    this.#pointed.set(proposal);
  }

  /** Waits for somebody to do it or to let it go; null lets go. */
  wait(proposal: Proposal | null): void {
    this.#pointed.set(null);
    this.#waiting.set(proposal);
  }
}
