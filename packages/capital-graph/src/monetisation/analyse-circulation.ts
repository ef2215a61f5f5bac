import { reachable, reversed } from "../digraph.ts";
import type { ArrowId } from "../drawing.ts";
import { readBalances, type Balance } from "./balances.ts";
import {
  placeOf,
  US,
  type CirculationStructure,
  type Flow,
  type SectorKey,
} from "./circulation-structure.ts";
import { findMoneyCircuits, graphOf, type MoneyCircuits } from "./money-circuits.ts";
import { readMonoKoto, type MonoKotoShares } from "./mono-koto.ts";
import type { Offering } from "./offering.ts";
import { readRevenues, type Revenue } from "./revenues.ts";
import { isSourceOfMoney } from "./sector-kinds.ts";

export interface CirculationAnalysis {
  readonly circuits: MoneyCircuits;
  /** What we sell. */
  readonly sold: readonly ArrowId[];
  /** What is sold without anything being paid for it. */
  readonly unreturned: readonly ArrowId[];
  /** Those that pay, take nothing in and bring no money from outside. */
  readonly unfunded: readonly SectorKey[];
  /** What we give for nothing and from which no way leads to what we sell. */
  readonly freeAside: readonly ArrowId[];
  /** Those from which some way leads to us and back, ourselves included. */
  readonly inCirculation: readonly SectorKey[];
  readonly balances: readonly Balance[];
  readonly revenues: readonly Revenue[];
  readonly monoKoto: MonoKotoShares;
}

export function analyseCirculation(
  structure: CirculationStructure,
  offerings: readonly Offering[] | null,
): CirculationAnalysis {
  const { sectors, flows } = structure;
  const { graph } = graphOf(structure, flows);
  const toUs = reachable(reversed(graph), [US]);
  const fromUs = reachable(graph, [US]);
  const money = flows.filter(({ family }) => family === "money");
  const payers = new Set(money.map(({ from }) => from));
  const takers = new Set(money.map(({ to }) => to));
  const placeAt = new Map(sectors.map((sector) => [sector.key, placeOf(sector)]));
  const isOurs = ({ from, to }: Flow) => placeAt.get(from) === US && placeAt.get(to) !== US;
  const sold = flows.filter((flow) => flow.paid && isOurs(flow));
  return {
    circuits: findMoneyCircuits(structure),
    sold: idsOf(sold),
    unreturned: idsOf(flows.filter(({ paid, answeredBy }) => paid && answeredBy.length === 0)),
    unfunded: sectors
      .filter(({ key, kind }) => payers.has(key) && !takers.has(key) && !isSourceOfMoney(kind))
      .map(({ key }) => key),
    freeAside: idsOf(
      flows.filter(
        (flow) =>
          flow.price === "free" &&
          flow.family === "real" &&
          isOurs(flow) &&
          !(sold.length > 0 && toUs.has(placeAt.get(flow.to) ?? "")),
      ),
    ),
    inCirculation: sectors
      .filter((sector) => toUs.has(placeOf(sector)) && fromUs.has(placeOf(sector)))
      .map(({ key }) => key),
    balances: readBalances(structure),
    revenues: readRevenues(structure, offerings),
    monoKoto: readMonoKoto(structure),
  };
}

function idsOf(flows: readonly Flow[]): readonly ArrowId[] {
  return flows.map(({ id }) => id);
}
