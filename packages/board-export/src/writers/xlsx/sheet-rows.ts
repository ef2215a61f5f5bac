import type { Language } from "@zentaikan/capital-graph";
import { sayableInXml } from "../xml-element.ts";
import { headersOf, type Table, type TableValue } from "../tables/table.ts";

/** A cell as a workbook has it: text that is never a formula, a number, or a day with its clock. */
export type SheetValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly at: Date; readonly hasTime: boolean }
  | null;

/** As many letters as a cell of Excel holds. */
const MOST_LETTERS = 32_767;

interface SheetRows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** How many cells say less than they should. */
  readonly cut: number;
}

export function sheetRows(table: Table, language: Language): SheetRows {
  let cut = 0;
  const zones = table.columns.map((_, column) =>
    zoneOf(table.rows.map((row) => row[column] ?? null)),
  );
  const rows = table.rows.map((row) =>
    row.map((value): SheetValue => {
      if (value === null || value === "") return null;
      if (typeof value === "number") return { kind: "number", number: value };
      if (typeof value !== "string") return dateValue(value);
      const text = sayable(value);
      if (text.length > MOST_LETTERS) cut += 1;
      return { kind: "text", text: cutText(text, CUT[language]) };
    }),
  );
  const headers = headersOf(table, language).map((header, column) => {
    const zone = zones[column] ?? "";
    return zone === "" ? header : `${header} (${zone})`;
  });
  return { headers, rows, cut };
}

/** A text that is longer than a cell ends in words that say so. */
export function cutText(text: string, mark: string): string {
  if (text.length <= MOST_LETTERS) return text;
  return text.slice(0, MOST_LETTERS - mark.length).replace(/[\uD800-\uDBFF]$/, "") + mark;
}

export const CUT = {
  ja: "…【続きは入りきりません】",
  en: "… [the rest does not fit into a cell]",
} as const;

/**
 * Without what XML cannot say, and with what Excel would take for an escape of its own (`_x0041_`
 * is an A, by ECMA-376 part 1, 22.9.2.19) written so that it reads back.
 */
export function sayable(text: string): string {
  return sayableInXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** Excel knows no zones: a clock is written as it showed, and its zone stands over the column. */
function dateValue(value: Extract<TableValue, object>): SheetValue {
  const written = "day" in value ? `${value.day}T00:00` : value.moment.replace(" ", "T");
  return { kind: "date", at: new Date(`${written}:00Z`), hasTime: "moment" in value };
}

function zoneOf(values: readonly TableValue[]): string {
  for (const value of values) {
    if (typeof value === "object" && value !== null && "zone" in value) return value.zone;
  }
  return "";
}
