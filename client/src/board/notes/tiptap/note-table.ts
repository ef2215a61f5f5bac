import { Node } from "@tiptap/core";
import type { Node as DocumentNode } from "@tiptap/pm/model";

/** The top of a note: lines, lists and what else it has, and tables, which stand nowhere else. */
export const NoteDocument = Node.create({
  name: "doc",
  topNode: true,
  content: "(block | table)+",
});

/**
 * A table of a note [NT10]. It scrolls by itself where it is wider than the panel.
 */
export const NoteTable = Node.create<{
  /** What a table is called where it is only read, and must be reached by keys to be scrolled. */
  readonly label: string | null;
}>({
  name: "table",
  group: "table",
  content: "tableRow+",
  isolating: true,

  addOptions: () => ({ label: null }),

  /** By which the table library knows what is what; Tiptap passes on only what it knows itself. */
  extendNodeSchema: ({ name }: { readonly name: string }) => {
    const tableRole = roles.get(name);
    return tableRole === undefined ? {} : { tableRole };
  },

  parseHTML: () => [{ tag: "table" }],

  renderHTML() {
    const { label } = this.options;
    const reach = label === null ? {} : { role: "group", "aria-label": label, tabindex: "0" };
    return ["div", { class: "note-table", ...reach }, ["table", ["tbody", 0]]];
  },
});

export const NoteTableRow = Node.create({
  name: "tableRow",
  // None where cells of the rows above reach over all of it.
  content: "tableCell*",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

/**
 * One kind of cell for words and for headings: where a cell became one of another kind, what a
 * colleague writes in it at that moment would be lost.
 */
export const NoteTableCell = Node.create({
  name: "tableCell",
  content: "block+",
  isolating: true,

  addAttributes: () => ({
    colspan: spanAttribute("colSpan", MAX_SHOWN_COLUMNS),
    rowspan: spanAttribute("rowSpan", MAX_SHOWN_ROWS),
    header: {
      default: null,
      parseHTML: (element) => (element.nodeName === "TH" ? true : null),
      rendered: false,
      validate: (value) => {
        if (value !== null && value !== true) throw new RangeError("a cell is a heading or not");
      },
    },
  }),

  parseHTML: () => [{ tag: "td" }, { tag: "th" }],

  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs["header"] === true ? "th" : "td",
    HTMLAttributes,
    0,
  ],
});

/** What one person makes; of a larger one the words are taken in, but not as a table. */
export const MAX_TABLE_ROWS = 200;
export const MAX_TABLE_COLUMNS = 30;
export const MAX_TABLE_CELLS = 2000;

/** What is shown as a table: more, for several may enlarge it at once, in reach of each other or not. */
const MAX_SHOWN_ROWS = 1000;
const MAX_SHOWN_COLUMNS = 100;
const MAX_SHOWN_CELLS = 20_000;

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

export function fitsIntoNote({ rows, columns }: TableSize): boolean {
  return (
    rows <= MAX_TABLE_ROWS && columns <= MAX_TABLE_COLUMNS && rows * columns <= MAX_TABLE_CELLS
  );
}

/** Whether an editor may lay it out: that takes a time that grows with all places of its grid. */
export function isShownAsTable(table: DocumentNode): boolean {
  const { rows, columns } = sizeOfTable(table);
  return (
    rows <= MAX_SHOWN_ROWS && columns <= MAX_SHOWN_COLUMNS && rows * columns <= MAX_SHOWN_CELLS
  );
}

/** Cells that reach down count in their own row alone, so that it is a lower bound, read at once. */
export function sizeOfTable(table: DocumentNode): TableSize {
  let columns = 0;
  for (const row of table.children) {
    const width = row.children.reduce((sum, { attrs }) => sum + Number(attrs["colspan"]), 0);
    columns = Math.max(columns, width);
  }
  return { rows: table.childCount, columns };
}

const roles: ReadonlyMap<string, string> = new Map([
  ["table", "table"],
  ["tableRow", "row"],
  ["tableCell", "cell"],
]);

function spanAttribute(property: "colSpan" | "rowSpan", most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const span = element instanceof HTMLTableCellElement ? element[property] : 1;
      return Math.min(Math.max(span, 1), most);
    },
    renderHTML: (attributes: Readonly<Record<string, unknown>>) => {
      const name = property.toLowerCase();
      return attributes[name] === 1 ? {} : { [name]: attributes[name] };
    },
    validate: (value: unknown) => {
      if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= most) {
        return;
      }
      throw new RangeError("a cell reaches over some rows and columns");
    },
  };
}
