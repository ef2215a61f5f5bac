import type { Signal } from "tldraw";
import { defineBoardPart } from "../board-part.ts";

/** The way to kept states, versions among them. */
export interface StateDesk {
  /** Which one a person looks at, by id; null for the list. */
  readonly looking: Signal<string | null>;
  readonly look: (id: string | null) => void;
}

export const STATE_DESK = defineBoardPart<StateDesk>("state desk");
