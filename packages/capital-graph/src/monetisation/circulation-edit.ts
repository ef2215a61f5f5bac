import type { DrawnFlow } from "./circulation-drawing.ts";
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
