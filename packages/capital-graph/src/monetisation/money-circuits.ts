import { digraph, reversed, successorsOf, type Digraph } from "../digraph.ts";
import type { ArrowId } from "../drawing.ts";
import { strongComponents } from "../strong-components.ts";
import {
  placeOf,
  US,
  type CirculationStructure,
  type Flow,
  type SectorKey,
} from "./circulation-structure.ts";
import { MOST_NAMED } from "./pair-returns.ts";

/** A way on which money leaves us and comes back: its sectors from us on, and its flows. */
export interface MoneyCircuit {
  readonly sectors: readonly SectorKey[];
  readonly flows: readonly ArrowId[];
}

export interface MoneyCircuits {
  /** For each of those that pay us, the shortest way of our money to them; the shortest first. */
  readonly listed: readonly MoneyCircuit[];
  /** Whoever stands on some closed circuit through us, ourselves included; nobody without one. */
  readonly sectors: readonly SectorKey[];
}

/**
 * The closed money circuits through us. Whether there are any, and who stands on one, say strong
 * components; what is told are shortest ways. Nothing is enumerated: of a hundred sectors that all
 * pay each other there are more circuits than anybody can wait for.
 */
export function findMoneyCircuits(structure: CirculationStructure): MoneyCircuits {
  const money = structure.flows.filter(({ family }) => family === "money");
  const { graph, flowBetween } = graphOf(structure, money);
  const round = new Set(strongComponents(graph).find((group) => group.includes(US)));
  if (round.size < 2) return { listed: [], sectors: [] };
  const keyAt = new Map(structure.sectors.toReversed().map((one) => [placeOf(one), one.key]));
  const { cameFrom, steps } = walkFrom(US, graph, round);
  const payers = successorsOf(reversed(graph), US).filter((place) => round.has(place));
  const nearest = payers
    .toSorted((one, other) => (steps.get(one) ?? 0) - (steps.get(other) ?? 0))
    .slice(0, MOST_NAMED);
  return {
    listed: nearest.map((payer) => {
      const way = [payer];
      for (let at = cameFrom.get(payer); at !== undefined; at = cameFrom.get(at)) way.push(at);
      const places = way.toReversed();
      return {
        sectors: places.flatMap((place) => keyAt.get(place) ?? []),
        flows: places.flatMap((place, index) => {
          const next = places[index + 1] ?? US;
          return flowBetween.get(place)?.get(next) ?? [];
        }),
      };
    }),
    sectors: structure.sectors.filter((one) => round.has(placeOf(one))).map(({ key }) => key),
  };
}

/** Places of sectors with some of the flows among them; of parallel flows the first by id. */
export function graphOf(
  { sectors }: Pick<CirculationStructure, "sectors">,
  flows: readonly Flow[],
): {
  readonly graph: Digraph;
  readonly flowBetween: ReadonlyMap<string, ReadonlyMap<string, ArrowId>>;
} {
  const places = new Map(sectors.map((sector) => [sector.key, placeOf(sector)]));
  const flowBetween = new Map<string, Map<string, ArrowId>>();
  const edges = flows.flatMap(({ id, from, to }) => {
    const [tail, head] = [places.get(from), places.get(to)];
    if (tail === undefined || head === undefined || tail === head) return [];
    const heads = flowBetween.get(tail) ?? new Map<string, ArrowId>();
    if (!heads.has(head)) heads.set(head, id);
    flowBetween.set(tail, heads);
    return [{ from: tail, to: head }];
  });
  return { graph: digraph(places.values(), edges), flowBetween };
}

/** Breadth first within some places: from where each was reached, and in how many steps. */
function walkFrom(start: string, graph: Digraph, within: ReadonlySet<string>) {
  const cameFrom = new Map<string, string>();
  const steps = new Map([[start, 0]]);
  const open = [start];
  for (const place of open) {
    for (const next of successorsOf(graph, place)) {
      if (!within.has(next) || steps.has(next)) continue;
      steps.set(next, (steps.get(place) ?? 0) + 1);
      cameFrom.set(next, place);
      open.push(next);
    }
  }
  return { cameFrom, steps };
}
