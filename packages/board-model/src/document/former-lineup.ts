import {
  parseLineup,
  type CapitalId,
  type CapitalLineup,
  type CardId,
  type Migration,
} from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { isPlainObject } from "../plain-object.ts";

/**
 * What the board spoke of before its last change of lineup: enough to say of a card which capital
 * it was, to ask for the choices still open, and to go back.
 */
export interface FormerLineup {
  readonly lineup: CapitalLineup;
  /** What became of its capitals on the way to the present lineup. */
  readonly migration: Migration;
  /** Cards that the change touched, with the capitals that they were. */
  readonly cards: ReadonlyMap<CardId, CapitalId>;
}

export function writeFormerLineup({ lineup, migration, cards }: FormerLineup): unknown {
  return { lineup, migration: [...migration], cards: [...cards] };
}

/** Null on a board that has never changed its lineup, or where nonsense lies. */
export function readFormerLineup(doc: Doc): FormerLineup | null {
  const stored = doc.getMap(BOARD_ROOTS.meta).get("formerLineup");
  if (!isPlainObject(stored)) return null;
  const parsed = parseLineup(stored["lineup"]);
  if (parsed.kind === "refused") return null;
  return {
    lineup: parsed.value,
    migration: new Map(
      pairsIn(stored["migration"]).flatMap(([from, to]) =>
        Array.isArray(to) ? [[from, to.filter((id) => typeof id === "string")]] : [],
      ),
    ),
    cards: new Map(
      pairsIn(stored["cards"]).flatMap(([card, capital]) =>
        typeof capital === "string" ? [[card, capital]] : [],
      ),
    ),
  };
}

function pairsIn(stored: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((pair: unknown) => {
    const [key, value] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    return typeof key === "string" ? [[key, value] as const] : [];
  });
}
