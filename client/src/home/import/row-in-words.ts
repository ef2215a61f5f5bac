import type { Speech } from "../../messages/translate.ts";
import { factWords } from "../customer-facts.ts";
import type { PlannedRow } from "./plan-import.ts";
import type { SheetField } from "./read-sheet-cells.ts";

/** What a row would write, or why it is left out; a line for each field. */
export function rowInWords(row: PlannedRow, speech: Speech): readonly string[] {
  const { translate: t } = speech;
  switch (row.kind) {
    case "unchanged":
      return [];
    case "refused": {
      const { refusal } = row;
      const field = "field" in refusal ? t(`sheet.field.${refusal.field}`) : "";
      return [t(`import.why.${refusal.why}`, { ...refusal, field })];
    }
    case "created":
      return (Object.keys(row.sheet) as SheetField[])
        .filter((field) => field !== "name")
        .map((field) => {
          const value = valueInWords(field, row.sheet[field] ?? null, speech);
          return t("import.fieldNew", { field: t(`sheet.field.${field}`), value });
        });
    case "changed":
      return row.changes.map(({ field, from, to }) =>
        t("import.fieldChange", {
          field: t(`sheet.field.${field}`),
          from: valueInWords(field, from, speech),
          to: valueInWords(field, to, speech),
        }),
      );
  }
}

type Value = string | readonly string[] | null;

function valueInWords(field: SheetField, value: Value, speech: Speech): string {
  const { language, translate: t } = speech;
  if (value === null || value.length === 0) return t("import.empty");
  if (typeof value !== "string") return value.join(language === "ja" ? "、" : ", ");
  const fact = FACT_OF[field];
  return fact === undefined ? value : factWords(fact, value, speech);
}

const FACT_OF: Partial<Record<SheetField, "industry" | "sales" | "people">> = {
  industry: "industry",
  salesBand: "sales",
  peopleBand: "people",
};
