import type { Node } from "@tiptap/pm/model";
import { boundedEditor } from "../../../ground/writing/bounded-editor.ts";
import { isOfColleague } from "./is-of-colleague.ts";
import { LARGEST_MADE, shareOf, sizeOfTable } from "./note-table.ts";

/** Keeps the tables of a note as small as an editor lays out while somebody writes. */
export const BoundedTables = boundedEditor({
  name: "boundedTables",
  sizeOf: largestTable,
  most: 1,
  mostConverted: 1,
  isOthers: isOfColleague,
});

/** As a share of what a table may be. */
function largestTable(doc: Node): number {
  const tables = doc.children.filter(({ type }) => type.name === "table");
  return Math.max(0, ...tables.map((table) => shareOf(sizeOfTable(table), LARGEST_MADE)));
}
