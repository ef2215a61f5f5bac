import type { Interpretation } from "../interpret.ts";
import { nodeKey } from "../macro-structure.ts";
import { canonicalForm, conceptName, type CanonicalForm } from "../pattern/canonical-form.ts";

/** A road as one person, or one group, drew it by themselves before the meeting talked. */
export interface Road {
  /** Whose it is. */
  readonly id: string;
  readonly form: CanonicalForm;
  /** Nodes of the form without which a goal cannot be reached (AN3). */
  readonly bottlenecks: readonly string[];
}

export function readRoad(id: string, { structure, analysis }: Interpretation): Road {
  const names = new Map(
    structure.nodes.map((node) => {
      const { key, stage, direction } = node;
      return [key, nodeKey(stage, conceptName(node, structure.lineup.id), direction)];
    }),
  );
  const bottlenecks = analysis.bottlenecks.flatMap(({ node }) => names.get(node) ?? []);
  return { id, form: canonicalForm(structure), bottlenecks: [...new Set(bottlenecks)] };
}
