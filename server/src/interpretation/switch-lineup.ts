import { changeBoardLineup, readBoardLineup } from "@zentaikan/board-model";
import {
  migrationBetween,
  type CapitalId,
  type CapitalLineup,
  type CardId,
  type LineupReference,
  type LineupStep,
} from "@zentaikan/capital-graph";
import type * as Y from "yjs";
import { updateBy } from "./update-by.ts";

/** A switch that somebody decided upon, with every step of every lineup, to find the way. */
export interface LineupSwitch {
  readonly from: LineupReference;
  readonly to: CapitalLineup;
  readonly steps: readonly LineupStep[];
  readonly choices: ReadonlyMap<CapitalId, CapitalId>;
  readonly byCard: ReadonlyMap<CardId, CapitalId>;
}

/** `movedOn`: the board speaks of another lineup than the one that was decided about. */
export type SwitchedLineup =
  | { readonly kind: "movedOn" }
  | { readonly kind: "switched"; readonly update: Uint8Array<ArrayBuffer> | null };

/** The edit that makes the document speak of another lineup; null where it already says all that. */
export function switchLineup(
  doc: Y.Doc,
  { from, to, steps, choices, byCard }: LineupSwitch,
): SwitchedLineup {
  const present = readBoardLineup(doc);
  if (present.id !== from.id || present.version !== from.version) return { kind: "movedOn" };
  const capitals = present.capitals.map((capital) => capital.id);
  const migration = migrationBetween(present, to, { steps, capitals });
  const switched = { to, migration, choices, byCard };
  const { update } = updateBy(doc, () => changeBoardLineup(doc, switched));
  return { kind: "switched", update };
}
