import type { Signal } from "tldraw";
import { defineBoardPart } from "../board-part.ts";
import type { Comparison } from "../preview.ts";

/** A kept state that the canvas shows as it was, in place of the board. */
export interface ShownState {
  readonly id: string;
  /** What is marked in it; null for nothing. */
  readonly marks: Comparison | null;
}

/** The way to kept states, versions among them. */
export interface StateDesk {
  /** Which one a person looks at, by id; null for the list. */
  readonly looking: Signal<string | null>;
  /** What is shown in full goes with it. */
  readonly look: (id: string | null) => void;
  /** Null while the canvas shows the board as it is. */
  readonly shown: Signal<ShownState | null>;
  readonly show: (state: ShownState | null) => void;
}

export const STATE_DESK = defineBoardPart<StateDesk>("state desk");
