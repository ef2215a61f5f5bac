import { useMemo } from "react";
import { isShapeId, useValue, type Editor } from "tldraw";
import type { GrowthNode, MacroStructure } from "@zentaikan/capital-graph";
import { doResultsOf } from "../../canvas/depth/places.ts";
import type { TableRow } from "./arrange-rows.ts";

/** The nodes from stage to stage, and the Do results under them. */
export function useTableRows(editor: Editor, structure: MacroStructure) {
  const nodes = useMemo(
    () => structure.nodes.toSorted((a, b) => a.stage - b.stage),
    [structure.nodes],
  );
  const rows = useValue(
    "rows of the table",
    () =>
      nodes.flatMap((node): TableRow[] =>
        cardsOf(node)
          .flatMap((card) => doResultsOf(editor, card))
          .map((doResult) => ({ doResult, node })),
      ),
    [editor, nodes],
  );
  return { nodes, rows };
}

export function cardsOf({ cards }: GrowthNode) {
  return cards.filter(isShapeId);
}
