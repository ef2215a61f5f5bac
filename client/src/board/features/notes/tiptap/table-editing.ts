import { Extension } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import {
  Plugin,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state";
import {
  addRowAfter,
  CellSelection,
  findTable,
  fixTables,
  goToNextCell,
  isInTable,
  tableEditing,
  TableMap,
} from "@tiptap/pm/tables";
import { changeTable } from "./table-commands.ts";
import { copiedRows, isTable } from "./table-text.ts";

/**
 * Keys, pointer and clipboard within tables, by the table library. It would also even out a table
 * whenever it changed, whoever changed it: each of two editors would do so once, and then even out
 * what the other one did. Here a table is evened out by whoever changes its rows or columns, before
 * that [NT11].
 */
export const TableEditing = Extension.create({
  name: "tableEditing",
  // Within a list in a cell, Tab is the list's.
  priority: 90,

  addKeyboardShortcuts() {
    const run = (command: Command) => () => {
      const { state, view } = this.editor;
      return command(state, view.dispatch, view);
    };
    return {
      Tab: run(goToNextCellOrRow),
      "Shift-Tab": run(goToNextCell(-1)),
      Escape: run(leaveTable),
    };
  },

  addProseMirrorPlugins() {
    const library = tableEditing({ allowTableNodeSelection: true });
    const { props } = library;
    return [
      new Plugin({
        ...library.spec,
        props: {
          ...props,
          handlePaste: (view, event, slice) => {
            const isOfCells = copiedRows(slice) !== null || slice.content.content.some(isTable);
            const evened = isOfCells && isInTable(view.state) && fixTables(view.state);
            if (evened) view.dispatch(evened);
            return props.handlePaste?.call(library, view, event, slice);
          },
        },
        appendTransaction: (transactions, _before, state) =>
          // Between a state and itself nothing is to be evened out.
          leaveUnevenCells(state) ??
          library.spec.appendTransaction?.call(library, transactions, state, state),
      }),
    ];
  },
});

/** In the last cell a new row, as everywhere; Escape leads out of the table. */
const goToNextCellOrRow: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (view === undefined || !changeTable(addRowAfter)(state, dispatch, view)) return false;
  goToNextCell(1)(view.state, view.dispatch);
  return true;
};

/** To what follows the table; where nothing does, to the place behind it, where one may write. */
const leaveTable: Command = ({ doc, selection, tr }, dispatch) => {
  const table = findTable(selection.$head);
  if (table === null) return false;
  const behind = doc.resolve(table.pos + table.node.nodeSize);
  const next = behind.nodeAfter === null ? new GapCursor(behind) : Selection.near(behind, 1);
  dispatch?.(tr.setSelection(next).scrollIntoView());
  return true;
};

/** The library knows no selection of cells in a table with rows of different widths. */
function leaveUnevenCells({ doc, selection, tr }: EditorState): Transaction | null {
  if (!(selection instanceof CellSelection)) return null;
  const { $anchorCell } = selection;
  if (TableMap.get($anchorCell.node(-1)).problems === null) return null;
  return tr.setSelection(TextSelection.near(doc.resolve($anchorCell.pos + 1)));
}
