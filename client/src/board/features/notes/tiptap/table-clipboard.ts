import { Extension, type JSONContent } from "@tiptap/core";
import { Fragment, Slice, type Node, type Schema } from "@tiptap/pm/model";
import { Plugin, type EditorState } from "@tiptap/pm/state";
import { isInTable, selectedRect } from "@tiptap/pm/tables";
import { lineOfCells } from "../../../ground/clipboard/pasted-cells.ts";
import { readTabSeparated } from "../../../../ui/tab-separated.ts";
import { fitsIntoNote } from "./note-table.ts";
import { copiedRows, isTable, textOfTables, wordsOfTable } from "./table-text.ts";

/** Cells of spreadsheets become tables, and tables go to spreadsheets as cells [NT12]. */
export const TableClipboard = Extension.create<{
  /** Cells were pasted that are more than a table holds; they came as lines. */
  readonly onTooLarge: () => void;
}>({
  name: "tableClipboard",

  addOptions: () => ({ onTooLarge: () => undefined }),

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const { onTooLarge } = this.options;
    return [
      new Plugin({
        props: {
          // Where it has nothing to say, the next in line is asked.
          clipboardTextSerializer: textOfTables,
          clipboardTextParser: (text, _place, isPlain) => {
            const rows = isPlain ? null : readCells(text);
            // Its type does not know that another may be asked.
            if (rows === null) return null as unknown as Slice;
            const fits = fitsIntoNote({ rows: rows.length, columns: rows[0]?.length ?? 0 });
            if (!fits) onTooLarge();
            const made = fits ? tableOf(rows, schema) : rows.map((row) => lineOf(row, schema));
            return new Slice(Fragment.from(made), 0, 0);
          },
          transformPasted: (slice, { state }) =>
            isInTable(state) ? fitIntoTable(slice, state) : standAlone(slice),
        },
      }),
    ];
  },
});

/** Rows of one width, of which the first column says something: not lines that somebody indented. */
function readCells(text: string): readonly string[][] | null {
  const rows = readTabSeparated(text);
  const columns = rows?.[0]?.length ?? 0;
  if (rows === null || rows.some(({ length }) => length !== columns)) return null;
  return rows.every(([first]) => first === "") ? null : rows;
}

function tableOf(rows: readonly (readonly string[])[], schema: Schema): Node {
  const cellOf = (cell: string) => part("tableCell", cell.split("\n").map(paragraph));
  return schema.nodeFromJSON(
    part(
      "table",
      rows.map((row) => part("tableRow", row.map(cellOf))),
    ),
  );
}

function lineOf(row: readonly string[], schema: Schema): Node {
  return schema.nodeFromJSON(paragraph(lineOfCells(row)));
}

function paragraph(text: string): JSONContent {
  return part("paragraph", text === "" ? [] : [{ type: "text", text }]);
}

function part(type: string, content: JSONContent[]): JSONContent {
  return { type, content };
}

/**
 * A table within a table does not stand: beside other words its rows are lines. So they are in a
 * table with cells over several rows, between which the library finds no place.
 */
function fitIntoTable(slice: Slice, state: EditorState): Slice {
  const { table } = selectedRect(state);
  const hasTall = table.children.some((row) =>
    row.children.some(({ attrs }) => attrs["rowspan"] !== 1),
  );
  const copied = copiedRows(slice);
  const nodes = copied === null ? slice.content.content : [copied];
  if (!nodes.some(isTable) || (nodes.length === 1 && !hasTall)) return slice;
  const lines = nodes.flatMap((node) =>
    isTable(node) ? wordsOfTable(node).map((row) => lineOf(row, node.type.schema)) : [node],
  );
  return new Slice(Fragment.from(lines), 0, 0);
}

/** Cells that were copied as such are a table; behind one that ends what is pasted there is a line. */
function standAlone(slice: Slice): Slice {
  const copied = copiedRows(slice);
  const only = copied?.childCount === 1 && copied.child(0).childCount === 1;
  if (copied !== null && only) return Slice.maxOpen(copied.child(0).child(0).content);
  const { content, openStart, openEnd } =
    copied === null ? slice : new Slice(Fragment.from(copied), 0, 0);
  const { lastChild } = content;
  const line = lastChild?.type.schema.nodes["paragraph"]?.create();
  if (lastChild == null || line === undefined || openEnd > 0 || !isTable(lastChild)) return slice;
  return new Slice(content.addToEnd(line), openStart, 1);
}
