import type { Interpretation, NodeKey } from "@zentaikan/capital-graph";
import { drawnRecords } from "../../ground/drawing/drawn-records.ts";

/** What was drawn for these nodes, and their Do results that something of ours makes possible. */
export function helpedRecords(
  interpretation: Interpretation,
  nodes: readonly NodeKey[],
): readonly string[] {
  const among = new Set<NodeKey | null>(nodes);
  const doResults = interpretation.detail.doResults.filter(
    ({ drawn, node }) => among.has(node) && (drawn.ourDos ?? []).length > 0,
  );
  return [...drawnRecords(interpretation, { nodes }), ...doResults.map(({ drawn }) => drawn.id)];
}
