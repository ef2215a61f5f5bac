import { atom, computed, type Atom, type Signal } from "tldraw";
import type { Speech } from "../../messages/translate.ts";
import type { Drawing, MacroStructure } from "@zentaikan/capital-graph";
import type { BoardEdit } from "./drawing/board-edit.ts";
import type { BoardLook } from "./drawing/board-look.ts";
import type { Ghost } from "./drawing/ghost.ts";

/** A change that somebody may make, in words and as edits. */
export interface Proposal {
  readonly words: (speech: Speech) => string;
  readonly edits: readonly BoardEdit[];
}

/** The board as it is at this moment. */
export interface BoardNow {
  readonly drawing: Drawing;
  readonly structure: MacroStructure;
  readonly look: BoardLook;
}

/** Ghosts for it. */
export type Comparison = (now: BoardNow) => readonly Ghost[];

/**
 * What the canvas shows as ghosts: the proposal pointed at now, else the one that waits to be done
 * or let go. Nothing of it is in the board, and nobody else sees it.
 */
export class Preview {
  readonly #pointed = atom<Proposal | null>("pointed proposal", null);
  readonly #waiting = atom<Proposal | null>("waiting proposal", null);
  /** What somebody compares the board with: it shows while nothing is proposed. */
  readonly comparison: Atom<Comparison | null> = atom<Comparison | null>("comparison", null);
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
