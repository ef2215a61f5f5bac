import { compareCodeUnits } from "./code-unit-order.ts";
import type { Drawing } from "./drawing.ts";
import type { CirculationDrawing } from "./monetisation/circulation-drawing.ts";

export type SettledDrawing = Drawing & Required<Omit<Drawing, "circulation">>;

/**
 * The same drawing with its records in code-unit order of their ids, each id once.
 *
 * A board is a set of records. Whatever order they arrived in, and even if one arrived twice,
 * everything after this function sees the same lists. Of two records with one id the content
 * that sorts first stands.
 */
export function settleDrawing(drawing: Drawing): SettledDrawing {
  return {
    ...drawing,
    cards: settle(drawing.cards),
    arrows: settle(drawing.arrows),
    stars: settle(drawing.stars),
    doResults: settle(drawing.doResults),
    detailLinks: settle(drawing.detailLinks ?? []),
    ...(drawing.circulation && { circulation: settleCirculation(drawing.circulation) }),
  };
}

export function settleCirculation(drawing: CirculationDrawing): CirculationDrawing {
  return {
    sectors: settle(drawing.sectors),
    flows: settle(drawing.flows),
    panels: settle(drawing.panels),
  };
}

/** Records in code-unit order of their ids, each id once. */
function settle<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  const kept = new Map<string, T>();
  for (const record of records) {
    const rival = kept.get(record.id);
    if (rival === undefined || JSON.stringify(record) < JSON.stringify(rival)) {
      kept.set(record.id, record);
    }
  }
  return [...kept.values()].toSorted((left, right) => compareCodeUnits(left.id, right.id));
}
