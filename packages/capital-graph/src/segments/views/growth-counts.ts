import type { Stage } from "../../drawing.ts";
import type { CapitalLineup } from "../../lineup.ts";
import { conceptName } from "../../pattern/canonical-form.ts";
import { readPatternCell } from "../../pattern/pattern-cell.ts";
import { compareCodeUnits } from "../../code-unit-order.ts";
import type { CountedPattern } from "./counted-pattern.ts";

/** How many customers grow what in which beat, and by which growth of which other. */
export interface GrowthCounts {
  readonly customers: number;
  /** Every capital that grows anywhere: those of the lineup in its order, then others by customers. */
  readonly capitals: readonly string[];
  readonly cells: readonly GrowthCell[];
  /** Most customers first. */
  readonly flows: readonly GrowthFlow[];
}

export interface GrowthCell {
  readonly stage: Stage;
  readonly capital: string;
  readonly customers: number;
}

/** Growth in one beat that makes growth in the same or a later one. */
export interface GrowthFlow {
  readonly from: Omit<GrowthCell, "customers">;
  readonly to: Omit<GrowthCell, "customers">;
  readonly customers: number;
}

/** What is kept or spent is no growth, and is counted nowhere. */
export function countGrowth(
  patterns: readonly CountedPattern[],
  lineup: CapitalLineup,
): GrowthCounts {
  const nodes = new Map<string, number>();
  const causes = new Map<string, number>();
  for (const { form, customers } of patterns) {
    if (customers === 0) continue;
    for (const node of form.nodes) {
      if (node.endsWith("+")) nodes.set(node, (nodes.get(node) ?? 0) + customers);
    }
    for (const cause of form.causes) {
      if (GROWTH.test(cause)) causes.set(cause, (causes.get(cause) ?? 0) + customers);
    }
  }
  const cells = [...nodes].map(([node, customers]) => ({ ...readCell(node), customers }));
  return {
    customers: patterns.reduce((sum, { customers }) => sum + customers, 0),
    capitals: inOrder(cells, lineup),
    cells,
    flows: [...causes]
      .toSorted(([one, few], [other, many]) => many - few || compareCodeUnits(one, other))
      .map(([cause, customers]) => {
        const [from = "", to = ""] = cause.slice(0, -2).split(">");
        return { from: readCell(from), to: readCell(to), customers };
      }),
  };
}

const GROWTH = /\+>.*\+:\+$/;

function readCell(node: string): Omit<GrowthCell, "customers"> {
  const { stage, capital } = readPatternCell(node);
  return { stage, capital };
}

function inOrder(cells: readonly GrowthCell[], lineup: CapitalLineup): readonly string[] {
  const places = new Map(
    lineup.capitals.map((capital, place) => [
      conceptName({ conceptId: capital.conceptId, capital: capital.id }, lineup.id),
      place,
    ]),
  );
  const counts = new Map<string, number>();
  for (const { capital, customers } of cells) {
    counts.set(capital, (counts.get(capital) ?? 0) + customers);
  }
  const placeOf = (capital: string) => places.get(capital) ?? places.size;
  return [...counts]
    .toSorted(
      ([one, few], [other, many]) =>
        placeOf(one) - placeOf(other) || many - few || compareCodeUnits(one, other),
    )
    .map(([capital]) => capital);
}
