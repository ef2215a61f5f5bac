import { useMemo } from "react";
import { computed, isEqual, isShapeId, useValue, type Editor } from "tldraw";
import type { DoResultShape } from "@zentaikan/board-model";
import type { GrowthNode } from "@zentaikan/capital-graph";
import { doResultsOf } from "../../canvas/depth/places.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { TableRow } from "./arrange-rows.ts";
import { holdRow } from "./hold-row.ts";

/**
 * The nodes from stage to stage, and the Do results under them: both the same ones until they say
 * something else, so that a letter in the row that is held has nothing arranged anew.
 */
export function useTableRows(editor: Editor, held: DoResultShape | null) {
  const { reading } = useBoard();
  const [ofNodes, ofRows] = useMemo(() => {
    const inOrder = computed(
      "nodes of the table",
      () => reading.current.get().structure.nodes.toSorted((a, b) => a.stage - b.stage),
      { isEqual },
    );
    const underThem = computed(
      "rows of the table",
      () =>
        inOrder.get().flatMap((node): TableRow[] =>
          cardsOf(node)
            .flatMap((card) => doResultsOf(editor, card))
            .map((doResult) => holdRow({ doResult, node }, held)),
        ),
      { isEqual: isSameRows },
    );
    return [inOrder, underThem] as const;
  }, [editor, reading, held]);
  return { nodes: useValue(ofNodes), rows: useValue(ofRows) };
}

function isSameRows(before: readonly TableRow[], after: readonly TableRow[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ doResult, node }, at) => {
      const now = after[at];
      return doResult === now?.doResult && node === now.node;
    })
  );
}

export function cardsOf({ cards }: GrowthNode) {
  return cards.filter(isShapeId);
}
