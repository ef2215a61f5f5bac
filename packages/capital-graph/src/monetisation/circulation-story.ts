import type { ArrowId } from "../drawing.ts";
import type { OfferedCapital } from "./offering.ts";
import type { CirculationStructure, Flow, Sector } from "./circulation-structure.ts";
import type { CirculationAnalysis } from "./analyse-circulation.ts";

/** What the sentence of a scenario has to tell, before any language. */
export interface CirculationStory {
  readonly offers: readonly { readonly to: Sector; readonly flows: readonly Flow[] }[];
  /** Offers beyond those that are told. */
  readonly moreOffers: number;
  /** What is paid for some of our offers. */
  readonly returns: readonly ArrowId[];
  /** The shortest round of money from us on; empty without one. */
  readonly round: readonly Sector[];
  readonly roundFlows: readonly ArrowId[];
  /** Those of the customer that our revenue makes grow, and the revenue that does. */
  readonly grown: readonly OfferedCapital[];
  readonly growing: readonly ArrowId[];
  readonly invitation: CirculationInvitation | null;
}

/** The one next step that the reading of an unfinished scenario ends with. */
export type CirculationInvitation =
  | "begin"
  | "us"
  | "customer"
  | "offer"
  | "return"
  | "round"
  | "grow";

const OFFERS_TOLD = 3;

export function readStory({
  structure,
  analysis,
}: {
  readonly structure: CirculationStructure;
  readonly analysis: CirculationAnalysis;
}): CirculationStory {
  const sectors = new Map(structure.sectors.map((sector) => [sector.key, sector]));
  const flows = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const sold = analysis.sold.flatMap((id) => flows.get(id) ?? []);
  const [circuit] = analysis.circuits.listed;
  const growing = analysis.revenues.filter(({ capitals }) => capitals.length > 0);
  const grown = new Map(
    growing.flatMap(({ capitals }) => capitals).map((one) => [one.capital, one]),
  );
  return {
    offers: [...Map.groupBy(sold.slice(0, OFFERS_TOLD), ({ to }) => to)].flatMap(([key, told]) => {
      const to = sectors.get(key);
      return to === undefined ? [] : [{ to, flows: told }];
    }),
    moreOffers: Math.max(0, sold.length - OFFERS_TOLD),
    returns: [...new Set(sold.flatMap(({ answeredBy }) => answeredBy))],
    round: (circuit?.sectors ?? []).flatMap((key) => sectors.get(key) ?? []),
    roundFlows: circuit?.flows ?? [],
    grown: [...grown.values()],
    growing: growing.map(({ flow }) => flow),
    invitation: nextStep(structure, analysis),
  };
}

function nextStep(
  { sectors }: CirculationStructure,
  { sold, unreturned, circuits, revenues }: CirculationAnalysis,
): CirculationInvitation | null {
  const kinds = new Set(sectors.map(({ kind }) => kind));
  if (sectors.length === 0) return "begin";
  if (!kinds.has("us")) return "us";
  if (!kinds.has("customer")) return "customer";
  if (sold.length === 0) return "offer";
  if (unreturned.length > 0) return "return";
  if (circuits.listed.length === 0) return "round";
  return revenues.some(({ outcome }) => outcome === "nothing") ? "grow" : null;
}
