import type { CapitalLineup } from "../lineup.ts";
import type { Stage } from "../drawing.ts";
import type { MacroStructure } from "../macro-structure.ts";
import type { DoResult } from "../detail/read-detail.ts";

/**
 * What people agree on of a board: its broad frame, one stage with its Do results, or the capitals
 * that it speaks of.
 */
export const AGREED_SUBJECTS = ["frame", "stage1", "stage2", "stage3", "lineup"] as const;
export type AgreedSubject = (typeof AGREED_SUBJECTS)[number];

/** What there is to agree on: of a monetisation scenario it is the broad frame alone. */
export function subjectsOf({ circulation }: MacroStructure): readonly AgreedSubject[] {
  return circulation === undefined ? AGREED_SUBJECTS : ["frame"];
}

/** Everything of a board that an agreement may bind; an `Interpretation` is one. */
export interface AgreedBoard {
  readonly structure: MacroStructure;
  readonly detail: { readonly doResults: readonly DoResult[] };
  readonly lineup: CapitalLineup;
}

/** Null for what is no stage. */
export function stageOfSubject(subject: AgreedSubject): Stage | null {
  switch (subject) {
    case "stage1":
      return 1;
    case "stage2":
      return 2;
    case "stage3":
      return 3;
    case "frame":
    case "lineup":
      return null;
  }
}
