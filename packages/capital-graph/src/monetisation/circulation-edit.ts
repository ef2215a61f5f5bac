import type { CirculationDrawing, DrawnFlow } from "./circulation-drawing.ts";
import type { SectorKind } from "./sector-kinds.ts";

/** One step of a change that is proposed: shown before it is done, and done by whoever draws. */
export type CirculationEdit =
  /** Under an id by which later edits name it; whoever draws it gives it another. */
  | {
      readonly kind: "addSector";
      readonly id: string;
      readonly sector: { readonly kind: SectorKind; readonly text: string };
    }
  | { readonly kind: "addFlow"; readonly id: string; readonly flow: Omit<DrawnFlow, "id"> }
  | {
      readonly kind: "changeFlow";
      readonly id: string;
      readonly said: Partial<Omit<DrawnFlow, "id">>;
    };

/** What a flow says of which nothing is said but what flows from where to where. */
export const UNSAID_FLOW = {
  text: "",
  paid: null,
  market: "unset",
  amount: null,
  unit: "",
  inReturnFor: null,
  supports: [],
} as const satisfies Partial<DrawnFlow>;

/** The drawing as it would be. */
export function editCirculation(
  drawing: CirculationDrawing,
  edits: readonly CirculationEdit[],
): CirculationDrawing {
  return edits.reduce((before, edit): CirculationDrawing => {
    switch (edit.kind) {
      case "addSector":
        return { ...before, sectors: [...before.sectors, { id: edit.id, ...edit.sector }] };
      case "addFlow":
        return { ...before, flows: [...before.flows, { id: edit.id, ...edit.flow }] };
      case "changeFlow":
        return {
          ...before,
          flows: before.flows.map((flow) => {
            return flow.id === edit.id ? { ...flow, ...edit.said } : flow;
          }),
        };
    }
  }, drawing);
}
