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
    colspan: spanAttribute("colSpan", LARGEST_SHOWN.columns),
    rowspan: spanAttribute("rowSpan", LARGEST_SHOWN.rows),
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
export const LARGEST_MADE = { rows: 200, columns: 30, cells: 2000 } as const;

/** What is shown as a table: more, for several may enlarge it at once, in reach of each other or not. */
const LARGEST_SHOWN = { rows: 1000, columns: 100, cells: 20_000 } as const;

interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** How large a table is, as a share of what it may be: above one, it is too large. */
export function shareOf(
  { rows, columns }: TableSize,
  most: TableSize & { readonly cells: number },
) {
  return Math.max(rows / most.rows, columns / most.columns, (rows * columns) / most.cells);
}

export function fitsIntoNote(size: TableSize): boolean {
  return shareOf(size, LARGEST_MADE) <= 1;
}

/** Whether an editor may lay it out: that takes a time that grows with all places of its grid. */
export function isShownAsTable(table: DocumentNode): boolean {
  return shareOf(sizeOfTable(table), LARGEST_SHOWN) <= 1;
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
