import { inRuleOrder, type Diagnostic } from "../diagnostics.ts";
import type { Light } from "../lights.ts";
import { settleCirculation } from "../settle-drawing.ts";
import { analyseCirculation, type CirculationAnalysis } from "./analyse-circulation.ts";
import type { CirculationDrawing } from "./circulation-drawing.ts";
import { readCirculationLights } from "./circulation-lights.ts";
import { checkCirculation } from "./circulation-rules.ts";
import type { CirculationStructure } from "./circulation-structure.ts";
import type { Offering } from "./offering.ts";
import { readCirculationStructure } from "./read-circulation-structure.ts";

export interface CirculationReading {
  readonly structure: CirculationStructure;
  readonly analysis: CirculationAnalysis;
  readonly lights: readonly Light[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a drawing of a monetisation scenario means. As `interpret` it is total, and the same set of
 * records gives the same answer, whatever their order, the machine or the language. Its time grows
 * with what was drawn, never with its square.
 * @param offerings what we offer, by the board on capitals of the same customer; null where none is
 *   at hand
 */
export function readCirculation(
  drawing: CirculationDrawing,
  offerings: readonly Offering[] | null = null,
): CirculationReading {
  const settled = settleCirculation(drawing);
  const structure = readCirculationStructure(settled);
  const analysis = analyseCirculation(structure, offerings);
  return {
    structure,
    analysis,
    lights: readCirculationLights(structure, analysis),
    diagnostics: inRuleOrder(checkCirculation(settled, structure, analysis)),
  };
}
