import { atom, type Atom } from "tldraw";
import { defineBoardPart } from "../../ground/board-part.ts";

/** Which item of the pattern somebody has before them, in the list or on the canvas. */
interface PatternDesk {
  /** What they point at. */
  readonly lit: Atom<string | null>;
  /** What they pressed on the canvas, to decide upon it there. */
  readonly chosen: Atom<string | null>;
}

export const PATTERN_DESK = defineBoardPart<PatternDesk>("pattern desk");

export function openPatternDesk(): PatternDesk {
  return {
    lit: atom<string | null>("lit item of the pattern", null),
    chosen: atom<string | null>("chosen item of the pattern", null),
  };
}
