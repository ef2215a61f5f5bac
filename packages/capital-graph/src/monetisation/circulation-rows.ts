import type { Text } from "../lineup.ts";
import type { CirculationStructure, Flow } from "./circulation-structure.ts";
import { flowNamer } from "./flow-name.ts";
import { flowWord } from "./flow-kinds.ts";
import { sectorWord } from "./sector-kinds.ts";

/** A scenario as a table: what an eye finds on the canvas, for whoever reads line by line. */
export interface CirculationRows {
  readonly sectors: readonly SectorRow[];
  readonly flows: readonly FlowRow[];
}

interface SectorRow {
  /** The first that was drawn for it. */
  readonly record: string;
  readonly label: Text;
  readonly kind: Text;
  /** How many flows come and go. */
  readonly comes: number;
  readonly goes: number;
}

interface FlowRow {
  readonly record: string;
  readonly flow: Flow;
  readonly from: Text;
  readonly to: Text;
  readonly kind: Text;
  /** What it is given for, and what is given for it, as they are spoken of. */
  readonly returns: Text | null;
  readonly answers: readonly Text[];
  /** Numbers of the panels that tell of it. */
  readonly panels: readonly number[];
}

/** Flows by where they come from, then by where they go. */
export function circulationRows({ sectors, flows, panels }: CirculationStructure): CirculationRows {
  const order = new Map(sectors.map(({ key }, index) => [key, index]));
  const labels = new Map(sectors.map(({ key, label }) => [key, label]));
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const comes = Map.groupBy(flows, ({ to }) => to);
  const goes = Map.groupBy(flows, ({ from }) => from);
  const told = panels.map((panel) => ({ order: panel.order, flows: new Set(panel.flows) }));
  const nameOf = flowNamer(sectors);
  const named = (id: string): readonly Text[] => {
    const flow = byId.get(id);
    return flow === undefined ? [] : [nameOf(flow)];
  };
  return {
    sectors: sectors.flatMap(({ key, label, kind, cards }) => {
      const [record] = cards;
      if (record === undefined) return [];
      const counts = { comes: comes.get(key)?.length ?? 0, goes: goes.get(key)?.length ?? 0 };
      return [{ record, label, kind: sectorWord(kind), ...counts }];
    }),
    flows: flows
      .toSorted(
        (one, other) =>
          (order.get(one.from) ?? 0) - (order.get(other.from) ?? 0) ||
          (order.get(one.to) ?? 0) - (order.get(other.to) ?? 0),
      )
      .map((flow) => ({
        record: flow.id,
        flow,
        from: labels.get(flow.from) ?? flow.label,
        to: labels.get(flow.to) ?? flow.label,
        kind: flowWord(flow.kind),
        returns: named(flow.returns ?? "")[0] ?? null,
        answers: flow.answeredBy.flatMap(named),
        panels: told.filter((panel) => panel.flows.has(flow.id)).map((panel) => panel.order),
      })),
  };
}
