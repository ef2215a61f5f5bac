import type { CirculationDrawing } from "./circulation-drawing.ts";
import type { SectorKind } from "./sector-kinds.ts";

/**
 * The same scenario without names, words, amounts and offerings. Sectors of one kind that had names
 * of their own are told apart by numbers, in the order in which they come.
 */
export function anonymiseCirculation(drawing: CirculationDrawing): CirculationDrawing {
  const numbers = new Map<SectorKind, Map<string, string>>();
  return {
    sectors: drawing.sectors.map((sector) => ({ ...sector, text: numberOf(sector) })),
    flows: drawing.flows.map((flow) => ({
      ...flow,
      text: "",
      amount: null,
      unit: "",
      supports: [],
    })),
    panels: drawing.panels.map((panel) => ({ ...panel, text: "" })),
  };

  function numberOf({ kind, text }: CirculationDrawing["sectors"][number]): string {
    const name = text.trim();
    const known = numbers.get(kind) ?? new Map([["", ""]]);
    numbers.set(kind, known);
    const number = known.get(name) ?? String(known.size);
    known.set(name, number);
    return number;
  }
}
