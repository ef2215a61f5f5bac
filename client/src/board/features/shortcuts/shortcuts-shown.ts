import type { Atom } from "tldraw";
import { defineBoardPart } from "../../ground/board-part.ts";

/** Whether one person has the overview of keys before them. */
export const SHORTCUTS_SHOWN = defineBoardPart<Atom<boolean>>("shortcuts shown");
