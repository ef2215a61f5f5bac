import { Selection, TextSelection, type Command, type Transaction } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  fixTables,
  isInTable,
  selectedRect,
} from "@tiptap/pm/tables";
import type { Node } from "@tiptap/pm/model";

/** A command on rows or columns, which first evens out rows of different widths, in the same step. */
export function changeTable(command: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    const evened = fixTables(state);
    if (evened === undefined) return command(state, dispatch, view);
    const both = ({ steps, selection }: Transaction) => {
      for (const step of steps) evened.step(step);
      dispatch?.(evened.setSelection(Selection.fromJSON(evened.doc, selection.toJSON())));
    };
    return command(state.apply(evened), dispatch && both, view);
  };
}

/** Behind what the caret stands in, with a line behind it to go on in. */
const insertTable: Command = ({ doc, schema, selection: { $from }, tr }, dispatch) => {
  const block = $from.depth === 0 ? null : $from.node(1);
  const isEmptyLine = block !== null && block.isTextblock && block.childCount === 0;
  const end = block === null ? $from.pos : $from.after(1);
  const start = isEmptyLine ? $from.before(1) : end;
  const table = schema.nodeFromJSON(newTable);
  const line = end === doc.content.size ? [schema.node("paragraph")] : [];
  tr.replaceWith(start, end, [table, ...line]);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(start))).scrollIntoView());
  return true;
};

/** Three columns under headings. */
const newTable = { type: "table", content: [newRow(true), newRow(null), newRow(null)] };

function newRow(header: true | null) {
  const cell = { type: "tableCell", attrs: { header }, content: [{ type: "paragraph" }] };
  return { type: "tableRow", content: [cell, cell, cell] };
}

/** A first row of headings is one over new columns, too. */
function withHeadings(command: Command): Command {
  return (state, dispatch, view) => {
    const isHeaded = isInTable(state) && isHeaderRow(state);
    const continued = (tr: Transaction) => {
      dispatch?.(isHeaded ? setHeader(tr, selectedRect(state).tableStart, true) : tr);
    };
    return command(state, dispatch && continued, view);
  };
}

const toggleHeaderRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const header = isHeaderRow(state) ? null : true;
  dispatch?.(setHeader(state.tr, selectedRect(state).tableStart, header));
  return true;
};

export function isHeaderRow(state: Parameters<Command>[0]): boolean {
  const { table } = selectedRect(state);
  return firstRow(table).every((at) => table.nodeAt(at)?.attrs["header"] === true);
}

function setHeader(tr: Transaction, tableStart: number, header: true | null): Transaction {
  const table = tr.doc.nodeAt(tableStart - 1);
  if (table === null) return tr;
  for (const at of firstRow(table)) {
    if (table.nodeAt(at)?.attrs["header"] !== header) {
      tr.setNodeAttribute(tableStart + at, "header", header);
    }
  }
  return tr;
}

/** Where its cells stand within the table. */
function firstRow(table: Node): readonly number[] {
  const places: number[] = [];
  table.firstChild?.forEach((_cell, offset) => places.push(offset + 1));
  return places;
}

function either(one: Command, other: Command): Command {
  return (...call) => one(...call) || other(...call);
}

/** What the tools of a table do; whoever deletes all rows or columns deletes the table. */
export const TABLE_COMMANDS = {
  insert: insertTable,
  rowAbove: changeTable(addRowBefore),
  rowBelow: changeTable(addRowAfter),
  columnLeft: changeTable(withHeadings(addColumnBefore)),
  columnRight: changeTable(withHeadings(addColumnAfter)),
  header: changeTable(toggleHeaderRow),
  deleteRow: changeTable(either(deleteRow, deleteTable)),
  deleteColumn: changeTable(either(deleteColumn, deleteTable)),
  deleteTable,
} as const satisfies Readonly<Record<string, Command>>;
