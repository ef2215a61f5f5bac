import { STAGES, type Stage } from "../drawing.ts";
import type { CapitalLineup, IircCapital } from "../lineup.ts";
import type { MacroStructure, NodeKey } from "../macro-structure.ts";

/** The same board seen through the IIRC six: which of them grow, and in which beats. */
export interface IircRow {
  readonly capital: IircCapital;
  readonly stages: readonly Stage[];
  readonly nodes: readonly NodeKey[];
}

export const IIRC_CAPITALS: readonly IircCapital[] = ["fin", "man", "int", "hum", "soc", "nat"];

/** A view for those who report by the six, never a gate: all six rows, grown or not. */
export function iircView(structure: MacroStructure, lineup: CapitalLineup): readonly IircRow[] {
  const iirc = new Map(lineup.capitals.map((capital) => [capital.id, capital.iirc]));
  return IIRC_CAPITALS.map((capital) => {
    const grown = structure.nodes.filter(
      (node) => node.direction === "grow" && iirc.get(node.capital)?.includes(capital),
    );
    return {
      capital,
      stages: STAGES.filter((stage) => grown.some((node) => node.stage === stage)),
      nodes: grown.map((node) => node.key),
    };
  });
}
