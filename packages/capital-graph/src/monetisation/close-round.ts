import { reachable, reversed } from "../digraph.ts";
import type { CirculationAnalysis } from "./analyse-circulation.ts";
import type { CirculationEdit } from "./circulation-edit.ts";
import { UNSAID_FLOW } from "./unsaid-flow.ts";
import { placeOf, US, type CirculationStructure, type Sector } from "./circulation-structure.ts";
import { graphOf } from "./money-circuits.ts";

/**
 * Money that would close a round through us: from where ours ends to where that begins which comes
 * to us. Where that would have us pay those that pay us, it goes by somebody else, a new sector if
 * there is none. Nothing where it is closed, or where nobody is there to go round with.
 */
export function closeRound(
  structure: CirculationStructure,
  { circuits }: Pick<CirculationAnalysis, "circuits">,
): readonly CirculationEdit[] {
  const { sectors, flows } = structure;
  const us = sectors.find(({ kind }) => kind === "us");
  if (us === undefined || circuits.listed.length > 0) return [];
  const { graph } = graphOf(
    structure,
    flows.filter(({ family }) => family === "money"),
  );
  const paidByUs = reachable(graph, [US]);
  const payingUs = reachable(reversed(graph), [US]);
  const others = sectors.filter(({ kind }) => kind !== "us");
  const ends = others.filter((sector) => paidByUs.has(placeOf(sector)));
  const beginnings = others.filter((sector) => payingUs.has(placeOf(sector)));
  const payers = new Set(flows.filter(({ family }) => family === "money").map(({ from }) => from));
  const takers = new Set(flows.filter(({ family }) => family === "money").map(({ to }) => to));
  const customer = others.find(({ kind }) => kind === "customer") ?? others[0];

  const end = ends.find(({ key }) => !payers.has(key)) ?? ends[0];
  const beginning = beginnings.find(({ key }) => !takers.has(key)) ?? beginnings[0];
  if (end !== undefined) return join([end, beginning ?? us]);
  const worker = beginnings.find((sector) => givesUs(sector) && sector.kind !== "customer");
  if (worker !== undefined) return join([us, worker]);
  const start = beginning ?? customer;
  if (start === undefined) return [];
  // Nobody pays us yet: then whoever we go to does.
  const closing = beginning === undefined ? [us] : [];
  const isDirect = beginning === undefined || start.kind === "customer";
  if (!isDirect) return join([us, start]);
  const between =
    others.find(
      (sector) => sector !== start && !payingUs.has(placeOf(sector)) && givesUs(sector),
    ) ?? others.find((sector) => sector !== start && sector.kind === "customersCustomer");
  if (between !== undefined && !payingUs.has(placeOf(between))) {
    return join([us, between, start, ...closing]);
  }
  const sector = { kind: "customersCustomer", text: newName(sectors) } as const;
  const made = { ...sector, key: "", label: us.label, cards: ["new:between"] };
  return [{ kind: "addSector", id: "new:between", sector }, ...join([us, made, start, ...closing])];

  function givesUs({ key }: Sector): boolean {
    return flows.some((flow) => flow.from === key && flow.to === us?.key && flow.family === "real");
  }

  function join(way: readonly Sector[]): readonly CirculationEdit[] {
    return way.slice(1).map((to, index): CirculationEdit => {
      const from = way[index] ?? to;
      const given = flows.find(
        (flow) =>
          flow.from === to.key &&
          flow.to === from.key &&
          flow.family === "real" &&
          flow.price !== "free" &&
          flow.answeredBy.length === 0,
      );
      return {
        kind: "addFlow",
        id: `new:money${index + 1}`,
        flow: {
          ...UNSAID_FLOW,
          from: from.cards[0] ?? null,
          to: to.cards[0] ?? null,
          kind: "money",
          inReturnFor: given?.id ?? null,
        },
      };
    });
  }
}

/** Of a sector of its own, where those without a name are there already. */
function newName(sectors: readonly Sector[]): string {
  const names = new Set(
    sectors.filter(({ kind }) => kind === "customersCustomer").map(({ text }) => text),
  );
  if (!names.has("")) return "";
  let number = 2;
  while (names.has(String(number))) number += 1;
  return String(number);
}
