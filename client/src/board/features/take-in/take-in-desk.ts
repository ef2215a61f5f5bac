import { atom, type Atom } from "tldraw";
import type { Text } from "@zentaikan/capital-graph";
import type { ReadStructure } from "@zentaikan/board-import";
import { defineBoardPart } from "../../ground/board-part.ts";

/** Where somebody is on the way from a file to the board. */
type TakeInStep =
  /** They may choose a file or paste words; what went wrong with the last ones stands above. */
  | { readonly kind: "asking"; readonly refusal: Text | null }
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "read"; readonly name: string; readonly read: ReadStructure };

/** Null while nobody takes anything in. Nobody else sees it, and nothing of it is in the board. */
export class TakeInDesk {
  readonly step: Atom<TakeInStep | null> = atom<TakeInStep | null>("take in", null);
}

export const TAKE_IN_DESK = defineBoardPart<TakeInDesk>("take-in desk");
