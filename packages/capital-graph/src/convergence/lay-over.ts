import { compareCodeUnits } from "../code-unit-order.ts";
import { patternItems, type PatternItem } from "../pattern/pattern-items.ts";
import type { Road } from "./road.ts";

/** A card or an arrow of roads that are laid over each other. */
export interface LaidItem {
  readonly item: PatternItem;
  /** Whose roads have it, in code-unit order. */
  readonly by: readonly string[];
  /** How many could have it: all roads for a card, for an arrow those that have both of its ends. */
  readonly among: number;
  readonly standing: Standing;
}

/**
 * More than two thirds have it, fewer than one third, or the meeting is of two minds. An arrow
 * between cards that most roads lack divides nobody.
 */
type Standing = "shared" | "divided" | "few";

/** Everything that any road has: cards before arrows, what most have first, and in order of ids. */
export function layOver(roads: readonly Road[]): readonly LaidItem[] {
  const items = new Map<string, { readonly item: PatternItem; readonly by: string[] }>();
  const cellsOf = new Map<string, ReadonlySet<string>>();
  for (const { id, form } of roads) {
    cellsOf.set(id, new Set(form.nodes));
    for (const item of patternItems(form)) {
      const known = items.get(item.id);
      if (known === undefined) items.set(item.id, { item, by: [id] });
      else known.by.push(id);
    }
  }
  return [...items.values()]
    .map(({ item, by }) => {
      const among = item.kind === "node" ? roads.length : countWithBoth(item);
      return {
        item,
        by: by.toSorted(compareCodeUnits),
        among,
        standing: standing(by.length, among),
      };
    })
    .toSorted(
      (one, other) =>
        Number(one.item.kind !== "node") - Number(other.item.kind !== "node") ||
        other.by.length - one.by.length ||
        compareCodeUnits(one.item.id, other.item.id),
    );

  function countWithBoth({ from, to }: { readonly from: string; readonly to: string }): number {
    let count = 0;
    for (const cells of cellsOf.values()) if (cells.has(from) && cells.has(to)) count += 1;
    return count;
  }

  function standing(yes: number, among: number): Standing {
    if (2 * among < roads.length || 3 * yes < among) return "few";
    return 3 * yes > 2 * among ? "shared" : "divided";
  }
}
