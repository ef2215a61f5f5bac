import { atom, type Atom } from "tldraw";
import type { CapitalLineup, Text } from "@zentaikan/capital-graph";
import type { ReadStructure } from "@zentaikan/board-import";
import { defineBoardPart } from "../../ground/board-part.ts";

/** Where somebody is on the way from a file to the board. */
export type TakeInStep =
  /** They may choose a file or paste words; what went wrong with the last ones stands above. */
  | { readonly kind: "asking"; readonly refusal: Text | null }
  | { readonly kind: "reading"; readonly name: string }
  | {
      readonly kind: "read";
      readonly name: string;
      readonly read: ReadStructure;
      /** What it was read of, and in whose words: where those change, it is read again. */
      readonly source: TakeInSource;
      readonly lineup: CapitalLineup;
    };

export interface TakeInSource {
  readonly content: File | string;
  /** Puts it on the canvas as what it is to everybody else; null where it was brought to be read. */
  readonly placeAsIs: (() => void) | null;
}

/** Null while nobody takes anything in. Nobody else sees it, and nothing of it is in the board. */
export class TakeInDesk {
  readonly step: Atom<TakeInStep | null> = atom<TakeInStep | null>("take in", null);
}

export const TAKE_IN_DESK = defineBoardPart<TakeInDesk>("take-in desk");
