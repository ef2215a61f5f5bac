import type { Language } from "@zentaikan/capital-graph";
import { customerNameKey } from "@zentaikan/protocol";
import type { CustomerBody, ImportCustomersBody } from "@zentaikan/protocol/customers";
import { sheetOf, type Sheet } from "../sheet-draft.ts";
import { customerColumns } from "./customer-columns.ts";
import { readSheetCells, type CellRefusal, type SheetField } from "./read-sheet-cells.ts";

type RowRefusal =
  | CellRefusal
  /** The row names nobody. */
  | { readonly why: "noName" }
  | { readonly why: "noSuchId"; readonly id: string }
  /** Several customers have that name: only an id tells them apart. */
  | { readonly why: "ambiguous"; readonly count: number }
  /** A line above is about the same customer. */
  | { readonly why: "twice"; readonly line: number };

export type PlannedRow = {
  /** As the file counts them, its head being the first. */
  readonly line: number;
  readonly name: string;
} & (
  | { readonly kind: "created"; readonly sheet: Partial<Sheet> & { readonly name: string } }
  | { readonly kind: "changed"; readonly id: string; readonly changes: readonly FieldChange[] }
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly refusal: RowRefusal }
);

interface FieldChange {
  readonly field: SheetField;
  readonly from: Sheet[SheetField];
  readonly to: Sheet[SheetField];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Heads of columns that are not taken over. */
  readonly ignored: readonly string[];
}

interface Planning {
  readonly customers: readonly CustomerBody[];
  readonly language: Language;
  /** Whether a cell that says nothing takes away what stands. */
  readonly clears: boolean;
}

/**
 * What a file would do, row by row, to the customers that there are. A row is about the customer
 * whose id it names, else about the one of its name, else about a new one. Null where no table of
 * the file says whom its rows are about.
 */
export function planImport(
  tables: readonly (readonly (readonly string[])[])[],
  { customers, language, clears }: Planning,
): ImportPlan | null {
  for (const [head = [], ...lines] of tables) {
    const columns = customerColumns(head);
    if (columns === null) continue;
    const whom = finder(customers);
    const rows = lines.flatMap((row, index): PlannedRow[] => {
      if (row.every((cell) => cell.trim() === "")) return [];
      const line = index + 2;
      const read = readSheetCells(row, columns, clears);
      if (read.kind === "refused") {
        const name = (row[columns.places.get("name") ?? -1] ?? "").trim();
        return [{ line, name, kind: "refused", refusal: read.refusal }];
      }
      return [planRow(whom(read, line), { ...read, line, language })];
    });
    return { rows, ignored: columns.ignored };
  }
  return null;
}

type Whom = CustomerBody | "new" | RowRefusal;

interface ReadRow {
  readonly id: string;
  readonly sheet: Partial<Sheet>;
  readonly line: number;
  readonly language: Language;
}

function planRow(whom: Whom, { id, sheet, line, language }: ReadRow): PlannedRow {
  const { name = "" } = sheet;
  if (whom === "new") return { line, name, kind: "created", sheet: { ...sheet, name } };
  if ("why" in whom) return { line, name, kind: "refused", refusal: whom };
  const stands = sheetOf(whom, language);
  // A name that stands in either language stands, and what was found by its name has it.
  const isNamedSo = id === "" || [whom.name.ja, whom.name.en].includes(name);
  const changes = (Object.keys(sheet) as SheetField[])
    .filter((field) => field !== "name" || !isNamedSo)
    .map((field) => ({ field, from: stands[field], to: sheet[field] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)) as FieldChange[];
  const called = { line, name: stands.name };
  if (changes.length === 0) return { ...called, kind: "unchanged" };
  return { ...called, kind: "changed", id: whom.id, changes };
}

/** Finds whom a row is about; of two rows about the same one the first counts. */
function finder(customers: readonly CustomerBody[]) {
  // What was merged into another goes on in it.
  const byId = new Map(
    customers.flatMap((customer) =>
      [customer.id, ...(customer.formerIds ?? [])].map((id) => [id, customer] as const),
    ),
  );
  const byName = new Map<string, Set<CustomerBody>>();
  for (const customer of customers) {
    for (const key of new Set(Object.values(customer.name).map(customerNameKey))) {
      byName.set(key, (byName.get(key) ?? new Set()).add(customer));
    }
  }
  const lines = new Map<string, number>();
  const names = new Map<string, number>();
  return (
    { id, sheet }: { readonly id: string; readonly sheet: Partial<Sheet> },
    line: number,
  ): Whom => {
    const key = customerNameKey(sheet.name ?? "");
    const named = [...(byName.get(key) ?? [])];
    const [found = null] = id === "" ? named : [byId.get(id)];
    if (id !== "" && found === null) return { why: "noSuchId", id };
    if (id === "" && key === "") return { why: "noName" };
    if (id === "" && named.length > 1) return { why: "ambiguous", count: named.length };
    // Of a new one its name is all there is to tell it by; two known ones may well be called the same.
    const above = found === null ? names.get(key) : lines.get(found.id);
    if (above !== undefined) return { why: "twice", line: above };
    if (found !== null) lines.set(found.id, line);
    names.set(key, line);
    return found ?? "new";
  };
}

/** What is sent, of everything that would be written; with it what was shown to stand there. */
export function plannedChanges({ rows }: ImportPlan): ImportCustomersBody["rows"] {
  return rows.flatMap((row): ImportCustomersBody["rows"] => {
    if (row.kind === "created") return [{ kind: "create", sheet: row.sheet }];
    if (row.kind !== "changed") return [];
    const pick = (of: "from" | "to") =>
      Object.fromEntries(row.changes.map((change) => [change.field, change[of]]));
    return [{ kind: "change", id: row.id, sheet: pick("to"), was: pick("from") }];
  });
}
