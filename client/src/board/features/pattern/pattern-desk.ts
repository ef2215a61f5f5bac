import { atom, type Atom } from "tldraw";
import { defineBoardPart } from "../../ground/board-part.ts";

/** What somebody points at in the list of the pattern, on the canvas as well. */
interface PatternDesk {
  readonly lit: Atom<string | null>;
}

export const PATTERN_DESK = defineBoardPart<PatternDesk>("pattern desk");

export function openPatternDesk(): PatternDesk {
  return { lit: atom<string | null>("lit item of the pattern", null) };
}
