import { analyse, type Analysis } from "./analysis/analyse.ts";
import { readDetail, type DetailedHsj } from "./detail/read-detail.ts";
import { inRuleOrder, type Diagnostic } from "./diagnostics.ts";
import { EMPTY_DRAWING, type Drawing } from "./drawing.ts";
import { readLights, type Light } from "./lights.ts";
import type { CapitalLineup } from "./lineup.ts";
import type { MacroStructure } from "./macro-structure.ts";
import { lookAt } from "./picture.ts";
import type { Offering } from "./monetisation/offering.ts";
import { readCirculation, type CirculationReading } from "./monetisation/read-circulation.ts";
import { readStructure } from "./read-structure.ts";
import { checkBreadth } from "./rules/breadth-rules.ts";
import { checkDetail } from "./rules/detail-rules.ts";
import { checkFlow } from "./rules/flow-rules.ts";
import { checkFrame } from "./rules/frame-rules.ts";
import { checkLinks } from "./rules/link-rules.ts";
import { checkOutlook } from "./rules/outlook-rules.ts";
import { checkWording } from "./rules/wording-rules.ts";

export interface Interpretation {
  readonly lineup: CapitalLineup;
  readonly structure: MacroStructure;
  readonly analysis: Analysis;
  readonly detail: DetailedHsj;
  readonly lights: readonly Light[];
  readonly diagnostics: readonly Diagnostic[];
  /** There exactly where the drawing is of the other kind: lights and diagnostics are of it. */
  readonly circulation?: CirculationReading;
}

/**
 * What a drawing means, with the given lineup as vocabulary.
 *
 * Total: every drawing has a meaning, be it half drawn or merged from two offline days. The same
 * set of records gives the same answer, whatever their order, the machine or the language.
 * @param offerings of a monetisation scenario, what we offer by the customer's board on capitals
 */
export function interpret(
  drawing: Drawing,
  given: CapitalLineup,
  offerings: readonly Offering[] | null = null,
): Interpretation {
  const { circulation, baseline } = drawing;
  return circulation === undefined
    ? interpretGrowth(drawing, given)
    : withCirculation(
        interpretGrowth({ ...EMPTY_DRAWING, baseline }, given),
        readCirculation(circulation, offerings),
      );
}

/** Of a scenario, whatever speaks of capitals is there and empty. */
function withCirculation(empty: Interpretation, reading: CirculationReading): Interpretation {
  return {
    ...empty,
    structure: { ...empty.structure, circulation: reading.structure },
    lights: reading.lights,
    diagnostics: reading.diagnostics,
    circulation: reading,
  };
}

function interpretGrowth(drawing: Drawing, given: CapitalLineup): Interpretation {
  const picture = lookAt(drawing, given);
  const { lineup } = picture;
  const structure = readStructure(picture);
  const detail = readDetail(picture);
  const analysis = analyse(structure, lineup);
  return {
    lineup,
    structure,
    analysis,
    detail,
    lights: readLights(structure, analysis),
    diagnostics: inRuleOrder([
      ...checkFrame(picture, structure),
      ...checkLinks(picture, structure),
      ...checkFlow(structure, analysis),
      ...checkBreadth(picture, structure),
      ...checkOutlook(structure, analysis),
      ...checkDetail(structure, detail),
      ...checkWording(picture),
    ]),
  };
}
