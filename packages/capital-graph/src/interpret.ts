import { analyse, type Analysis } from "./analysis/analyse.ts";
import { readDetail, type DetailedHsj } from "./detail/read-detail.ts";
import { inRuleOrder, type Diagnostic } from "./diagnostics.ts";
import type { Drawing } from "./drawing.ts";
import { readLights, type Light } from "./lights.ts";
import type { CapitalLineup } from "./lineup.ts";
import type { MacroStructure } from "./macro-structure.ts";
import { lookAt } from "./picture.ts";
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
}

/**
 * What a drawing means, with the given lineup as vocabulary.
 *
 * Total: every drawing has a meaning, be it half drawn or merged from two offline days. The same
 * set of records gives the same answer, whatever their order, the machine or the language.
 */
export function interpret(drawing: Drawing, given: CapitalLineup): Interpretation {
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
