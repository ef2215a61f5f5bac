import {
  proposeCirculationMends,
  type CirculationReading,
  type Diagnostic,
} from "@zentaikan/capital-graph";
import type { Fix } from "./fix.ts";

/** V39 nothing in return, V40 no round of money, V43 not us, V46 unfunded, V51 a return astray. */
export function fixCirculation(
  diagnostic: Diagnostic,
  circulation: CirculationReading,
): readonly Fix[] {
  return proposeCirculationMends(diagnostic, circulation).map(({ kind, edits }) => ({
    label: `fix.${kind}`,
    edits: [{ kind: "circulate", edits }],
  }));
}
