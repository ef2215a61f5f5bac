import type { Node, Slice } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import { writeTabSeparated } from "../../../../ui/tab-separated.ts";

/** The words of a table by rows and columns; those of a wide or tall cell stand in its first place. */
export function wordsOfTable(
  table: Node,
  read: (cell: Node) => string = wordsOf,
): readonly string[][] {
  const { map, width, height } = TableMap.get(table);
  const seen = new Set<number>();
  const wordsAt = (place: number | undefined): string => {
    // Nought is where a row is shorter than others.
    if (place === undefined || place === 0 || seen.has(place)) return "";
    seen.add(place);
    const cell = table.nodeAt(place);
    return cell === null ? "" : read(cell);
  };
  return Array.from({ length: height }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) => wordsAt(map[row * width + column])),
  );
}

/** What is copied as plain text, with cells as spreadsheets read them; "" where it has no cells. */
export function textOfTables(slice: Slice): string {
  const rows = copiedRows(slice);
  if (rows !== null) return writeTabSeparated(wordsOfTable(rows));
  const { content: children } = slice.content;
  if (!children.some(isTable)) return "";
  return children
    .map((node) => (isTable(node) ? writeTabSeparated(wordsOfTable(node)) : wordsOf(node)))
    .join("\n\n");
}

/** Cells and rows that were selected as such, as a table of their own; null where none were. */
export function copiedRows({ content: whole, openStart, openEnd }: Slice): Node | null {
  let content = whole;
  for (let open = Math.min(openStart, openEnd); open > 0 && content.childCount === 1; open -= 1) {
    const only = content.child(0);
    if (!partsOfTables.has(only.type.name)) return null;
    content = only.content;
  }
  const name = content.firstChild?.type.name;
  const { table, tableRow } = content.firstChild?.type.schema.nodes ?? {};
  if (table === undefined || tableRow === undefined) return null;
  if (name === "tableRow") return table.create(null, content);
  return name === "tableCell" ? table.create(null, tableRow.create(null, content)) : null;
}

export function isTable({ type: { name } }: Node): boolean {
  return name === "table";
}

const partsOfTables: ReadonlySet<string> = new Set(["table", "tableRow", "tableCell"]);

function wordsOf(node: Node): string {
  return node.textBetween(0, node.content.size, "\n", lineBreak);
}

function lineBreak({ type: { name } }: Node): string {
  return name === "hardBreak" ? "\n" : "";
}
