import type { Atom } from "tldraw";
import { defineBoardPart } from "../board-part.ts";

/** Whether something of a pattern is dashed over the board, which asks enough by itself. */
interface DashedPattern {
  readonly isShown: Atom<boolean>;
}

export const DASHED_PATTERN = defineBoardPart<DashedPattern>("dashed pattern");
