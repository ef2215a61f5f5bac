import { compareCodeUnits } from "../code-unit-order.ts";
import { readPatternCell, type PatternCell } from "../pattern/pattern-cell.ts";
import { distanceBand, type DistanceBand } from "../segments/pattern-distance.ts";
import { gatherRoads, type RoadGroup } from "./gather-roads.ts";
import { layOver, type LaidItem } from "./lay-over.ts";
import type { Road } from "./road.ts";

/** Where a meeting is of one mind and where not, by the roads of its people. Never a score of anybody. */
export interface Convergence {
  /** How many roads are laid over each other. */
  readonly roads: number;
  /** Whose road has no card yet: they divide nobody. */
  readonly empty: readonly string[];
  /** Roads beyond what one meeting can look at, which nothing here knows. */
  readonly left: number;
  readonly items: readonly LaidItem[];
  /** 割れた所. */
  readonly divided: readonly LaidItem[];
  /** The mean distance of two roads and its band; null of fewer than two. */
  readonly distance: number | null;
  readonly band: DistanceBand | null;
  /** The few patterns among the roads. Most roads first. */
  readonly groups: readonly RoadGroup[];
  /** What roads begin with, and what they hinge on. Most roads first. */
  readonly starts: readonly SharedCell[];
  readonly bottlenecks: readonly SharedCell[];
}

export interface SharedCell {
  readonly cell: PatternCell;
  readonly by: readonly string[];
}

/** What is counted goes by pairs of roads. */
const MOST_ROADS = 200;

export function converge(given: readonly Road[]): Convergence {
  const drawn = given
    .filter(({ form }) => form.nodes.length > 0)
    .toSorted((one, other) => compareCodeUnits(one.id, other.id));
  const roads = drawn.slice(0, MOST_ROADS);
  const items = layOver(roads);
  const { groups, distance } = gatherRoads(roads);
  return {
    roads: roads.length,
    empty: given.flatMap(({ id, form }) => (form.nodes.length === 0 ? [id] : [])),
    left: drawn.length - roads.length,
    items,
    divided: mostEven(items.filter(({ standing }) => standing === "divided")),
    distance,
    band: distance === null ? null : distanceBand(distance),
    groups,
    starts: items.flatMap(({ item, by }) =>
      item.kind === "node" && item.stage === 1 && item.direction === "grow"
        ? [{ cell: item, by }]
        : [],
    ),
    bottlenecks: countBottlenecks(roads),
  };
}

/** The nearer to half against half, the earlier. */
function mostEven(items: readonly LaidItem[]): readonly LaidItem[] {
  return items.toSorted((one, other) => lean(one) - lean(other) || other.among - one.among);
}

function countBottlenecks(roads: readonly Road[]): readonly SharedCell[] {
  const by = new Map<string, string[]>();
  for (const { id, bottlenecks } of roads) {
    for (const cell of bottlenecks) by.set(cell, [...(by.get(cell) ?? []), id]);
  }
  return Array.from(by, ([cell, ids]) => ({ cell: readPatternCell(cell), by: ids })).toSorted(
    (one, other) => other.by.length - one.by.length || compareCodeUnits(one.cell.id, other.cell.id),
  );
}

function lean({ by, among }: LaidItem): number {
  return Math.abs(by.length / among - 0.5);
}
