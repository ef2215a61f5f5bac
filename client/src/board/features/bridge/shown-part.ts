import type { Atom } from "tldraw";
import { defineBoardPart } from "../../ground/board-part.ts";

/** What the address had the board open with, until it is put away. */
export const SHOWN = defineBoardPart<Atom<readonly string[] | null>>("shown by the address");
