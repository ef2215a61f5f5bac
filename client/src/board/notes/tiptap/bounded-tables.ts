import type { Node } from "@tiptap/pm/model";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { boundedEditor } from "./bounded-editor.ts";
import { MAX_TABLE_CELLS, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, sizeOfTable } from "./note-table.ts";

/** Keeps the tables of a note as small as an editor lays out while somebody writes. */
export const BoundedTables = boundedEditor({
  name: "boundedTables",
  sizeOf: largestTable,
  most: 1,
  mostConverted: 1,
  isOthers: (transaction) => transaction.getMeta(ySyncPluginKey) !== undefined,
});

/** As a share of what a table may be. */
function largestTable(doc: Node): number {
  const shares = doc.children.map((node) => {
    if (node.type.name !== "table") return 0;
    const { rows, columns } = sizeOfTable(node);
    return Math.max(
      rows / MAX_TABLE_ROWS,
      columns / MAX_TABLE_COLUMNS,
      (rows * columns) / MAX_TABLE_CELLS,
    );
  });
  return Math.max(0, ...shares);
}
