import type { Interpretation } from "../interpret.ts";
import { canonicalForm, canonicalNames, type CanonicalForm } from "../pattern/canonical-form.ts";

/** A road as one person, or one group, drew it by themselves before the meeting talked. */
export interface Road {
  /** Whose it is. */
  readonly id: string;
  readonly form: CanonicalForm;
  /** Nodes of the form without which a goal cannot be reached (AN3). */
  readonly bottlenecks: readonly string[];
}

export function readRoad(id: string, { structure, analysis }: Interpretation): Road {
  const names = canonicalNames(structure);
  const bottlenecks = analysis.bottlenecks.flatMap(({ node }) => names.get(node) ?? []);
  return { id, form: canonicalForm(structure), bottlenecks: [...new Set(bottlenecks)] };
}
