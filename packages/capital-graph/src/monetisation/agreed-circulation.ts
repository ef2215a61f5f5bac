import { canonicalJson, type JsonObject } from "../canonical-json.ts";
import { compareCodeUnits } from "../code-unit-order.ts";
import type { CirculationStructure, Flow, Sector, SectorKey } from "./circulation-structure.ts";

/**
 * What an agreement on a scenario binds: who is in it, what flows among them, what is said of its price, in
 * which market, what it is given for, and the story of the panels.
 *
 * Where things lie, amounts, and what of ours a flow offers are left out: they may go on changing
 * without touching the agreement. No ids of records are in it, and no order.
 */
export function agreedCirculation(structure: CirculationStructure): JsonObject {
  const { sectors, flows, panels, secondRound } = structure;
  const endOf = endsAmong(sectors);
  const contentOf = flowContents(flows, endOf);
  return {
    kind: "circulation",
    sectors: sectors.map(({ key }) => endOf(key)),
    flows: flows
      .map((flow) => ({ content: contentOf(flow), json: canonicalJson(contentOf(flow)) }))
      .toSorted((one, other) => compareCodeUnits(one.json, other.json))
      .map(({ content }) => content),
    panels: panels.filter(({ text }) => text !== "").map(({ order, text }) => ({ order, text })),
    secondRound,
  };
}

/** A sector as it is agreed on. */
export function endsAmong(sectors: readonly Sector[]): (key: SectorKey) => JsonObject {
  const ends = new Map(sectors.map(({ key, kind, text }) => [key, { kind, text }]));
  return (key) => ends.get(key) ?? {};
}

/** What is agreed of each flow: what it is, and of what it is given for the same. */
export function flowContents(
  flows: readonly Flow[],
  endOf: (key: SectorKey) => JsonObject,
): (flow: Flow) => JsonObject {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const claim = ({ from, to, kind, text }: Flow) => ({
    from: endOf(from),
    to: endOf(to),
    kind,
    text,
  });
  return (flow) => {
    const answered = byId.get(flow.returns ?? "");
    return {
      ...claim(flow),
      price: flow.price,
      market: flow.market,
      returns: answered === undefined ? null : claim(answered),
    };
  };
}
